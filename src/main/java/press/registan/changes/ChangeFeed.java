package press.registan.changes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.registan.db.Database;
import press.registan.kernel.Problem;

/**
 * Tells the followers of this process what changed, in order, from the moment it was opened. One thread reads; it wakes
 * when this process or another has written.
 *
 * <pre>
 *   commit ──wakes──▶ read what is new ──▶ each follower in turn ──▶ wait
 *                          ▲                                          │
 *                          └────────── something was written ─────────┘
 * </pre>
 */
public final class ChangeFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
    private static final int AT_ONCE = 1_000;
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Database database;
    private final ChangeStore changes;
    private final List<Follower> followers = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean open = true;
    private long position;

    public ChangeFeed(Database database, ChangeStore changes) {
        this.database = database;
        this.changes = changes;
        this.position = database.read(changes::newest);
        this.thread = Thread.ofPlatform().name("change-feed").daemon().unstarted(this::run);
    }

    /** Adds one who is told of every change from the feed's opening on; to be called before {@link #start}. */
    public void follow(Follower follower) {
        followers.add(follower);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        while (open) {
            try {
                if (!tellNext()) {
                    database.awaitWrite(LOOK_ANYWAY);
                }
            } catch (InterruptedException closed) {
                return;
            } catch (Problem.Unavailable unreachable) {
                // Whoever cannot reach the database says so himself.
                pause();
            } catch (RuntimeException failure) {
                if (open) {
                    LOG.error("the change feed stumbled and tries again position={}", position, failure);
                    pause();
                }
            }
        }
    }

    /** Tells the followers what is new; false when nothing was. */
    private boolean tellNext() {
        List<Change> fresh = database.read(reading -> changes.after(reading, position, AT_ONCE));
        if (fresh.isEmpty()) {
            return false;
        }
        // Positions are taken one after the other: a gap is what compaction left.
        boolean whole = fresh.getLast().position() - position == fresh.size();
        for (Follower follower : followers) {
            if (!whole) {
                follower.missSome();
            }
            follower.take(fresh);
        }
        position = fresh.getLast().position();
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
