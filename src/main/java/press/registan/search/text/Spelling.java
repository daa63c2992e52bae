package press.registan.search.text;

import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;

/**
 * How words of one language are written where a keyboard lacks half of its letters: «Қазақстан» as «Казакстан», “Oʻzbekiston”
 * as “Ozbekiston”. Both are looked for in this one spelling. Where a language is written in two scripts it is one of them.
 */
final class Spelling {

    /** Letters that stand in Latin script for one letter are at most so many. */
    private static final int WIDEST = 4;

    /** Behind a sign, е is what it is behind a vowel: объект. */
    private static final String VOWELS = "ъьаеёиоуэюяыўәөүaeiouyäöü";

    private static final char FIRST_OTHER = '\u0080';

    /** Latin and Cyrillic letters stand before this. */
    private static final int TABLE = 0x530;

    private final @Nullable String[] letters = new @Nullable String[TABLE];
    /** Letters that are another thing at the beginning of a word, and behind a vowel. */
    private final @Nullable String[] first = new @Nullable String[TABLE];

    private final @Nullable String[] behindVowel = new @Nullable String[TABLE];

    private Spelling() {}

    static Spelling in(Language language) {
        Spelling spelling = new Spelling();
        for (String line : SearchFiles.lines(SearchFiles.SPELLING)) {
            String[] field = line.split("\\|", -1);
            if (field[0].strip().equals(language.code())) {
                spelling.read(field[1].strip(), field[2].strip());
            }
        }
        return spelling;
    }

    private void read(String where, String pairs) {
        @Nullable String[] table = switch (where) {
            case "anywhere" -> letters;
            case "first" -> first;
            case "behind a vowel" -> behindVowel;
            default -> throw new IllegalStateException("letters are not spelt otherwise " + where);
        };
        for (String pair : pairs.split(",")) {
            String[] both = pair.strip().split(" ", -1);
            table[both[0].charAt(0)] = both.length < 2 ? "" : both[1];
        }
    }

    /** Whether Cyrillic words become Latin ones. */
    boolean isOfTwoScripts() {
        return letters['а'] != null;
    }

    /** The word in its one spelling, without apostrophes; it may be empty. */
    String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length() + 4);
        char before = 0;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            append(letter, before, folded);
            before = letter == '\'' ? before : letter;
        }
        return folded.toString();
    }

    private void append(char letter, char before, StringBuilder folded) {
        String otherwise = letter < TABLE ? otherwise(letter, before) : null;
        if (otherwise != null) {
            folded.append(otherwise);
        } else if (letter >= FIRST_OTHER) {
            appendPlain(letter, folded);
        } else if (letter != '\'') {
            folded.append(letter);
        }
    }

    private @Nullable String otherwise(char letter, char before) {
        String otherwise = before == 0 ? first[letter] : null;
        if (otherwise == null && before != 0 && VOWELS.indexOf(before) >= 0) {
            otherwise = behindVowel[letter];
        }
        return otherwise == null ? letters[letter] : otherwise;
    }

    /** A letter of no language of ours: without its accent, if it is Latin. */
    private static void appendPlain(char letter, StringBuilder folded) {
        char[] plain = new char[WIDEST];
        int length = ASCIIFoldingFilter.foldToASCII(new char[] {letter}, 0, plain, 0, 1);
        for (int i = 0; i < length; i++) {
            folded.append(Character.toLowerCase(plain[i]));
        }
    }
}
