package press.registan.db.sqlite;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;

/**
 * Notices that the file was written to. SQLite counts commits of other connections in {@code pragma data_version}; asking
 * costs a look at one shared page, so it is asked every 50 ms. Commits of this process wake the waiter at once.
 */
final class DataVersion implements AutoCloseable {

    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(50);

    private final Handle handle;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private boolean awake;
    private boolean closed;
    private long seen;

    DataVersion(Handle handle) {
        this.handle = handle;
        this.seen = ask();
    }

    void wake() {
        lock.lock();
        try {
            awake = true;
            written.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void awaitNew(Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (!awake && !closed && left > 0) {
                long now = ask();
                if (now != seen) {
                    seen = now;
                    return;
                }
                long slice = Math.min(left, LOOK_EVERY);
                left -= slice - Math.max(0, written.awaitNanos(slice));
            }
            awake = false;
        } finally {
            lock.unlock();
        }
    }

    private long ask() {
        return handle.createQuery("pragma data_version").mapTo(Long.class).one();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            written.signalAll();
            handle.close();
        } finally {
            lock.unlock();
        }
    }
}
