package press.registan.search.text;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a word of any script in plain letters: a–z, 0–9, the signs ' and ", and the point. The scripts of the region stand in
 * {@code search/common-script.txt}; all others go through ICU's general tables.
 */
final class CommonLetters {

    private static final String FILE = "common-script.txt";

    /** Letters up to here have a place in the table: Latin, Cyrillic, and the signs between their letters. */
    private static final int TABLE = 0x2100;

    /** What is longer is no word; a form is cut much sooner. */
    private static final int LONGEST = 4 * CommonScript.LONGEST;

    /** Empty for signs that leave nothing behind, null for what is not known here. */
    private static final @Nullable String[] PLAIN = table();

    private CommonLetters() {}

    /** The word in plain letters, which are never none if it has a letter or a digit. */
    static String plain(String word) {
        String read = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
        StringBuilder plain = new StringBuilder(read.length() + 8);
        for (int i = 0; i < read.length(); i++) {
            String written = known(read.charAt(i));
            if (written == null) {
                return anyScript(read);
            }
            plain.append(written);
        }
        return hasLetters(plain) ? plain.toString() : numbered(read);
    }

    private static @Nullable String known(int letter) {
        return letter < TABLE ? PLAIN[letter] : null;
    }

    /** Composes what came in pieces (и and a breve), and asks ICU for what then is still unknown. */
    private static String anyScript(String word) {
        StringBuilder plain = new StringBuilder(word.length() + 8);
        Normalizer.normalize(word, Normalizer.Form.NFKC).codePoints().forEach(letter -> {
            String written = known(letter);
            plain.append(written == null ? general(letter) : written);
        });
        return hasLetters(plain) ? plain.toString() : numbered(word);
    }

    private static String general(int letter) {
        String latin = AnyScript.LATIN.transliterate(Character.toString(letter));
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < latin.length(); i++) {
            String written = known(latin.charAt(i));
            plain.append(written == null ? "" : written);
        }
        return plain.toString();
    }

    /** A letter that nobody knows, or a ъ alone, is called by its number: no word is without a form. */
    private static String numbered(String word) {
        StringBuilder numbers = new StringBuilder();
        word.codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> numbers.append('u').append(Integer.toHexString(letter)));
        return numbers.toString();
    }

    private static boolean hasLetters(CharSequence plain) {
        for (int i = 0; i < plain.length(); i++) {
            if (Character.isLetterOrDigit(plain.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Loaded only when a word in another script comes by. A Transliterator is thread-safe once made. */
    private static final class AnyScript {
        static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    }

    private static @Nullable String[] table() {
        @Nullable String[] table = new @Nullable String[TABLE];
        for (char letter = 0; letter < TABLE; letter++) {
            table[letter] = bare(letter);
        }
        for (String line : SearchFiles.lines(FILE)) {
            char letter = line.charAt(0);
            String written = line.substring(2);
            table[letter] = written;
            String capital = Character.toString(letter).toUpperCase(Locale.ROOT);
            if (capital.length() == 1 && capital.charAt(0) > 'Z') {
                table[capital.charAt(0)] = written;
            }
        }
        return table;
    }

    /** A Latin letter without its accents, nothing for a sign, null for a letter that is not known and for a loose accent. */
    private static @Nullable String bare(char letter) {
        String pieces = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
        char base = Character.toLowerCase(pieces.charAt(0));
        if (base < 128 && Character.isLetterOrDigit(base)) {
            return Character.toString(base);
        }
        boolean open = Character.isLetterOrDigit(letter) || Character.isSurrogate(letter) || isAccent(letter);
        return open ? null : "";
    }

    private static boolean isAccent(char letter) {
        return letter >= 0x300 && letter < 0x370;
    }
}
