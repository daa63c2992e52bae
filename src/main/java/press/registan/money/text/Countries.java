package press.registan.money.text;

import java.util.Optional;

/** Names of countries in the region's languages. */
public final class Countries {

    private Countries() {}

    /**
     * The country that this is the name of, or that this city lies in, in any of the seven languages and in any case; ISO
     * 3166, two letters. None for what is no place, or for one that no money is settled by.
     */
    public static Optional<String> named(String name) {
        String bare = name.strip();
        Word word = bare.isEmpty() || bare.length() > Lexicon.LONGEST
                ? null
                : Lexicon.known().find(bare);
        return word == null ? Optional.empty() : Optional.ofNullable(word.land());
    }
}
