package press.registan.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import press.registan.config.Setting;
import press.registan.config.Settings;

/** The option {@code --data}, which every command on a publication has, and what it leads to. */
record DataOption(Path folder) {

    static final Option<Path> DATA = Option.needed("--data", "DIR", "The folder of the publication.", Reading.PATH);

    DataOption {
        folder = folder.toAbsolutePath().normalize();
    }

    static DataOption in(Arguments given) {
        return new DataOption(given.one(DATA));
    }

    Settings settings() {
        return settings(Map.of());
    }

    Settings settings(Map<Setting, String> options) {
        return Settings.read(folder, System.getenv(), options);
    }

    Newsroom open() {
        return Newsroom.open(folder, settings(), Clock.systemUTC());
    }
}
