package press.registan.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import press.registan.config.Setting;
import press.registan.config.Settings;
import press.registan.config.SettingsFile;

/** {@code registan demo}: makes the sample publication once and serves it. */
@Command(
        name = "demo",
        description = "Makes the sample publication once, serves it, and prints its addresses.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", paramLabel = "8080", description = "The port to listen on.")
    private int port = 8080;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where to keep it; demo-data in this folder unless told.")
    private Path folder = Path.of("demo-data");

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        Path data = folder.toAbsolutePath().normalize();
        Clock clock = Clock.systemUTC();
        if (!Files.exists(data.resolve(SettingsFile.NAME))) {
            out.println("Making the sample publication in " + data + " …");
            DemoPublication.make(data, System.getenv(), clock);
        }
        Map<Setting, String> options = Map.of(Setting.SERVER_PORT, Integer.toString(port));
        Serving.untilStopped(data, Settings.read(data, System.getenv(), options), clock, out);
    }
}
