package press.registan.search.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import press.registan.kernel.Language;

/** The words of texts in one language. Immutable, thread-safe. */
public final class Analysis {

    private static final Map<Language, Analysis> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Analysis());
        }
    }

    private Analysis() {}

    public static Analysis in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** The words of a text in their order. Any text will do. */
    public List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                String word = text.substring(start, at).toLowerCase(Locale.ROOT);
                String common = CommonScript.of(word);
                words.add(new Word(start, at, words.size(), word, false, common, common));
            } else {
                at++;
            }
        }
        return words;
    }

    /** Changes whenever the words of any text may: an index that was made with another is made anew. */
    public static String recipe() {
        return "0";
    }

    /** The languages that a word may be written in, by its letters. */
    public static Set<Language> spelling(String word) {
        return word.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
                ? EnumSet.of(Language.RU, Language.KK, Language.KY, Language.TG, Language.UZ)
                : EnumSet.of(Language.EN, Language.UZ, Language.TK);
    }
}
