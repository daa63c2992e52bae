package press.registan.db.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import press.registan.db.Database;
import press.registan.db.Migrations;
import press.registan.db.Opening;
import press.registan.db.Reading;
import press.registan.db.Writing;
import press.registan.kernel.Problem;

/**
 * One SQLite file, shared with other processes.
 *
 * <p>Writes run on one thread of the platform, because SQLite waits for another process's lock inside native code, where a
 * virtual thread would hold its carrier. Reads are short and run where they are asked.
 */
public final class SqliteDatabase implements Database {

    private static final int WAITING_WRITES = 1_000;

    private final Connections connections;
    private final InstantSource clock;
    private final Handle writer;
    private final Readers readers;
    private final DataVersion dataVersion;
    private final ExecutorService writing;

    /** Opens the file, or makes it, and brings its schema up to date. */
    public static SqliteDatabase open(Path file, InstantSource clock) {
        return open(file, clock, new Opening.UpToDate());
    }

    /** Opens the file, or makes it, and does with its schema what the opening asks for. */
    public static SqliteDatabase open(Path file, InstantSource clock, Opening opening) {
        Connections connections = new Connections(file);
        try {
            if (opening instanceof Opening.AsItIs && !Files.exists(file)) {
                throw new Problem.Refused("There is no database " + file + ": nothing was ever kept in it.");
            }
            connections.prepare();
            new Migrations(connections.source(), Map.of("id", "integer primary key", "clustered", "without rowid"))
                    .run(opening, connections.schemaVersion(), () -> new SqliteDatabase(connections, clock));
            return new SqliteDatabase(connections, clock);
        } catch (Problem problem) {
            throw problem;
        } catch (RuntimeException failure) {
            throw connections.told(failure);
        }
    }

    /** Loads the library and runs a first query, in memory; it only spares the first {@link #open} that time. */
    public static void load() {
        try (Handle handle = new Connections(Path.of(":memory:")).open(Connections.Use.READ)) {
            handle.createQuery("select :one")
                    .bind("one", 1)
                    .mapTo(Integer.class)
                    .one();
        }
    }

    private SqliteDatabase(Connections connections, InstantSource clock) {
        this.connections = connections;
        this.clock = clock;
        this.writer = connections.open(Connections.Use.WRITE);
        this.readers = new Readers(connections);
        this.dataVersion = new DataVersion(connections.open(Connections.Use.READ));
        this.writing = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING_WRITES),
                Thread.ofPlatform().name("database-writer").daemon().factory());
    }

    @Override
    public <T> T read(Function<Reading, T> work) {
        try {
            return readers.lend(handle -> work.apply(new Reading(handle)));
        } catch (RuntimeException failure) {
            throw connections.told(failure);
        }
    }

    @Override
    public <T> T write(Function<Writing, T> work) {
        T result = onWriter(() -> writer.inTransaction(inside -> work.apply(new Writing(inside, clock.instant()))));
        dataVersion.wake();
        return result;
    }

    private <T> T onWriter(Callable<T> task) {
        try {
            return writing.submit(task).get();
        } catch (RejectedExecutionException full) {
            throw new Problem.Unavailable("Too many changes are waiting to be written; try again in a moment.", full);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Problem.Unavailable("Interrupted while waiting for the database.", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw connections.told(failure);
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void awaitWrite(Duration atMost) throws InterruptedException {
        dataVersion.awaitNew(atMost);
    }

    @Override
    public List<String> examine() {
        try {
            return readers.lend(handle -> {
                List<String> findings = new ArrayList<>(handle.createQuery("pragma integrity_check")
                        .mapTo(String.class)
                        .list());
                findings.remove("ok");
                findings.addAll(handle.createQuery("pragma foreign_key_check")
                        .map((row, context) -> "a row of " + row.getString(1) + " belongs to a row of "
                                + row.getString(3) + " that is not there")
                        .list());
                return findings;
            });
        } catch (RuntimeException failure) {
            throw connections.told(failure);
        }
    }

    /** Finishes the writes that are waiting, then lets go of the file. */
    @Override
    public void close() {
        writing.shutdown();
        try {
            if (!writing.awaitTermination(30, TimeUnit.SECONDS)) {
                writing.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        dataVersion.close();
        readers.close();
        writer.close();
    }
}
