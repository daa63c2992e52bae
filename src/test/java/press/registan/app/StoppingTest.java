package press.registan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.config.Setting;
import press.registan.testing.Databases;
import press.registan.testing.OnEveryDatabase;
import press.registan.testing.Program;

@OnEveryDatabase
class StoppingTest {

    @Test
    void aServerThatIsAskedToStopEndsWellAndSaysSo(@TempDir Path temporary) throws Exception {
        Path folder = temporary.resolve("data");
        InitCommand.make(
                folder,
                Map.of(Setting.PUBLICATION_NAME, "Stopped", Setting.SERVER_PORT, "0"),
                Databases.environment(folder));
        try (Program server = Program.start(folder, "serve", "--data", folder.toString())) {
            server.awaitWords("ready in");
            assertEquals(0, server.stop(), server.printed());
            assertTrue(server.printed().contains("Stopping"), server.printed());
        }
    }

    @Test
    void aSecondServerOfOneFolderIsRefusedInOneSentence(@TempDir Path temporary) throws Exception {
        Path folder = temporary.resolve("data");
        InitCommand.make(
                folder,
                Map.of(Setting.PUBLICATION_NAME, "Twice", Setting.SERVER_PORT, "0"),
                Databases.environment(folder));
        try (Program first = Program.start(folder, "serve", "--data", folder.toString())) {
            first.awaitWords("ready in");
            try (Program second = Program.start(folder, "serve", "--data", folder.toString())) {
                assertEquals(1, second.end());
                assertEquals(1, second.printed().lines().count(), second.printed());
                assertTrue(second.printed().contains("serves"), second.printed());
            }
        }
    }
}
