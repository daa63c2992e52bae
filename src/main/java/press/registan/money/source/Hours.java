package press.registan.money.source;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** When a bank publishes, by its own clocks. */
record Hours(ZoneId zone, LocalTime publishes) {

    /** Banks are late, and correct themselves: it is asked again an hour later, three hours later, and the next morning. */
    private static final List<Duration> ASKED =
            List.of(Duration.ZERO, Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(16));

    static Hours of(String zone, int hour, int minute) {
        return new Hours(ZoneId.of(zone), LocalTime.of(hour, minute));
    }

    /** The day that it is where the bank is. */
    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    /** The last moment, by now, at which it was to be asked; every day has some. */
    Instant lastMoment(Instant now) {
        LocalDate today = today(now);
        return IntStream.rangeClosed(0, 2)
                .mapToObj(back ->
                        today.minusDays(back).atTime(publishes).atZone(zone).toInstant())
                .flatMap(published -> ASKED.stream().map(published::plus))
                .filter(moment -> !moment.isAfter(now))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
