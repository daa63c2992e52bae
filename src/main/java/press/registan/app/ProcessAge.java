package press.registan.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * How long this process has lived, the launcher that it replaced included.
 *
 * <p>Linux tells {@link ProcessHandle} the moment of its boot in whole seconds, so that a start of a second may look like
 * one of two; its own counters since then are exact to a hundredth.
 */
final class ProcessAge {

    private static final Path COUNTERS = Path.of("/proc/self/stat");
    private static final Path UPTIME = Path.of("/proc/uptime");
    private static final int STARTED = 19; // the 22nd field; what follows the name begins with the third
    private static final double TICKS_A_SECOND = 100; // USER_HZ, the same on every Linux

    private ProcessAge() {}

    static Duration now() {
        try {
            String counters = Files.readString(COUNTERS);
            String[] afterName =
                    counters.substring(counters.lastIndexOf(')') + 2).split(" ", -1);
            double started = Long.parseLong(afterName[STARTED]) / TICKS_A_SECOND;
            double uptime = Double.parseDouble(Files.readString(UPTIME).split(" ", 2)[0]);
            return Duration.ofMillis(Math.round((uptime - started) * 1000));
        } catch (IOException notLinux) {
            Instant now = Instant.now();
            return Duration.between(
                    ProcessHandle.current().info().startInstant().orElse(now), now);
        }
    }
}
