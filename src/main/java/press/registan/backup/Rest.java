package press.registan.backup;

import java.util.concurrent.TimeUnit;
import press.registan.kernel.Problem;

/**
 * Leaves the machine to readers for a while now and then: after a piece of work it rests for a quarter of the time that
 * the piece took, so that one core is never its own for long. For one thread.
 */
final class Rest {

    private static final long PIECE = TimeUnit.MILLISECONDS.toNanos(40);
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(50);

    private long begun = System.nanoTime();

    void afterWork() {
        long worked = System.nanoTime() - begun;
        if (worked < PIECE) {
            return;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(Math.min(worked / 4, LONGEST));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Problem.Unavailable("The backup was interrupted.", interrupted);
        }
        begun = System.nanoTime();
    }
}
