package press.registan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.config.Setting;
import press.registan.config.Settings;
import press.registan.testing.Paper;
import press.registan.web.PageStore;
import press.registan.web.Route;

/** The contract of addresses and the server know the same addresses, and which of them have one for each language. */
class AddressesGuideTest {

    /** Answered before any route is looked for. */
    private static final String HEALTH = "/health/";

    private static final String ONCE = "| once |";

    @Test
    void theContractHasARowForEachRouteAndNoOther(@TempDir Path folder) {
        assertEquals(new TreeSet<>(served(folder)), new TreeSet<>(documented()));
    }

    private static List<String> served(Path folder) {
        InitCommand.make(
                folder, Map.of(Setting.PUBLICATION_NAME, "The Addresses", Setting.RATES_FETCH, "none"), Map.of());
        Settings settings = Settings.read(folder, Map.of(), Map.of());
        try (Newsroom newsroom = Newsroom.open(folder, settings, Clock.systemUTC())) {
            return new Outlets(newsroom, new PageStore(1, newsroom.clock()))
                    .routes().stream().map(AddressesGuideTest::row).toList();
        }
    }

    private static String row(Route route) {
        return route.pattern() + (route.inEveryLanguage() ? "" : " " + ONCE);
    }

    private static List<String> documented() {
        return Paper.at("docs/contracts/addresses.md").lines().stream()
                .filter(line -> line.startsWith("| `/") && !line.startsWith("| `" + HEALTH))
                .map(line -> line.substring(3, line.indexOf('`', 3)) + (line.endsWith(ONCE) ? " " + ONCE : ""))
                .toList();
    }
}
