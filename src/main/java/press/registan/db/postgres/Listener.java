package press.registan.db.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears when anybody has written: a connection of its own, on which the server says so as soon as it is committed
 * ({@code LISTEN}). While there is no such connection, whoever waits is woken each second to look for himself.
 */
final class Listener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

    static final String CHANNEL = "registan";

    private static final int SILENT_SECONDS = 10;
    private static final int LISTEN_MILLIS = 5_000;
    private static final long LOOK_ANYWAY = TimeUnit.SECONDS.toNanos(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Address address;
    private final Reach reach;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private final Thread thread =
            Thread.ofPlatform().name("database-listener").daemon().unstarted(this::run);
    private boolean begun;
    private boolean awake;
    private volatile boolean listening;
    private volatile boolean closed;
    private volatile @Nullable Connection connection;

    Listener(Address address, Reach reach) {
        this.address = address;
        this.reach = reach;
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

    /** The first one who waits makes it listen; a command that never waits needs no connection for this. */
    void awaitWrite(Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            if (!begun) {
                begun = true;
                thread.start();
            }
            while (!awake && !closed && left > 0) {
                long slice = listening ? left : Math.min(left, LOOK_ANYWAY);
                left -= slice - Math.max(0, written.awaitNanos(slice));
                if (!listening) {
                    break;
                }
            }
            awake = false;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (!closed) {
            try (Connection opened = address.source(SILENT_SECONDS).getConnection()) {
                connection = opened;
                listen(opened);
            } catch (SQLException failure) {
                listening = false;
                if (!closed) {
                    // Those who are woken ask, and so find out whether it is only this connection.
                    LOG.info(
                            "the listening connection broke; looking each second instead reason={}",
                            Troubles.said(failure));
                    wake();
                    pause();
                }
            }
        }
    }

    private void listen(Connection opened) throws SQLException {
        PGConnection server = opened.unwrap(PGConnection.class);
        try (Statement statement = opened.createStatement()) {
            statement.execute("listen " + CHANNEL);
            reach.found();
            listening = true;
            // What was written before the server began to listen for us is found by looking.
            wake();
            while (!closed) {
                if (server.getNotifications(LISTEN_MILLIS).length > 0) {
                    wake();
                } else {
                    statement.execute("select 1");
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        wake();
        thread.interrupt();
        Connection open = connection;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException already) {
                listening = false;
            }
        }
    }
}
