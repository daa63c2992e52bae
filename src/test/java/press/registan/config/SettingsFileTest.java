package press.registan.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.kernel.Problem;

class SettingsFileTest {

    private static final Map<Setting, String> GIVEN = Map.of(
            Setting.PUBLICATION_NAME,
            "Жибек Жолу",
            Setting.PUBLICATION_LANGUAGES,
            "ru,ky",
            Setting.SERVER_PORT,
            "9090");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void whatIsWrittenIsReadBack() {
        SettingsFile.write(folder, GIVEN);

        assertEquals(Settings.of(GIVEN), Settings.read(folder, Map.of(), Map.of()));
    }

    @Test
    void everySettingStandsInTheFileWithWhatItIsForAndUnlessGivenAsAComment() throws IOException {
        SettingsFile.write(folder, GIVEN);
        String text = Files.readString(folder.resolve(SettingsFile.NAME));

        for (Setting setting : Setting.values()) {
            String line = GIVEN.containsKey(setting)
                    ? setting.key() + "=" + GIVEN.get(setting)
                    : "#" + setting.key() + "=" + setting.fallback();
            assertTrue(text.contains("\n# " + setting.meaning() + "\n" + line + "\n"), setting.key());
        }
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver() throws IOException {
        Files.writeString(folder.resolve(SettingsFile.NAME), "publication.name=Mine");

        assertThrows(Problem.Refused.class, () -> SettingsFile.write(folder, GIVEN));
        assertEquals("publication.name=Mine", Files.readString(folder.resolve(SettingsFile.NAME)));
    }

    @Test
    void whatCouldNotBeReadBackIsNotWritten() {
        assertThrows(
                Problem.Misconfigured.class,
                () -> SettingsFile.write(folder, Map.of(Setting.PUBLICATION_TIMEZONE, "Bishkek")));
        assertThrows(
                Problem.Misconfigured.class,
                () -> SettingsFile.write(folder, Map.of(Setting.PUBLICATION_NAME, "One\nserver.port=1")));
        assertFalse(Files.exists(folder.resolve(SettingsFile.NAME)));
    }
}
