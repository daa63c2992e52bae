package press.registan.web;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import press.registan.kernel.Problem;

/**
 * Lets in as many requests as can be served well: a few are worked on, some wait, and who comes after them is told at once
 * to come again, which is kinder than waiting for ever.
 */
final class Admission {

    private final Semaphore places;
    private final Semaphore desks;
    private final long patience;

    Admission(Limits limits) {
        this.places = new Semaphore(limits.makers() + limits.waiting());
        this.desks = new Semaphore(limits.makers());
        this.patience = limits.patience().toMillis();
    }

    /** Whether there is room to wait; whoever enters has to {@link #leave}. Never blocks. */
    boolean enter() {
        return places.tryAcquire();
    }

    void leave() {
        places.release();
    }

    /** Does the work as soon as one of those that are working has done. */
    <T> T atDesk(Supplier<T> work) {
        try {
            if (!desks.tryAcquire(patience, TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Problem.Unavailable("The server is stopping. Please try again.", stopping);
        }
        try {
            return work.get();
        } finally {
            desks.release();
        }
    }

    static Problem busy() {
        String words = "There are more readers than this server can serve just now. Please try again.";
        return new Problem.Unavailable(words, new RejectedExecutionException("all places are taken"));
    }
}
