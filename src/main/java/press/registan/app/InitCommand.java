package press.registan.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import press.registan.config.Setting;
import press.registan.config.Settings;
import press.registan.config.SettingsFile;
import press.registan.kernel.Problem;

/** {@code registan init}: makes an empty publication in a new or empty folder. */
@Command(
        name = "init",
        description = "Makes an empty publication, in a new or empty folder.",
        mixinStandardHelpOptions = true)
final class InitCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "What the publication is called.")
    private String name = "";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where readers will find it, such as https://news.example.")
    private @Nullable String url;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "Its languages, the first one the default: en or en,ru,ky.")
    private @Nullable String language;

    @Option(names = "--timezone", paramLabel = "ZONE", description = "Its time zone, such as Asia/Bishkek.")
    private @Nullable String timezone;

    @Option(names = "--country", paramLabel = "KG", description = "Its country, in two letters.")
    private @Nullable String country;

    @Override
    public void run() {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        given.put(Setting.PUBLICATION_NAME, name);
        put(given, Setting.PUBLICATION_URL, url);
        put(given, Setting.PUBLICATION_LANGUAGES, language);
        put(given, Setting.PUBLICATION_TIMEZONE, timezone);
        put(given, Setting.PUBLICATION_COUNTRY, country);
        make(data.folder(), given, System.getenv());
        spec.commandLine().getOut().println(name + " is made in " + data.folder() + ".");
        spec.commandLine().getOut().println("Its settings are in " + SettingsFile.NAME + " there. Next:");
        spec.commandLine().getOut().println("  registan import stories FILE.jsonl --data " + data.folder());
        spec.commandLine().getOut().println("  registan serve --data " + data.folder());
    }

    private static void put(Map<Setting, String> given, Setting setting, @Nullable String value) {
        if (value != null) {
            given.put(setting, value);
        }
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
