package press.registan.db.postgres;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.registan.db.Database;
import press.registan.db.Migrations;
import press.registan.db.Opening;
import press.registan.db.Reading;
import press.registan.db.Writing;
import press.registan.kernel.Problem;

/**
 * A database of a PostgreSQL server, shared with other processes on any machine.
 *
 * <p>Writers take turns here as they do in SQLite: a transaction first takes the one lock of the publication, so that it
 * sees all that was written before it, and what it writes becomes visible in the order of its numbers. In that same
 * question it asks the server to tell the others when it has committed.
 *
 * <p>A connection that breaks is a {@link Problem.Unavailable} for whoever used it; the next one is made when it is wanted.
 */
public final class PostgresDatabase implements Database {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresDatabase.class);

    private static final int WAITING_WRITES = 1_000;
    private static final int PATIENCE_SECONDS = 60;
    private static final int TRIES = 3;

    /** The first number stands for Registan, the second for the publication, where several share a database. */
    private static final String TAKE_TURN = """
            select pg_advisory_xact_lock(1919248243, hashtext(current_schema())), pg_notify('%s', '')
            """.formatted(Listener.CHANNEL);

    private final InstantSource clock;
    private final Troubles troubles;
    private final Reach reach;
    private final Pool readers;
    private final Pool writers;
    private final Listener listener;
    private final Semaphore turn = new Semaphore(1, true);
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Opens the database at {@code jdbc:postgresql://…}, which has to exist, and brings its schema up to date. */
    public static PostgresDatabase open(String url, InstantSource clock) {
        return open(url, clock, new Opening.UpToDate());
    }

    /** Opens the database at {@code jdbc:postgresql://…}, and does with its schema what the opening asks for. */
    public static PostgresDatabase open(String url, InstantSource clock, Opening opening) {
        Address address = new Address(url);
        Troubles troubles = new Troubles(address);
        try {
            prepare(address, opening, () -> new PostgresDatabase(address, troubles, clock));
        } catch (RuntimeException failure) {
            throw troubles.told(failure);
        }
        return new PostgresDatabase(address, troubles, clock);
    }

    private static void prepare(Address address, Opening opening, Supplier<Database> opened) {
        try (Handle handle = Jdbi.create(address.source()).open()) {
            new Migrations(address.source(), Map.of("id", "bigint primary key", "clustered", ""))
                    .run(opening, version(handle), opened);
            if (!ByteOrder.holds(handle)) {
                handle.useTransaction(inside -> {
                    inside.execute(TAKE_TURN);
                    ByteOrder.establish(inside);
                });
            }
        }
    }

    /** What Flyway noted down last, 0 for a new database. */
    private static int version(Handle handle) {
        boolean fresh = handle.createQuery("select to_regclass('flyway_schema_history') is null")
                .mapTo(Boolean.class)
                .one();
        return fresh ? 0 : handle.createQuery("""
                                select coalesce(max(cast(version as integer)), 0)
                                from flyway_schema_history where success
                                """).mapTo(Integer.class).one();
    }

    private PostgresDatabase(Address address, Troubles troubles, InstantSource clock) {
        this.clock = clock;
        this.troubles = troubles;
        this.reach = new Reach(address);
        this.readers = new Pool(address, Pool.Use.READ, reach);
        this.writers = new Pool(address, Pool.Use.WRITE, reach);
        this.listener = new Listener(address, reach);
    }

    @Override
    public boolean isThere() {
        return reach.isThere();
    }

    @Override
    public <T> T read(Function<Reading, T> work) {
        try (Handle handle = readers.open()) {
            return handle.inTransaction(inside -> work.apply(new Reading(inside)));
        } catch (RuntimeException failure) {
            throw troubles.told(failure);
        }
    }

    @Override
    public <T> T write(Function<Writing, T> work) {
        waitForTurn();
        try {
            return tryToWrite(work);
        } catch (RuntimeException failure) {
            throw troubles.told(failure);
        } finally {
            turn.release();
        }
    }

    /** The turn within this process, so that its other writers hold no connection while they wait. */
    private void waitForTurn() {
        try {
            if (turn.getQueueLength() >= WAITING_WRITES || !turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Problem.Unavailable(
                        "Too many changes are waiting to be written; try again in a moment.",
                        new IllegalStateException("no turn"));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Problem.Unavailable("Interrupted while waiting for the database.", interrupted);
        }
    }

    private <T> T tryToWrite(Function<Writing, T> work) {
        for (int attempt = 1; ; attempt++) {
            try (Handle handle = writers.open()) {
                T result = inTurn(handle, work);
                listener.wake();
                return result;
            } catch (RuntimeException failure) {
                if (attempt == TRIES || !Troubles.isWorthAnotherTry(failure)) {
                    throw failure;
                }
                LOG.info("a change stood in the way of another and is made again attempt={}", attempt);
            }
        }
    }

    private <T> T inTurn(Handle handle, Function<Writing, T> work) {
        handle.begin();
        T result;
        try {
            handle.execute(TAKE_TURN);
            result = work.apply(new Writing(handle, clock.instant()));
        } catch (Throwable failure) {
            takeBack(handle, failure);
            throw failure;
        }
        commit(handle);
        return result;
    }

    private static void takeBack(Handle handle, Throwable failure) {
        try {
            handle.rollback();
        } catch (RuntimeException broken) {
            // The server takes back whatever was begun on a connection that is gone.
            failure.addSuppressed(broken);
        }
    }

    private void commit(Handle handle) {
        try {
            handle.commit();
        } catch (RuntimeException failure) {
            throw Troubles.isLost(failure) ? troubles.unanswered(failure) : failure;
        }
    }

    @Override
    public void awaitWrite(Duration atMost) throws InterruptedException {
        listener.awaitWrite(atMost);
    }

    @Override
    public List<String> examine() {
        try (Handle handle = readers.open()) {
            return Examination.findings(handle);
        } catch (RuntimeException failure) {
            throw troubles.told(failure);
        }
    }

    /** Finishes the writes that have begun or wait, then lets go of every connection. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            if (!turn.tryAcquire(30, TimeUnit.SECONDS)) {
                LOG.warn("a change takes too long and is given up");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        listener.close();
        readers.close();
        writers.close();
    }
}
