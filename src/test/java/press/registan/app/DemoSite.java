package press.registan.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import press.registan.config.Setting;
import press.registan.config.Settings;
import press.registan.testing.Databases;

/** The sample publication, served on a free port for a test. */
final class DemoSite implements AutoCloseable {

    private final Newsroom newsroom;
    private final Serving serving;

    DemoSite(Path folder) {
        DemoPublication.make(folder, Databases.environment(folder), Clock.systemUTC());
        Settings settings = Settings.read(folder, Databases.environment(folder), Map.of(Setting.SERVER_PORT, "0"));
        newsroom = Newsroom.open(folder, settings, Clock.systemUTC());
        serving = Serving.start(newsroom);
    }

    String origin() {
        return "http://localhost:" + serving.port();
    }

    /** Returns when all stories can be searched. */
    void awaitSearch() {
        assertTrue(newsroom.searchDesk().caughtUp(Duration.ofMinutes(1)), "there is no index yet");
    }

    Newsroom newsroom() {
        return newsroom;
    }

    @Override
    public void close() {
        serving.close();
        newsroom.close();
    }
}
