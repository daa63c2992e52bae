package press.registan.search.text;

import com.ibm.icu.text.Transliterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a word of any script in plain letters, a–z, 0–9, ' and ". Scripts of the region come from
 * {@code search/common-script.txt}; all others go through ICU's general tables.
 */
final class CommonLetters {

    private static final String FILE = "/search/common-script.txt";

    /** All letters up to here have their line in the table: Latin, Cyrillic, accents, marks. */
    private static final int TABLE = 0x2100;

    private static final @Nullable String[] PLAIN = table();

    private CommonLetters() {}

    /** The word in plain letters; empty if it has no letter and no digit. */
    static String plain(String word) {
        StringBuilder plain = new StringBuilder(word.length() + 8);
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            String written = letter < TABLE ? PLAIN[letter] : null;
            if (written == null) {
                return anyScript(word);
            }
            plain.append(written);
        }
        return plain.toString();
    }

    /** Composes what came in pieces (и and a breve), and asks ICU for what then is still unknown. */
    private static String anyScript(String word) {
        String composed = Normalizer.normalize(word, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(composed.length() + 8);
        composed.codePoints().forEach(letter -> {
            String written = letter < TABLE ? PLAIN[letter] : "";
            if (written == null || letter >= TABLE) {
                written = known(AnyScript.LATIN.transliterate(Character.toString(letter)));
                if (written.isEmpty() && Character.isLetterOrDigit(letter)) {
                    written = "u" + Integer.toHexString(letter);
                }
            }
            plain.append(written);
        });
        return plain.toString();
    }

    private static String known(String latin) {
        StringBuilder plain = new StringBuilder();
        latin.chars().forEach(letter -> {
            String written = letter < TABLE ? PLAIN[letter] : null;
            plain.append(written == null ? "" : written);
        });
        return plain.toString();
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
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonLetters.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    String letter = line.substring(0, 1);
                    String written = line.substring(1).strip();
                    table[letter.charAt(0)] = written;
                    String capital = letter.toUpperCase(Locale.ROOT);
                    if (capital.length() == 1) {
                        table[capital.charAt(0)] = written;
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        table['I'] = "i";
        return table;
    }

    /** A Latin letter without its accents, nothing for a mark or a sign, null for a letter that is not known. */
    private static @Nullable String bare(char letter) {
        String base = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
        char first = Character.toLowerCase(base.charAt(0));
        if (first < 128 && Character.isLetterOrDigit(first)) {
            return Character.toString(first);
        }
        if (Character.getType(letter) == Character.NON_SPACING_MARK && letter >= 0x300) {
            return letter <= 0x309 || letter == 0x30c || letter == 0x327 || letter == 0x328 ? null : "";
        }
        return Character.isLetterOrDigit(letter) || Character.isSurrogate(letter) ? null : "";
    }
}
