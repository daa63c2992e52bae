package press.registan.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.registan.kernel.Language;

class WordsTest {

    private final Words english = Words.in(Language.EN);
    private final Words russian = Words.in(Language.RU);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|6|19|Viewing results 1–6 of 19",
                "19|19|19|Viewing results 19–19 of 19",
                "1531|1536|1536|Viewing results 1,531–1,536 of 1,536"
            })
    void theCounterOfAListingSaysTheRealNumbers(int from, int to, long total, String said) {
        assertEquals(said, english.say(Word.VIEWING_RESULTS, from, to, total));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 материалов",
        "1, 1 материал",
        "2, 2 материала",
        "5, 5 материалов",
        "11, 11 материалов",
        "21, 21 материал",
        "112, 112 материалов",
        "1024, 1\u00a0024 материала"
    })
    void aCountChoosesItsPlural(long count, String said) {
        assertEquals(said, russian.say(Word.STORY_COUNT, count));
    }

    @ParameterizedTest
    @EnumSource
    void everyCountIsSaidWithItsNumber(Language language) {
        IntStream.rangeClosed(0, 200).forEach(count -> {
            String said = Words.in(language).say(Word.STORY_COUNT, count);
            assertTrue(said.contains(Integer.toString(count)) && said.length() > 5, said);
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyWordIsSaidWithAllItsArguments(Language language) {
        for (Word word : Word.values()) {
            Object[] samples = samplesFor(word);

            String said = Words.in(language).say(word, samples);

            Stream.of(samples).forEach(sample -> assertTrue(said.contains(sample.toString()), said));
            assertFalse(said.isBlank() || said.contains("{") || said.contains("}") || said.contains("#"), said);
        }
    }

    @Test
    void otherArgumentsThanTheWordsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> english.say(Word.LATEST, "news"));
        assertThrows(IllegalArgumentException.class, () -> english.say(Word.STORY_COUNT));
        assertThrows(IllegalArgumentException.class, () -> english.say(Word.STORY_COUNT, "1"));
        assertThrows(IllegalArgumentException.class, () -> english.say(Word.STORY_COUNT, 1.5));
        assertThrows(IllegalArgumentException.class, () -> english.say(Word.BY, 7));
    }

    @Test
    void whatIsSaidIntoAGapIsNotReadAsAPhrase() {
        assertEquals("By {names} # A.", english.say(Word.BY, "{names} # A."));
    }

    @ParameterizedTest
    @CsvSource({
        "EN, 'A, B, C and D', A and B",
        "RU, 'A, B, C и D', A и B",
        "KK, 'A, B, C және D', A және B",
        "KY, 'A, B, C жана D', A жана B",
        "UZ, 'A, B, C va D', A va B",
        "TG, 'A, B, C ва D', A ва B",
        "TK, 'A, B, C we D', A we B"
    })
    void namesAreListedWithTheWordForAnd(Language language, String four, String two) {
        assertEquals(four, Words.in(language).list(List.of("A", "B", "C", "D")));
        assertEquals(two, Words.in(language).list(List.of("A", "B")));
        assertEquals("A", Words.in(language).list(List.of("A")));
        assertEquals("", Words.in(language).list(List.of()));
    }

    @Test
    void aPageSetsTheNamesOfAListItself() {
        assertEquals("", english.joint(0, 1));
        assertEquals(" and ", english.joint(1, 2));
        assertEquals(", ", english.joint(1, 3));
        assertEquals(" and ", english.joint(2, 3));
    }

    @Test
    void aPageSetsTheOnlyArgumentItself() {
        assertEquals(new Around("By ", ""), english.around(Word.BY));
        assertEquals(new Around("", ""), russian.around(Word.BY));
        assertEquals(new Around("Материалы за ", " год"), russian.around(Word.STORIES_OF_YEAR));
    }

    @ParameterizedTest
    @EnumSource
    void whatStandsAroundAnArgumentIsTheRestOfTheWord(Language language) {
        Words words = Words.in(language);
        for (Word word : Word.values()) {
            if (word.arguments().size() == 1 && samplesFor(word)[0] instanceof String sample) {
                Around around = words.around(word);
                assertEquals(words.say(word, sample), around.before() + sample + around.after());
            }
        }
    }

    @Test
    void nothingStandsAroundSeveralArgumentsOrACount() {
        assertThrows(IllegalArgumentException.class, () -> english.around(Word.LATEST));
        assertThrows(IllegalArgumentException.class, () -> english.around(Word.STORY_COUNT));
        assertThrows(IllegalArgumentException.class, () -> english.around(Word.VIEWING_RESULTS));
    }

    @Test
    void aCapitalBeginsALine() {
        assertEquals("Ўзбек", russian.capitalised("ўзбек"));
        assertEquals("Iyul", Words.in(Language.UZ).capitalised("iyul"));
        assertEquals("Ýanwar", Words.in(Language.TK).capitalised("ýanwar"));
        assertEquals("28 February", english.capitalised("28 February"));
        assertEquals("", english.capitalised(""));
    }

    @Test
    void aCurrencyHasItsNameOrItsCode() {
        assertEquals("Kyrgyz som", english.currency("KGS"));
        assertEquals("узбекский сум", russian.currency("UZS"));
        assertEquals("Japanese yen", english.currency("JPY"));
        assertEquals("швейцарский франк", russian.currency("CHF"));
        assertEquals("Currency XAU", english.currency("XAU"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|87.45|KGS|87.45 som",
                "EN|1|USD|1 dollar",
                "EN|1.00|USD|1.00 dollars",
                "RU|1|KGS|1 сом",
                "RU|3|KGS|3 сома",
                "RU|501000|KGS|501\u00a0000 сомов",
                "RU|87.45|KGS|87,45 сома",
                "RU|21|RUB|21 рубль",
                "KY|501000|KGS|501\u00a0000 сом",
                "UZ|12155.10|UZS|12\u00a0155,10 soʻm",
                "EN|5|CHF|5\u00a0CHF"
            })
    void soMuchOfACurrencyIsSaidInItsPlural(Language language, BigDecimal amount, String code, String said) {
        Words words = Words.in(language);

        assertEquals(said.translateEscapes(), words.money(words.figure(amount), code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|87.45 som to the dollar",
                "RU|87,45 сома за доллар",
                "KK|бір доллар – 87,45 сом",
                "KY|бир доллар – 87,45 сом",
                "UZ|bir dollar – 87,45 som",
                "TG|як доллар – 87,45 сом",
                "TK|bir dollar – 87,45 som"
            })
    void aRateIsSaidAsAPersonSaysIt(Language language, String said) {
        Words words = Words.in(language);

        assertEquals(said, words.price(words.rateFigure(new BigDecimal("87.45")), "KGS", "USD"));
    }

    @Test
    void aRateOfACurrencyWithoutAWordIsAnEquation() {
        assertEquals(
                "1\u00a0CHF = 98.12 som", english.price(english.rateFigure(new BigDecimal("98.12")), "KGS", "CHF"));
    }

    @ParameterizedTest
    @EnumSource
    void everyBankHasItsName(Language language) {
        List<String> banks = List.of("nbkr", "nbk", "cbu", "nbt", "cbt", "cbr", "ecb");
        long names = banks.stream().map(Words.in(language)::source).distinct().count();

        assertEquals(banks.size(), names);
        assertEquals("MARKET", Words.in(language).source("market"));
    }

    @ParameterizedTest
    @EnumSource
    void noTwoLanguagesHaveOneName(Language language) {
        Words words = Words.in(language);
        long names =
                Stream.of(Language.values()).map(words::language).distinct().count();

        assertEquals(Language.values().length, names);
    }

    @ParameterizedTest
    @EnumSource
    void everyErrorPageHasItsOwnWords(Language language) {
        Words words = Words.in(language);
        long different = IntStream.of(400, 404, 410, 429, 500, 503)
                .mapToObj(words::error)
                .distinct()
                .count();

        assertEquals(6, different);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 405, 413, 414, 431})
    void aRequestThatCannotBeAnsweredIsToldLikeABadAddress(int status) {
        assertEquals(english.error(400), english.error(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 501, 502, 504})
    void aFaultOfOursIsToldAsOne(int status) {
        assertEquals(english.error(500), english.error(status));
        assertNotEquals(english.error(503), english.error(status));
    }

    @Test
    void theWordsOfALanguageAreReadOnce() {
        assertTrue(Words.in(Language.KY) == Words.in(Language.KY), "a second copy of the Kyrgyz words");
    }

    private static Object[] samplesFor(Word word) {
        return word.arguments().stream()
                .map(argument -> switch (argument.kind()) {
                    case TEXT -> (Object) ("<" + argument.name() + ">");
                    case COUNT -> 100 + argument.name().length();
                    case FIGURE -> new Figure(new BigDecimal("87.45"), "<87.45>");
                })
                .toArray();
    }
}
