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
                "menu=Меню | | menu is missing",
                "menu=Меню | manu=Меню | manu is a word that nobody says",
                "menu=Меню | menu= | menu is empty",
                "menu=Меню | menu=Меню {name} | menu: “Меню {name}” has an argument that nobody fills: {name}",
                "page=Страница {page} | page=Страница | page does not say its {page}",
                "page=Страница {page} | page={page} {page} | page says an argument twice",
                "list.pair={rest} и | list.pair=и {rest} | list.pair should be {rest}, something between, {last}",
                "page=Страница {page} | page=Страница {page | lacks a , after “Страница {page”",
                "page=Страница {page} | page=Страница {page}} | has a } too many",
                "page=Страница {page} | page={page, select, other {}} | knows no other choice than plural",
                "error-id=Номер ошибки: {id} | error-id={id, plural, other {#}} | by something that is not its count",
                "many {# секунд}  | | lacks the plural form many",
                "many {# секунд}  | many {#} many {#} | has the form many twice",
                "many {# секунд}  | two {#} | has a plural form that its language lacks: two",
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
        assertTrue(mistakesIn(russian() + "menu=Меню\n").contains("menu stands there twice"));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        String message = mistakesIn(russian().replace("\nmenu=", "\nmanu=").replace("{page}", ""));

        assertTrue(message.startsWith("words/ru.properties:\n"), message);
        assertTrue(message.contains("menu is missing"), message);
        assertTrue(message.contains("manu is a word that nobody says"), message);
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
