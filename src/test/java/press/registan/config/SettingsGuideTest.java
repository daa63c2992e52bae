package press.registan.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The operator's guide and the program name the same settings with the same defaults, in the same order. */
class SettingsGuideTest {

    @Test
    void theGuideHasARowForEachSettingAndNoOther() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("docs/operate/settings.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        List<String> known =
                Arrays.stream(Setting.values()).map(SettingsGuideTest::row).toList();

        assertEquals(known, documented);
    }

    private static String row(Setting setting) {
        String fallback = setting.fallback().isEmpty() ? "–" : "`" + setting.fallback() + "`";
        return "| `" + setting.key() + "` | " + fallback + " | " + setting.meaning() + " |";
    }
}
