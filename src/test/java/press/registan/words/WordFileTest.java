package press.registan.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import press.registan.kernel.Language;

class WordFileTest {

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasEveryWordWithItsArgumentsAndPlurals(Language language) {
        assertEquals(language, WordFile.read(language).language());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sample=Образец | | sample is missing",
                "sample=Образец | simple=Образец | simple is a word that nobody says",
                "sample=Образец | sample= | sample is empty",
                "sample=Образец | sample=Образец {name} | sample: “Образец {name}” has an argument that nobody fills: {name}",
                "page-of=Страница {page} | page-of=Страница | page-of does not say its {page}",
                "page-of=Страница {page} | page-of={page} {page} | page-of says an argument twice",
                "list.pair={rest} и | list.pair=и {rest} | list.pair should be {rest}, something between, {last}",
                "{page} из {pages} | {page} из {pages | lacks a , after “Страница {page} из {pages”",
                "page-of=Страница {page} | page-of=Страница {page}} | has a } too many",
                "page-of=Страница {page} | page-of={page, select, other {}} | knows no other choice than plural",
                "error-id=Номер ошибки: {id} | error-id={id, plural, other {#}} | by something that is not its count",
                "many {# материалов}  | | lacks the plural form many",
                "many {# материалов}  | many {#} many {#} | has the form many twice",
                "many {# материалов}  | two {#} | has a plural form that its language lacks: two",
                "среда, |  | calendar.weekdays should be 7 different names",
                "среда, | вторник, | calendar.weekdays should be 7 different names",
            })
    void aFaultIsToldByItsKey(String good, String bad, String told) {
        String broken = russian().replace(good.strip(), bad == null ? "" : bad.strip());

        String message = mistakesIn(broken);

        assertTrue(message.contains(told), message);
    }

    @Test
    void aWordThatStandsThereTwiceIsRefused() {
        assertTrue(mistakesIn(russian() + "sample=Образец\n").contains("sample stands there twice"));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        String message = mistakesIn(russian().replace("\nsample=", "\nsimple=").replace("{page}", ""));

        assertTrue(message.startsWith("words/ru.properties:\n"), message);
        assertTrue(message.contains("sample is missing"), message);
        assertTrue(message.contains("simple is a word that nobody says"), message);
        assertTrue(message.contains("page-of does not say its {page}"), message);
    }

    private static String mistakesIn(String file) {
        var refused =
                assertThrows(IllegalArgumentException.class, () -> WordFile.read(Language.RU, new StringReader(file)));
        return String.valueOf(refused.getMessage());
    }

    private static String russian() {
        return WordFiles.text(Language.RU);
    }
}
