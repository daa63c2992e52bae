package press.registan.search.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.registan.kernel.Language;

class PlaceFormsTest {

    @ParameterizedTest
    @CsvSource({
        "Karaganda, Карагандинская",
        "Qaraghandy, Карагандинской",
        "Almaty, Алматинскую",
        "Akmola, Акмолинская",
        "Atyrau, Атырауской",
        "Kostanay, Костанайский",
        "Osh, Ошская",
        "Chuy, Чуйской",
        "Talas, Таласская",
        "Abad, Абадская",
        "Ata, Атинский",
        "Naryn, Нарынская",
        "Navoiy, Навоийская",
        "Bukhara, Бухарская",
        "Surxondaryo, Сурхандарьинская",
        "Andijon, Андижанская",
        "Khatlon, Хатлонской",
        "Lebap, Лебапский",
        "Mary, Марыйском",
        "Karaganda, Караганде",
        "Naryn, Нарына",
    })
    void aNameHasItsFormsInRussian(String name, String printed) {
        String stem = Analysis.in(Language.RU).words(printed).getFirst().commonStem();
        List<String> stems = PlaceForms.of(name).stems();
        assertTrue(stems.contains(stem), () -> stem + " is not among " + stems);
    }

    @ParameterizedTest
    @CsvSource({
        "Карагандинская, Karaganda",
        "Алматинской, Almaty",
        "Костанайский, Kostanay",
        "Ошская, Osh",
        "Taskalinskiy, Тасқала",
        "Borodulikhinskiy, Бородулиха",
        "Almatinskaya, Алматы",
        "Katon-Karagayskiy, Катонқарағай",
    })
    void anAdjectiveHasTheNameThatItIsMadeOf(String adjective, String name) {
        List<String> whole = PlaceForms.of(adjective).whole();
        assertTrue(whole.contains(CommonScript.of(name)), () -> CommonScript.of(name) + " is not among " + whole);
    }

    @Test
    void aNameThatIsOnlyALetterOrTwoHasNone() {
        assertEquals(new PlaceForms(List.of(), List.of()), PlaceForms.of("Ak"));
    }
}
