package press.registan.kernel;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a text in plain lower-case Latin letters, the way the region's newspapers spell names in English: {@code Жогорку
 * Кеңеш} becomes {@code zhogorku kenesh}. Scripts that the newsrooms do not write in go through ICU's general tables.
 */
final class Transliteration {

    private static final Map<Character, String> CYRILLIC = table(
            "а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh"
                    + " щ shch ы y э e ю yu я ya ә a ғ gh қ q ң ng ө o ү u ұ u һ h і i ҳ h ҷ j ӣ i ӯ u ў o җ j ї yi є ye ґ g");

    /** Where a language says one letter in its own way; each wins over {@link #CYRILLIC} and over mere loss of accents. */
    private static final Map<Language, Map<Character, String>> OWN_WAY = Map.of(
            Language.KY, table("ж j"),
            Language.TG, table("ж zh х kh ӣ i ғ gh"),
            Language.UZ, table("ж j х x"),
            Language.TK, table("ş sh ç ch ž zh ň n ý y ä a"));

    private static final Map<Character, String> LATIN = table("ß ss æ ae œ oe ø o đ d ð d þ th ł l ı i ə a ŋ ng");

    /** Signs that join or soften letters; they are part of a word and leave nothing behind. */
    private static final String SILENT = "ъьʻʼ‘’'`ʹʺ\u00ad";

    private Transliteration() {}

    static String toLatin(String text, Language language) {
        Map<Character, String> own = OWN_WAY.getOrDefault(language, Map.of());
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder latin = new StringBuilder(lower.length() + 16);
        boolean foreign = false;
        for (int i = 0; i < lower.length(); i++) {
            char letter = lower.charAt(i);
            String written = own.get(letter);
            if (written == null) {
                written = letter < 128 && letter != '\'' && letter != '`' ? null : known(letter);
            }
            if (written == null) {
                latin.append(letter);
                foreign |= letter >= 128
                        && (Character.isLetter(letter) || Character.getType(letter) == Character.NON_SPACING_MARK);
            } else {
                latin.append(written);
            }
        }
        return foreign ? general(latin.toString()) : latin.toString();
    }

    private static @Nullable String known(char letter) {
        if (SILENT.indexOf(letter) >= 0) {
            return "";
        }
        String written = CYRILLIC.get(letter);
        return written != null ? written : LATIN.get(letter);
    }

    /** Accents fall off letter by letter; only what then still is not Latin needs ICU, which is slow to wake. */
    private static String general(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        boolean plain = bare.chars().noneMatch(letter -> letter >= 128 && Character.isLetter(letter));
        return plain ? bare : AnyScript.LATIN.transliterate(bare).toLowerCase(Locale.ROOT);
    }

    /** Loaded only when a text in another script comes by. A Transliterator is thread-safe once made. */
    private static final class AnyScript {
        static final Transliterator LATIN =
                Transliterator.getInstance("Any-Latin; Latin-ASCII; [:M:] Remove; [^\\u0000-\\u007F] Remove");
    }

    private static Map<Character, String> table(String pairs) {
        Map<Character, String> table = new HashMap<>();
        String[] words = pairs.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            table.put(words[i].charAt(0), words[i + 1]);
        }
        return Map.copyOf(table);
    }
}
