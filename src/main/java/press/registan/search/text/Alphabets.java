package press.registan.search.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import press.registan.kernel.Language;

/** Which letters a language is written with. */
final class Alphabets {

    private static final Map<Language, String> LETTERS = new EnumMap<>(Language.class);

    static {
        for (String line : SearchFiles.lines(SearchFiles.ALPHABETS)) {
            String[] field = line.split("\\|", -1);
            Language language = Language.of(field[0].strip()).orElseThrow();
            LETTERS.merge(language, field[1].replace(" ", ""), String::concat);
        }
    }

    private Alphabets() {}

    /** The languages that have every letter of a word; all, where none has. */
    static Set<Language> of(String word) {
        Set<Language> languages = EnumSet.allOf(Language.class);
        Tokenizer tokens = new Tokenizer(word);
        while (tokens.next()) {
            if (!tokens.isNumber()) {
                languages.removeIf(language -> !isOf(language, tokens));
            }
        }
        return languages.isEmpty() ? EnumSet.allOf(Language.class) : languages;
    }

    /** The languages that are written, now or once, in another script than a word; none, where it has no letter of ours. */
    static Set<Language> apart(String word) {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        boolean latin = word.chars().anyMatch(letter -> isOf(UnicodeScript.LATIN, letter));
        boolean cyrillic = word.chars().anyMatch(letter -> isOf(UnicodeScript.CYRILLIC, letter));
        if (latin != cyrillic) {
            UnicodeScript other = latin ? UnicodeScript.CYRILLIC : UnicodeScript.LATIN;
            LETTERS.forEach((language, letters) -> {
                if (letters.chars().anyMatch(letter -> isOf(other, letter))) {
                    languages.add(language);
                }
            });
        }
        return languages;
    }

    private static boolean isOf(UnicodeScript script, int letter) {
        return UnicodeScript.of(letter) == script;
    }

    private static boolean isOf(Language language, Tokenizer tokens) {
        String letters = LETTERS.getOrDefault(language, "");
        for (int i = 0; i < tokens.length(); i++) {
            char letter = tokens.letters()[i];
            if (letters.indexOf(letter) < 0 && !Character.isDigit(letter) && letter != '\'') {
                return false;
            }
        }
        return true;
    }
}
