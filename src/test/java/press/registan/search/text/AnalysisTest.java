package press.registan.search.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import press.registan.kernel.Language;

class AnalysisTest {

    @Test
    void wordsSayWhereTheyStandAndWhichTheyAre() {
        String text = "The mayor of Osh resigned.";

        List<Word> words = Analysis.in(Language.EN).words(text);

        assertEquals(
                List.of("The", "mayor", "of", "Osh", "resigned"),
                words.stream()
                        .map(word -> text.substring(word.start(), word.end()))
                        .toList());
        assertEquals(List.of(0, 1, 2, 3, 4), words.stream().map(Word::position).toList());
        assertEquals(List.of("the", "mayor", "of", "osh", "resign"), stems(Language.EN, text));
        assertEquals(
                List.of("the", "of"),
                words.stream().filter(Word::stop).map(Word::stem).toList());
    }

    @Test
    void aNameIsOneInTwoScripts() {
        Word latin = only(Language.EN, "Bakiyev’s");
        Word cyrillic = only(Language.RU, "Бакиева");

        assertEquals("bakiyev", latin.stem());
        assertEquals(only(Language.EN, "Bakiyev").common(), latin.common());
        assertEquals(only(Language.RU, "Бакиев").commonStem(), cyrillic.commonStem());
    }

    @Test
    void aStemKeepsItsLettersInTheCommonScript() {
        assertEquals(
                only(Language.TK, "Aşgabat").common(),
                only(Language.TK, "Aşgabadyň").commonStem());
        assertEquals(
                only(Language.TG, "Ҷамшед").common(),
                only(Language.TG, "Ҷамшедро").commonStem());
        assertEquals(
                only(Language.UZ, "Oʻzbekiston").common(),
                only(Language.UZ, "Oʻzbekistonda").commonStem());
        assertEquals(
                only(Language.KK, "көмек").common(), only(Language.KK, "көмегі").commonStem());
    }

    @Test
    void uzbekWordsAreOneInBothScriptsAndWithEveryApostrophe() {
        for (String pair : List.of(
                "oʻzbekiston ўзбекистон",
                "togʻlar тоғлар",
                "maʼno маъно",
                "yoʻl йўл",
                "shahar шаҳар",
                "chegara чегара",
                "yer ер",
                "poyezd поезд",
                "konstitutsiya конституция",
                "sirk цирк",
                "obyekt объект",
                "oktabrda октябрда",
                "eʼlon эълон",
                "qishlogʻi қишлоғи",
                "xalqaro халқаро",
                "Mirziyoyev Мирзиёев",
                "Jizzax Жиззах",
                "yangiliklar янгиликлар")) {
            String[] both = pair.split(" ");
            String stem = only(Language.UZ, both[0]).stem();

            assertEquals(stem, only(Language.UZ, both[1]).stem(), pair);
            for (String apostrophe : List.of("'", "’", "‘", "ʼ", "`", "´")) {
                String typed = both[0].replaceAll("[ʻʼ]", apostrophe);
                assertEquals(stem, only(Language.UZ, typed).stem(), typed);
            }
        }
    }

    @Test
    void wordsAreFoundFromKeyboardsWithoutTheirLetters() {
        assertEquals(
                only(Language.KK, "Қазақстанның").stem(),
                only(Language.KK, "Казакстаннын").stem());
        assertEquals(
                only(Language.KY, "өкмөттүн").stem(),
                only(Language.KY, "окмоттун").stem());
        assertEquals(
                only(Language.TG, "Тоҷикистон").stem(),
                only(Language.TG, "Точикистон").stem());
        assertEquals(
                only(Language.TK, "Türkmenbaşy").stem(),
                only(Language.TK, "Turkmenbasy").stem());
        assertEquals(only(Language.UZ, "soʻm").stem(), only(Language.UZ, "som").stem());
        assertEquals(
                only(Language.RU, "Королёв").stem(),
                only(Language.RU, "Королев").stem());
    }

    @Test
    void aLetterMoreMakesAnotherWordOfAWordThatSaysNothing() {
        assertTrue(only(Language.KK, "ол").stop());
        assertFalse(only(Language.KK, "өл").stop());
        assertTrue(only(Language.KK, "және").stop());
        assertTrue(only(Language.KK, "жане").stop());
        assertTrue(only(Language.UZ, "учун").stop());
        assertTrue(only(Language.UZ, "yo‘q").stop());
    }

    @Test
    void acronymsInCapitalsSaySomething() {
        List<Word> words = Analysis.in(Language.EN).words("The WHO told us that the US and U.S. are one; who knew it?");

        assertEquals(
                List.of("who", "tell", "us", "us", "one", "know"),
                words.stream().filter(word -> !word.stop()).map(Word::stem).toList());
        assertTrue(
                Analysis.in(Language.EN).words("It’s what they don’t").stream().allMatch(Word::stop));
        assertTrue(Analysis.in(Language.EN).words("WHO WAS IT").stream().allMatch(Word::stop));
        assertFalse(only(Language.EN, "WHO").stop());
    }

