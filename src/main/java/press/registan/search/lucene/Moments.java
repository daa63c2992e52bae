package press.registan.search.lucene;

import java.time.Instant;

/** Moments as the index has them, in whole milliseconds, those out of its reach as the furthest that it has. */
final class Moments {

    private Moments() {}

    /** The last one not after this moment. */
    static long notAfter(Instant moment) {
        try {
            return moment.toEpochMilli();
        } catch (ArithmeticException beyond) {
            return moment.isAfter(Instant.EPOCH) ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
    }

    /** The first one not before this moment. */
    static long notBefore(Instant moment) {
        long millis = notAfter(moment);
        return millis < Long.MAX_VALUE && Instant.ofEpochMilli(millis).isBefore(moment) ? millis + 1 : millis;
    }
}
