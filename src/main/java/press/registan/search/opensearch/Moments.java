package press.registan.search.opensearch;

import java.time.Instant;

/** Moments in whole milliseconds, as the index has them; those that no newsroom will see as the furthest that it knows. */
final class Moments {

    /** The end of the year 9999: what is further is the same to us, and dates stay readable there. */
    private static final long FURTHEST = 253_402_300_799_999L;

    private Moments() {}

    /** The last one not after this moment. */
    static long notAfter(Instant moment) {
        if (moment.getEpochSecond() > FURTHEST / 1000) {
            return FURTHEST;
        }
        return moment.getEpochSecond() < -FURTHEST / 1000 ? -FURTHEST : moment.toEpochMilli();
    }

    /** The first one not before this moment. */
    static long notBefore(Instant moment) {
        long millis = notAfter(moment);
        return millis < FURTHEST && Instant.ofEpochMilli(millis).isBefore(moment) ? millis + 1 : millis;
    }
}
