package press.registan.db.sqlite;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.transaction.TransactionException;
import press.registan.kernel.Problem;

/** The connections that read, opened when first needed and kept; the one used last is lent first. Thread-safe. */
final class Readers implements AutoCloseable {

    /** More would not read faster on the machines this is for, and each costs a page cache. */
    private static final int MOST = 8;

    private static final int PATIENCE_SECONDS = 10;

    private final Connections connections;
    private final Semaphore free = new Semaphore(MOST, true);
    private final ConcurrentLinkedDeque<Handle> idle = new ConcurrentLinkedDeque<>();

    Readers(Connections connections) {
        this.connections = connections;
    }

    /** Lends a connection for work on one snapshot: taken when it first asks, given up when it is done. */
    <T> T lend(Function<Handle, T> work) {
        acquire();
        try {
            Handle handle = idle.pollFirst();
            if (handle == null) {
                handle = open();
            }
            boolean sound = false;
            try {
                T result = work.apply(handle);
                sound = true;
                return result;
            } catch (Problem answer) {
                sound = true;
                throw answer;
            } finally {
                giveBack(handle, sound);
            }
        } catch (SQLException failure) {
            throw new TransactionException("a reading could not begin or end", failure);
        } finally {
            free.release();
        }
    }

    /**
     * JDBC begins a transaction where it ends one, and one that has asked nothing yet holds no snapshot and no lock. So each
     * reading ends the one it finds, where beginning its own would be another on top of that.
     */
    private Handle open() throws SQLException {
        Handle handle = connections.open(Connections.Use.READ);
        handle.getConfig(Handles.class).setForceEndTransactions(false);
        handle.getConnection().setAutoCommit(false);
        return handle;
    }

    private void acquire() {
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Problem.Unavailable(
                        "The database is busy; try again in a moment.", new IllegalStateException("no reader free"));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Problem.Unavailable("Interrupted while waiting for the database.", interrupted);
        }
    }

    /** A connection on which something failed is not trusted again; that a page is not there is no failure. */
    private void giveBack(Handle handle, boolean sound) throws SQLException {
        boolean ended = false;
        try {
            if (sound) {
                handle.getConnection().commit();
                ended = true;
            }
        } finally {
            if (ended) {
                idle.addFirst(handle);
            } else {
                handle.close();
            }
        }
    }

    @Override
    public void close() {
        for (Handle handle = idle.pollFirst(); handle != null; handle = idle.pollFirst()) {
            handle.close();
        }
    }
}
