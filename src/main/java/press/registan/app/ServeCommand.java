package press.registan.app;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import press.registan.config.Setting;

/** {@code registan serve}: serves a publication until it is told to stop, and finishes what is in flight. */
@Command(
        name = "serve",
        description = "Serves a publication until SIGTERM; finishes what is in flight.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--port", paramLabel = "8080", description = "The port to listen on; wins over the settings.")
    private @Nullable Integer port;

    @Override
    public void run() {
        Map<Setting, String> options = new EnumMap<>(Setting.class);
        if (port != null) {
            options.put(Setting.SERVER_PORT, port.toString());
        }
        Serving.untilStopped(
                data.folder(),
                data.settings(options),
                Clock.systemUTC(),
                spec.commandLine().getOut());
    }
}
