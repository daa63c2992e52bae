package press.registan.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import press.registan.config.Setting;
import press.registan.config.Settings;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;

/**
 * {@code registan rehearse}: the first time makes the sample publication in a folder; the second time serves it to itself
 * for a moment and ends, so that the JVM can note which classes a start and its first readers need, and no more. The build
 * runs both; it is not for people. The folder is an option, as it is of {@code serve}: reading one is rehearsed, too.
 */
final class RehearseCommand implements Command {

    private static final List<String> PATHS = List.of(
            "/", "/latest", "/latest/page/2", "/ru", "/rates", "/feed.xml", "/search?q=water", "/search?q=watr");

    /** To make the index of some dozen stories, on however slow a machine. */
    private static final Duration LONG = Duration.ofMinutes(1);

    @Override
    public Usage usage() {
        return Usage.of("Rehearses a start, for the build.", DataOption.DATA);
    }

    @Override
    public void run(Arguments given, Terminal terminal) {
        Path folder = given.one(DataOption.DATA);
        if (Files.exists(folder)) {
            serve(folder);
        } else {
            DemoPublication.make(folder, Map.of(), Clock.systemUTC());
        }
    }

    private static void serve(Path folder) {
        Settings settings = Settings.read(folder, Map.of(), Map.of(Setting.SERVER_PORT, "0"));
        try (Newsroom newsroom = Newsroom.open(folder, settings, Clock.systemUTC());
                Serving serving = Serving.start(newsroom)) {
            newsroom.searchDesk().caughtUp(LONG);
            List<String> paths = new ArrayList<>(PATHS);
            newsroom.stories()
                    .newest(new MadeFrom(), Key.LATEST, Language.EN, 1)
                    .forEach(story -> paths.add(story.path()));
            for (String path : paths) {
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
