package press.registan.app;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import press.registan.config.Setting;

/** {@code registan serve}: serves a publication until it is told to stop, and finishes what is in flight. */
final class ServeCommand implements Command {

    private static final Option<Integer> PORT =
            Option.of("--port", "8080", "The port to listen on; wins over the settings.", Reading.WHOLE_NUMBER);

    @Override
    public Usage usage() {
        return Usage.of("Serves a publication until SIGTERM; finishes what is in flight.", DataOption.DATA, PORT);
    }

    @Override
    public void run(Arguments given, Terminal terminal) {
        DataOption data = DataOption.in(given);
        Map<Setting, String> options = new EnumMap<>(Setting.class);
        if (given.has(PORT)) {
            options.put(Setting.SERVER_PORT, given.one(PORT).toString());
        }
        Serving.untilStopped(data.folder(), data.settings(options), Clock.systemUTC(), terminal.out());
    }
}
