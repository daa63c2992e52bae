package press.registan.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import press.registan.config.Setting;
import press.registan.config.Settings;
import press.registan.config.SettingsFile;
import press.registan.kernel.Problem;

/** {@code registan init}: makes an empty publication in a new or empty folder. */
final class InitCommand implements Command {

    private static final Option<String> NAME =
            Option.needed("--name", "NAME", "What the publication is called.", Reading.TEXT);
    private static final Option<String> URL =
            Option.of("--url", "URL", "Where readers will find it, such as https://news.example.", Reading.TEXT);
    private static final Option<String> LANGUAGE = Option.of(
            "--language", "LANGUAGE", "Its languages, the first one the default: en or en,ru,ky.", Reading.TEXT);
    private static final Option<String> TIMEZONE =
            Option.of("--timezone", "ZONE", "Its time zone, such as Asia/Bishkek.", Reading.TEXT);
    private static final Option<String> COUNTRY =
            Option.of("--country", "KG", "Its country, in two letters.", Reading.TEXT);

    private static final Map<Setting, Option<String>> SETTINGS = Map.of(
            Setting.PUBLICATION_NAME, NAME,
            Setting.PUBLICATION_URL, URL,
            Setting.PUBLICATION_LANGUAGES, LANGUAGE,
            Setting.PUBLICATION_TIMEZONE, TIMEZONE,
            Setting.PUBLICATION_COUNTRY, COUNTRY);

    @Override
    public Usage usage() {
        return Usage.of(
                "Makes an empty publication, in a new or empty folder.",
                DataOption.DATA,
                NAME,
                URL,
                LANGUAGE,
                TIMEZONE,
                COUNTRY);
    }

    @Override
    public void run(Arguments given, Terminal terminal) {
        DataOption data = DataOption.in(given);
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        SETTINGS.forEach((setting, option) -> given.find(option).ifPresent(value -> settings.put(setting, value)));
        make(data.folder(), settings, System.getenv());
        terminal.out().println(given.one(NAME) + " is made in " + data.folder() + ".");
        terminal.out().println("Its settings are in " + SettingsFile.NAME + " there. Next:");
        terminal.out().println("  registan import stories FILE.jsonl --data " + data.folder());
        terminal.out().println("  registan serve --data " + data.folder());
    }

    /** Makes the folder, its settings and its database, where the environment may say it is; leaves nothing behind that a second try would stumble over. */
    static void make(Path folder, Map<Setting, String> given, Map<String, String> environment) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new Problem.Refused("The folder " + folder + " is not empty. Name a new or an empty one.");
                }
            }
        } catch (IOException failure) {
            throw new Problem.Refused(
                    "The folder " + folder + " cannot be made or read: " + failure.getMessage(), failure);
        }
        SettingsFile.write(folder, given);
        try {
            Newsroom.open(folder, Settings.read(folder, environment, Map.of()), Clock.systemUTC())
                    .close();
        } catch (Problem problem) {
            unmake(folder);
            throw problem;
        }
    }

    private static void unmake(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.toList()) {
                Files.delete(file);
            }
        } catch (IOException left) {
            throw new Problem.Refused("What was begun in " + folder + " could not be taken away again.", left);
        }
    }
}
