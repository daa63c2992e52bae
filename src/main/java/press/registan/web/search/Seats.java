package press.registan.web.search;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import press.registan.kernel.Problem;

/** As many as can be served well at one time; some wait a moment, and who comes after them is told at once to come again. */
final class Seats {

    private final Semaphore places;
    private final Semaphore seats;
    private final long patience;

    Seats(int atOnce, int waiting, Duration patience) {
        this.places = new Semaphore(atOnce + waiting);
        this.seats = new Semaphore(atOnce);
        this.patience = patience.toMillis();
    }

    /** Does the work as soon as there is a seat. */
    <T> T seated(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw busy();
        }
        try {
            if (!seats.tryAcquire(patience, TimeUnit.MILLISECONDS)) {
                throw busy();
            }
            try {
                return work.get();
            } finally {
                seats.release();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Problem.Unavailable("The server is stopping. Please try again.", stopping);
        } finally {
            places.release();
        }
    }

    private static Problem busy() {
        return new Problem.Unavailable(
                "More is searched for at this moment than this server can find. Please try again.",
                new RejectedExecutionException("all places are taken"));
    }
}
