package press.registan.config;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Settings from the environment: {@code REGISTAN_SERVER_PORT} for {@code server.port}. */
final class Environment {

    static final String PREFIX = "REGISTAN_";

    /** The launcher's own. */
    private static final String JAVA_OPTIONS = "REGISTAN_JAVA_OPTS";

    private static final Map<String, Setting> KNOWN =
            Arrays.stream(Setting.values()).collect(Collectors.toMap(Setting::variable, Function.identity()));

    private Environment() {}

    static Map<Setting, Given> read(Map<String, String> environment, Mistakes mistakes) {
        Map<Setting, Given> given = new EnumMap<>(Setting.class);
        new TreeMap<>(environment).forEach((name, value) -> {
            if (!name.startsWith(PREFIX) || name.equals(JAVA_OPTIONS)) {
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
