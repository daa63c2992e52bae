package press.registan.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import press.registan.config.Setting;
import press.registan.config.Settings;
import press.registan.config.SettingsFile;

/** {@code registan demo}: makes the sample publication once and serves it. */
final class DemoCommand implements Command {

    private static final Option<Integer> PORT =
            Option.of("--port", "8080", "The port to listen on.", Reading.WHOLE_NUMBER);
    private static final Option<Path> DATA =
            Option.of("--data", "DIR", "Where to keep it; demo-data in this folder unless told.", Reading.PATH);

    @Override
    public Usage usage() {
        return Usage.of("Makes the sample publication once, serves it, and prints its addresses.", PORT, DATA);
    }

    @Override
    public void run(Arguments given, Terminal terminal) {
        PrintWriter out = terminal.out();
        Path data =
                given.find(DATA).orElse(Path.of("demo-data")).toAbsolutePath().normalize();
        Clock clock = Clock.systemUTC();
        if (!Files.exists(data.resolve(SettingsFile.NAME))) {
            out.println("Making the sample publication in " + data + " …");
            DemoPublication.make(data, System.getenv(), clock);
        }
        int port = given.find(PORT).orElse(8080);
        Map<Setting, String> options = Map.of(Setting.SERVER_PORT, Integer.toString(port));
        Serving.untilStopped(data, Settings.read(data, System.getenv(), options), clock, out);
    }
}
