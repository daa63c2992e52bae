package press.registan.db.postgres;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.registan.kernel.Problem;

/**
 * Whether the server can be reached, as far as anybody has lately tried. While it cannot, one caller a second finds out
 * whether it is back, and everybody else is told at once rather than after a wait. Thread-safe.
 */
final class Reach {

    private static final Logger LOG = LoggerFactory.getLogger(Reach.class);
    private static final long REACHED = 0;
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);
    private static final long ATTEMPT = TimeUnit.SECONDS.toNanos(6);

    private final Address address;
    private final AtomicLong nextTry = new AtomicLong(REACHED);

    Reach(Address address) {
        this.address = address;
    }

    boolean isThere() {
        return nextTry.get() == REACHED;
    }

    /** Returns if a connection may be tried. */
    void check() {
        long next = nextTry.get();
        if (next == REACHED) {
            return;
        }
        long now = System.nanoTime();
        if (now - next < 0 || !nextTry.compareAndSet(next, moment(now + ATTEMPT))) {
            throw new Problem.Unavailable(
                    "The database " + address + " cannot be reached; try again in a moment.",
                    new IllegalStateException("the last attempt failed, the next one is not due"));
        }
    }

    void found() {
        if (nextTry.get() != REACHED && nextTry.getAndSet(REACHED) != REACHED) {
            LOG.info("the database is back database={}", address);
        }
    }

    void lost(Throwable failure) {
        if (nextTry.getAndSet(moment(System.nanoTime() + PAUSE)) == REACHED) {
            LOG.warn("the database cannot be reached database={} reason={}", address, Troubles.said(failure));
        }
    }

    /** Any moment but the one that stands for “reached”. */
    private static long moment(long nanos) {
        return nanos == REACHED ? 1 : nanos;
    }
}
