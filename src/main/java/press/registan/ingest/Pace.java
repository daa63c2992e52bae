package press.registan.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * How fast an import goes and how much of it is left. It counts from the first batch on, so what an earlier import had
 * taken in does not flatter it. For one thread.
 */
final class Pace {

    private final InstantSource clock;
    private final Instant start;
    private final long total;
    private long finished;
    private long passedOver = -1;

    Pace(InstantSource clock, List<Path> files) {
        this.clock = clock;
        this.start = clock.instant();
        this.total = files.stream().mapToLong(Pace::size).sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unknown) {
            return 0; // Nothing but the percentage depends on it; that it cannot be read is told where it is read.
        }
    }

    ImportProgress at(Path file, long position, long stories) {
        long done = Math.min(total, finished + position);
        passedOver = passedOver < 0 ? done : passedOver;
        double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
        double worked = done - passedOver;
        Optional<Duration> remaining = worked <= 0 || seconds <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis((long) (1000 * seconds * (total - done) / worked)));
        double perSecond = seconds <= 0 ? 0 : stories / seconds;
        int percent = total == 0 ? 0 : (int) (100 * done / total);
        return new ImportProgress(file, stories, perSecond, percent, remaining);
    }

    void finished(Path file) {
        finished += size(file);
    }
}
