package press.registan.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import press.registan.config.Setting;
import press.registan.config.Settings;

/**
 * {@code registan rehearse FOLDER}: the first time makes the sample publication there; the second time serves it to itself
 * for a moment and ends, so that the JVM can note which classes a start needs, and no more. The build runs both; it is not
 * for people.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Runnable {

    private static final List<String> PATHS = List.of("/", "/latest", "/latest/page/2", "/ru", "/rates", "/feed.xml");

    @Parameters(index = "0", paramLabel = "FOLDER")
    private Path folder = Path.of("");

    @Override
    public void run() {
        if (Files.exists(folder)) {
            serve();
        } else {
            DemoPublication.make(folder, Map.of(), Clock.systemUTC());
        }
    }

    private void serve() {
        Settings settings = Settings.read(folder, Map.of(), Map.of(Setting.SERVER_PORT, "0"));
        try (Newsroom newsroom = Newsroom.open(folder, settings, Clock.systemUTC());
                Serving serving = Serving.start(newsroom)) {
            for (String path : PATHS) {
                try (InputStream page = URI.create("http://127.0.0.1:" + serving.port() + path)
                        .toURL()
                        .openStream()) {
                    page.readAllBytes();
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the rehearsal was interrupted", failure);
        }
    }
}
