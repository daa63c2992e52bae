package press.registan.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import press.registan.config.Setting;
import press.registan.config.Settings;

/**
 * {@code registan rehearse}: serves the sample publication to itself for a moment and ends, so that the JVM can note which
 * classes a start needs. The build runs it; it is not for people.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Runnable {

    private static final List<String> PATHS = List.of("/", "/latest", "/latest/page/2", "/ru", "/rates", "/feed.xml");

    @Override
    public void run() {
        try {
            Path folder = Files.createTempDirectory("registan");
            try {
                rehearse(folder.resolve("demo"));
            } finally {
                delete(folder);
            }
        } catch (IOException failure) {
            throw new IllegalStateException("the rehearsal has no stage", failure);
        }
    }

    private static void rehearse(Path folder) throws IOException {
        DemoPublication.make(folder, Map.of(), Clock.systemUTC());
        Settings settings = Settings.read(folder, Map.of(), Map.of(Setting.SERVER_PORT, "0"));
        try (Newsroom newsroom = Newsroom.open(folder, settings, Clock.systemUTC());
                Serving serving = Serving.start(newsroom);
                HttpClient client = HttpClient.newHttpClient()) {
            for (String path : PATHS) {
                URI address = URI.create("http://127.0.0.1:" + serving.port() + path);
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
