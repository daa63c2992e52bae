package press.registan.money.text;

import java.util.Optional;

/** Names of countries in the region's languages. */
public final class Countries {

    private Countries() {}

    /** The country that this is the name of, or that this city lies in; ISO 3166, two letters. */
    public static Optional<String> named(String name) {
        return Optional.empty();
    }
}
