package press.registan.money.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountriesTest {

    @Test
    void theRegionIsKnownInItsLanguages() {
        for (String name : List.of(
                "Kyrgyzstan",
                "Кыргызстан",
                "Киргизия",
                "Қырғызстан",
                "Qirg‘iziston",
                "Қирғизистон",
                "Gyrgyzystan",
                "Bishkek",
                "Kyrgyz Republic",
                "  кыргызстан ")) {
            assertEquals(Optional.of("KG"), Countries.named(name), name);
        }
        for (String name :
                List.of("Uzbekistan", "O‘zbekiston", "Oʻzbekiston", "Ўзбекистон", "Узбекистан", "Өзбекстан")) {
            assertEquals(Optional.of("UZ"), Countries.named(name), name);
        }
        assertEquals(Optional.of("KZ"), Countries.named("Казахстан"));
        assertEquals(Optional.of("TJ"), Countries.named("Тоҷикистон"));
        assertEquals(Optional.of("TM"), Countries.named("Türkmenistan"));
        assertEquals(Optional.of("KR"), Countries.named("South Korea"));
    }

    @Test
    void whatIsNoPlaceIsNone() {
        assertEquals(Optional.empty(), Countries.named("Budget"));
        assertEquals(Optional.empty(), Countries.named("som"));
        assertEquals(Optional.empty(), Countries.named(""));
        assertEquals(Optional.empty(), Countries.named("x".repeat(1000)));
    }
}
