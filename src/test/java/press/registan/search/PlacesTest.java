package press.registan.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.registan.kernel.Language;
import press.registan.testing.Copy;

/** Places that are typed in one script and printed in another; the headline of each story is what it prints. */
class PlacesTest {

    private static Room room;

    @BeforeAll
    static void open(@TempDir Path folder) {
        room = Room.open(folder)
                .with(
                        printed(Language.RU, "Алматинская область"),
                        printed(Language.KY, "Ысык-Ата району"),
                        printed(Language.RU, "Костанайский район"),
                        printed(Language.KK, "Қостанай ауданы"),
                        printed(Language.EN, "Kostanay dairy"),
                        printed(Language.EN, "Water of the Talgar"),
                        printed(Language.RU, "Шетский район"),
                        printed(Language.RU, "Озеро Сарычелек"),
                        printed(Language.KY, "Сары-Челек көлүндө"),
                        printed(Language.RU, "Шолак-Копа"),
                        printed(Language.TG, "Водии Норак"),
                        printed(Language.RU, "Нурекская ГЭС"),
                        printed(Language.RU, "Нурек"),
                        printed(Language.KK, "Тапсырыс толған"),
                        printed(Language.EN, "Tolegen sings"),
                        printed(Language.RU, "В Худжанде"),
                        printed(Language.RU, "Из Саудовской Аравии"),
                        printed(Language.KY, "Сауд Арабиясы"),
                        printed(Language.EN, "Tashkent talks"),
                        printed(Language.RU, "Ташкент говорит"),
                        printed(Language.UZ, "Ўзбекистон, Шимолий Фарғона канали"),
                        printed(Language.RU, "Аксуу"));
    }

    @AfterAll
    static void close() {
        room.close();
    }

    private static Copy printed(Language language, String headline) {
        return Copy.of(headline).in(language).body("<p>2025.</p>").on("2026-02-01T06:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "Almaty Region, Алматинская область",
        "Almatinskaya Oblast, Алматинская область",
        "Ysyk-Ata District, Ысык-Ата району",
        "Kostanay District, Костанайский район",
        "Kostanay District, Қостанай ауданы",
        "Kustanayskiy Rayon, Костанайский район",
        "Shet District, Шетский район",
        "Lake Sary-Chelek, Озеро Сарычелек",
        "Lake Sary-Chelek, Сары-Челек көлүндө",
        "Sary Chelek, Озеро Сарычелек",
        "Sarychelek, Сары-Челек көлүндө",
        "Sholaqqopa, Шолак-Копа",
        "Norak, Нурек",
        "Nurek Valley, Водии Норак",
        "Leninabad, В Худжанде",
        "Saudi Arabia, Из Саудовской Аравии",
        "Saudi Arabia, Сауд Арабиясы",
        "North Fergana Canal, 'Ўзбекистон, Шимолий Фарғона канали'",
        "Ak Suu, Аксуу",
        "Алматинская область, Алматинская область",
        "Талгарский район, Water of the Talgar",
    })
    void aPlaceIsFoundInTheOtherScript(String typed, String printed) {
        List<String> found = room.headlines(typed);
        assertTrue(found.contains(printed), () -> typed + " finds " + found);
    }

    @Test
    void whatIsPrintedAsItWasTypedComesFirst() {
        assertEquals("Kostanay dairy", room.headlines("Kostanay").getFirst());
        assertEquals("Нурек", room.headlines("Nurek").getFirst());
        assertEquals("Водии Норак", room.headlines("Norak").getFirst());
        assertEquals("Қостанай ауданы", room.headlines("Kostanay District").getFirst());
    }

    @Test
    void whatAPlaceIsMayOnlyBeMissingInAnotherScript() {
        assertEquals(Set.of("Костанайский район", "Қостанай ауданы"), Set.copyOf(room.headlines("Kostanay District")));
    }

    @Test
    void anOrdinaryWordThatOnlySoundsLikeANameIsNotOne() {
        assertEquals(List.of("Tolegen sings"), room.headlines("Tolegen"));
    }

    @Test
    void aSlipOfTheHandIsCorrectedRatherThanHeard() {
        Results results = room.find("Tashkant talks");

        assertEquals("Tashkent talks", results.spelling());
        assertEquals(List.of("Tashkent talks"), Room.headlines(results));
        assertEquals(2, room.find("Tashkant").page().total());
    }

    @Test
    void whatOnlySoundsSoIsSaid() {
        Results results = room.find("Nerik");

        assertEquals(Set.of("Нурек", "Водии Норак"), Set.copyOf(Room.headlines(results)));
        assertEquals("Нурек", results.spelling());
    }
}
