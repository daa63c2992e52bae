package press.registan.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine.Option;
import press.registan.config.Setting;
import press.registan.config.Settings;

/** The option {@code --data}, which every command on a publication has. */
final class DataOption {

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The folder of the publication.")
    private Path folder = Path.of("");

    Path folder() {
        return folder.toAbsolutePath().normalize();
    }

    Settings settings() {
        return settings(Map.of());
    }

    Settings settings(Map<Setting, String> options) {
        return Settings.read(folder(), System.getenv(), options);
    }

    Newsroom open() {
        return Newsroom.open(folder(), settings(), Clock.systemUTC());
    }
}
