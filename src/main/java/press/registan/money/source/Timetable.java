package press.registan.money.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import press.registan.money.FetchState;

/** Decides when a bank is asked. */
final class Timetable {

    /** After the first failure, the second, and each after that. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(3));

    private static final Duration LONGEST = Duration.ofDays(1);

    private Timetable() {}

    static boolean isDue(Hours hours, FetchState state, Instant now) {
        Instant done = state.done();
        Instant nextTry = state.nextTry();
        boolean asked = done != null && !done.isBefore(hours.lastMoment(now));
        return nextTry == null ? !asked : !now.isBefore(nextTry);
    }

    /**
     * When a bank is to be asked again that did not answer.
     *
     * @param failures how often in a row it had not before
     * @param notBefore after how long it wants to be asked again
     */
    static Instant nextTry(int failures, Duration notBefore, Instant now) {
        Duration pause = PAUSES.get(Math.min(failures, PAUSES.size() - 1));
        Duration longer = pause.compareTo(notBefore) < 0 ? notBefore : pause;
        return now.plus(longer.compareTo(LONGEST) < 0 ? longer : LONGEST);
    }
}
