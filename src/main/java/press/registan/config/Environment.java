package press.registan.config;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Settings from the environment: {@code REGISTAN_SERVER_PORT} for {@code server.port}. */
final class Environment {

    static final String PREFIX = "REGISTAN_";

    /** The launcher's own, and the log's, which speaks before there are settings. */
    private static final Set<String> NO_SETTINGS = Set.of("REGISTAN_JAVA_OPTS", "REGISTAN_LOG_FORMAT");

    private static final Map<String, Setting> KNOWN =
            Arrays.stream(Setting.values()).collect(Collectors.toMap(Setting::variable, Function.identity()));

    private Environment() {}

    static Map<Setting, Given> read(Map<String, String> environment, Mistakes mistakes) {
        Map<Setting, Given> given = new EnumMap<>(Setting.class);
        new TreeMap<>(environment).forEach((name, value) -> {
            if (!name.startsWith(PREFIX) || NO_SETTINGS.contains(name)) {
                return;
            }
            Setting setting = KNOWN.get(name);
            if (setting == null) {
                mistakes.addUnknown("environment", name, KNOWN.keySet());
            } else {
                given.put(setting, new Given(value.strip(), "environment, " + name));
            }
        });
        return given;
    }
}
