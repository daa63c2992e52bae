package press.registan.db.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteException;
import press.registan.kernel.Problem;

/** Opens connections to one SQLite file with the settings that we rely on, and says in words why one would not open. */
final class Connections {

    enum Use {
        READ,
        WRITE
    }

    /** How long a writer waits for the writer of another process; their transactions are short. */
    private static final int PATIENCE_MILLIS = 20_000;

    /** Pages read by the operating system and shared between processes, instead of a copy in each connection. */
    private static final String MAPPED_BYTES = "1073741824";

    private static final int PAGE_CACHE_KIB = 4_000;

    /** Holds the pages of a transaction of an import, ten of each story; what does not fit is written twice. */
    private static final int WRITER_CACHE_KIB = 16_000;

    /**
     * The write-ahead log goes into the file when it has so many pages, 32 MB. An import fills the usual thousand with each
     * transaction, and the same pages of the indexes would be copied every time.
     */
    private static final String LOG_PAGES = "8000";

    private final Path file;

    Connections(Path file) {
        this.file = file;
    }

    /** Makes the file if there is none; the write-ahead log is a property of the file from then on. */
    void prepare() {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Problem.Refused("The folder of " + file + " does not exist.");
        }
        try (Handle handle = open(Use.WRITE)) {
            handle.execute("pragma journal_mode = wal");
        }
    }

    /** What Flyway noted down last, 0 for a new file. */
    int schemaVersion() {
        try (Handle handle = open(Use.READ)) {
            boolean fresh =
                    handle.createQuery("select count(*) from sqlite_master where name = 'flyway_schema_history'")
                                    .mapTo(Integer.class)
                                    .one()
                            == 0;
            return fresh ? 0 : handle.createQuery("""
                                    select coalesce(max(cast(version as integer)), 0)
                                    from flyway_schema_history where success
                                    """).mapTo(Integer.class).one();
        }
    }

    Handle open(Use use) {
        try {
            Jdbi jdbi = Jdbi.create(source(use));
            jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
            jdbi.setStatementBuilderFactory(_ -> new PreparedStatements());
            return jdbi.open();
        } catch (RuntimeException failure) {
            throw told(failure);
        }
    }

    /** For Flyway, which opens what it needs. */
    DataSource source() {
        return source(Use.WRITE);
    }

    private DataSource source(Use use) {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, MAPPED_BYTES);
        // Our numbers come from a table; else the text of each statement is searched for an insertion, each time.
        config.setGetGeneratedKeys(false);
        switch (use) {
            case READ -> {
                config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
                config.setCacheSize(-PAGE_CACHE_KIB);
            }
            case WRITE -> {
                config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
                config.setCacheSize(-WRITER_CACHE_KIB);
                config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, LOG_PAGES);
            }
        }
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /** The failure as a problem in words if its reason lies outside the program, else as it is. */
    RuntimeException told(RuntimeException failure) {
        if (failure instanceof Problem) {
            return failure;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return told(sql, failure);
            }
        }
        return failure;
    }

    private RuntimeException told(SQLException sql, RuntimeException failure) {
        if (!(sql instanceof SQLiteException sqlite)) {
            return failure;
        }
        return switch (sqlite.getResultCode().code & 0xff) {
            case 5, 6 ->
                new Problem.Unavailable(
                        "The database " + file + " is held by another program for too long; try again in a moment.",
                        sql);
            case 13 ->
                new Problem.Unavailable(
                        "The disk with " + file + " is full. Make room; nothing that was confirmed is lost.", sql);
            case 8 ->
                new Problem.Refused(
                        "The database " + file
                                + " cannot be written. Give this user the right to write the file and its folder.",
                        sql);
            case 10 ->
                new Problem.Unavailable(
                        "The disk with " + file + " does not read or write (" + sqlite.getResultCode()
                                + "). Check that there is room and that the disk is sound.",
                        sql);
            case 11, 26 ->
                new Problem.Refused(
                        "The database " + file + " is damaged or not a database. Keep the file and restore a copy.",
                        sql);
            case 14 ->
                new Problem.Refused(
                        "The database " + file + " cannot be opened. Check that the folder exists and may be written.",
                        sql);
            default -> failure;
        };
    }
}