    @Test
    void whereAllIsInCapitalsOnlyWhatHasNoOtherMeaningIsHeard() {
        assertEquals(List.of("plan", "b", "trap", "us"), telling("PLAN B IS A TRAP FOR THE US"));
        assertEquals(List.of("plan", "b", "trap", "us"), telling("Plan B is a trap for the U.S."));
        assertEquals(List.of("plan", "b", "trap", "us"), telling("plan b is a trap for the u.s."));
        assertEquals(List.of("say", "who", "12"), telling("So says the WHO (12)"));
    }

    private static List<String> telling(String text) {
        return Analysis.in(Language.EN).words(text).stream()
                .filter(word -> !word.stop())
                .map(Word::stem)
                .toList();
    }

    @Test
    void initialsAreNoAcronym() {
        assertEquals(List.of("a", "s", "pushkin"), stems(Language.EN, "A.S. Pushkin"));
        assertEquals(List.of("us", "congress"), stems(Language.EN, "U.S. Congress"));
        assertEquals(List.of("u", "sam"), stems(Language.EN, "U.Sam"));
    }

    @Test
    void englishLosesItsGenitiveAndForeignArticles() {
        assertEquals(
                List.of("presid", "obrien", "cote", "ivoir"), stems(Language.EN, "president’s O’Brien Côte d’Ivoire"));
        assertEquals(
                only(Language.EN, "O’Brien").common(),
                only(Language.EN, "O'Brien").common());
        assertEquals("mcdonald", only(Language.RU, "McDonald’s").stem());
    }

    @Test
    void numbersAreThemselvesInEveryScript() {
        for (Language language : Language.values()) {
            Word number = only(language, "501 000,5");
            assertEquals("501000.5", number.stem());
            assertEquals(number.stem(), number.common());
            assertEquals(number.stem(), number.commonStem());
        }
    }

    @Test
    void namesOfCountriesAndCitiesKeepTheirEnds() {
        assertEquals(
                only(Language.KY, "Кыргызстан").stem(),
                only(Language.KY, "Кыргызстандан").stem());
        assertEquals("кыргызстан", only(Language.KY, "Кыргызстан").stem());
        assertEquals("астана", only(Language.KK, "Астанадан").stem());
        assertEquals("namangan", only(Language.UZ, "Namanganda").stem());
        assertEquals("точикистон", only(Language.TG, "Тоҷикистонро").stem());
    }

    /** Snowball's stemmer makes “бекета” of the first and “бекетаев” of the others. */
    @Test
    void russianNamesAreOneInEveryCase() {
        for (String name : List.of("Бекетаев", "Каримов", "Казахстан", "Нурлан", "Талас")) {
            for (String ending : List.of("а", "у", "е")) {
                assertEquals(
                        only(Language.RU, name).stem(),
                        only(Language.RU, name + ending).stem(),
                        name + ending);
            }
        }
    }

    @Test
    void whatNobodyReadsHereIsFoundAllTheSame() {
        assertEquals(List.of("東", "京", "tokyo"), stems(Language.EN, "東京Tokyo"));
        assertEquals(List.of("القاهرة"), stems(Language.EN, "القاهرة"));
        assertEquals(
                only(Language.EN, "القاهرة").common(),
                only(Language.RU, "القاهرة").common());
    }

    @Test
    void aWordMayBeOfTheLanguagesThatHaveItsLetters() {
        assertEquals(EnumSet.of(Language.EN, Language.UZ, Language.TK), Analysis.spelling("Osh"));
        assertEquals(EnumSet.of(Language.TK), Analysis.spelling("Türkmenbaşy"));
        assertEquals(EnumSet.of(Language.EN, Language.UZ), Analysis.spelling("Qoʻqon"));
        assertEquals(EnumSet.of(Language.RU, Language.KK, Language.KY, Language.TK), Analysis.spelling("выборы"));
        assertEquals(EnumSet.of(Language.KK), Analysis.spelling("ұлы"));
        assertEquals(EnumSet.of(Language.TG), Analysis.spelling("тоҷикӣ"));
        assertEquals(EnumSet.of(Language.UZ), Analysis.spelling("ўзбек"));
        assertEquals(EnumSet.allOf(Language.class), Analysis.spelling("2025"));
        assertEquals(EnumSet.allOf(Language.class), Analysis.spelling("東京"));
    }

    @Test
    void theRecipeIsTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));
            assertEquals("istanbul", only(Language.EN, "ISTANBUL").stem());
            assertEquals("istanbul", only(Language.EN, "İstanbul").stem());
        } finally {
            Locale.setDefault(before);
        }
        assertEquals(Recipe.SIGN, Analysis.recipe());
        assertTrue(Analysis.recipe().matches("[0-9a-f]{16}"));
        assertNotEquals("0000000000000000", Analysis.recipe());
    }

    private static Word only(Language language, String text) {
        List<Word> words = Analysis.in(language).words(text);
        assertEquals(1, words.size(), words.toString());
        return words.getFirst();
    }

    private static List<String> stems(Language language, String text) {
        return Analysis.in(language).words(text).stream().map(Word::stem).toList();
    }
}
