package press.registan.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import press.registan.kernel.Language;

/** What a proof-reader would find in the files of words without knowing the language. */
class SpellingTest {

    private static final Pattern LETTERS = Pattern.compile("[\\p{L}ʻʼ]+");
    private static final Pattern GAP = Pattern.compile("\\{\\w+(, plural,)?|\\b(one|few|many|other) (?=\\{)");

    /** The names of some currencies are alike in several languages. */
    private static final String MONEY = "money-";

    /** Names that are written alike in every language. */
    private static final Set<String> NAMES =
            Set.of("Telegram", "WhatsApp", "Facebook", "X", "Atom", "RSS", "JSON", "CSV");

    @ParameterizedTest
    @EnumSource
    void everyLetterIsOneOfTheLanguage(Language language) {
        UnicodeSet alphabet = alphabet(language);
        Set<String> foreign = new TreeSet<>();
        words(language).forEach((key, text) -> {
            Matcher letters = LETTERS.matcher(text);
            while (letters.find()) {
                if (!NAMES.contains(letters.group())
                        && !alphabet.containsAll(letters.group().toLowerCase(Locale.ROOT))) {
                    foreign.add(key + ": " + letters.group());
                }
            }
        });

        assertEquals(Set.of(), foreign);
    }

    @ParameterizedTest
    @EnumSource
    void theSignsAreThoseOfPrint(Language language) {
        WordFiles.entries(language).forEach((key, text) -> {
            assertFalse(text.matches(".*[\"'`<>&].*"), () -> key + " has a typewriter's sign: " + text);
            assertFalse(text.contains("...") || text.contains(" - "), () -> key + " has a typewriter's sign: " + text);
            assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC), () -> key + " is not composed: " + text);
            boolean separator = key.startsWith("number.");
            assertTrue(separator || text.equals(text.strip()), () -> key + " has a space at its edge");
            assertFalse(text.contains("  "), () -> key + " has two spaces: " + text);
        });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void noSentenceWasLeftInEnglish(Language language) {
        Map<String, String> english = words(Language.EN);
        words(language).forEach((key, text) -> {
            boolean sentence = text.contains(" ")
                    && !key.startsWith(MONEY)
                    && LETTERS.matcher(text).find();
            assertFalse(sentence && text.equals(english.get(key)), () -> key + " is English: " + text);
        });
    }

    /** A heading is no sentence; what explains something is one. */
    @ParameterizedTest
    @EnumSource
    void errorsAreTitledWithoutAStopAndExplainedWithOne(Language language) {
        words(language).forEach((key, text) -> {
            if (key.matches("error-\\d+-.*")) {
                assertEquals(!key.endsWith("-title"), text.endsWith("."), () -> key + ": " + text);
            }
        });
    }

    private static Map<String, String> words(Language language) {
        Map<String, String> words = WordFiles.entries(language);
        words.replaceAll((_, text) -> GAP.matcher(text).replaceAll(""));
        return words;
    }

    /** The letters that CLDR gives the language, and its apostrophes; for Kyrgyz also those of the month names. */
    private static UnicodeSet alphabet(Language language) {
        LocaleData cldr = LocaleData.getInstance(ULocale.forLanguageTag(language.code()));
        UnicodeSet letters = new UnicodeSet(cldr.getExemplarSet(0, LocaleData.ES_STANDARD))
                .add('ʻ')
                .add('ʼ');
        if (language == Language.KY) {
            letters.addAll(cldr.getExemplarSet(0, LocaleData.ES_AUXILIARY));
        }
        return letters.freeze();
    }
}
