package press.registan.search;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes the one who waits for it; rung while nobody waits, it is heard by who waits next. Thread-safe. */
final class Bell {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition heard = lock.newCondition();
    private boolean rung;

    void ring() {
        lock.lock();
        try {
            rung = true;
            heard.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when it rings, or when the time is over. */
    void await(Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (!rung && left > 0) {
                left = heard.awaitNanos(left);
            }
            rung = false;
        } finally {
            lock.unlock();
        }
    }
}
