package press.registan.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import press.registan.db.Database;
import press.registan.db.Reading;
import press.registan.kernel.Problem;

/**
 * Writes all that a publication holds at one moment into one file, while it is served and written to. Takes little memory,
 * however much there is, and rests now and then. Thread-safe.
 */
public final class Backup {

    private static final int ROWS_AT_ONCE = 500;
    private static final int BUFFER = 1 << 16;

    private final Database database;
    private final InstantSource clock;
    private final String publication;
    private final String settings;
    private final TableStore store = new TableStore();

    /**
     * @param publication its name
     * @param settings the text of its settings, as a restored publication shall have them
     */
    public Backup(Database database, InstantSource clock, String publication, String settings) {
        this.database = database;
        this.clock = clock;
        this.publication = publication;
        this.settings = settings;
    }

    /**
     * Writes the file, which appears under its name when it is complete and on disk, and can be read by its owner only;
     * tells the listener now and then how many rows are written, and returns how many there were.
     *
     * @throws Problem when there is such a file, or none can be written; nothing is left behind then
     */
    public long write(Path file, LongConsumer listener) {
        if (Files.exists(file)) {
            throw new Problem.Refused("There is a file " + file
                    + " already, and a backup replaces nothing. Give another name, or move that file away.");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            long rows = writeWhole(part, listener);
            // Refuses to replace a file that came to be in the meantime.
            Files.move(part, file);
            Folders.force(file.toAbsolutePath().getParent());
            return rows;
        } catch (IOException failure) {
            throw unwritten(file.toString(), failure);
        } finally {
            deleteQuietly(part);
        }
    }

    private long writeWhole(Path part, LongConsumer listener) throws IOException {
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(
                        part, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            }
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            long rows = writeRows(out, listener);
            out.flush();
            channel.force(true);
            return rows;
        }
    }

    /** Writes to a stream, which stays open. */
    public long write(OutputStream out, LongConsumer listener) {
        try {
            return writeRows(out, listener);
        } catch (IOException failure) {
            throw unwritten("The backup", failure);
        }
    }

    private long writeRows(OutputStream out, LongConsumer listener) throws IOException {
        try {
            return database.read(reading -> {
                try {
                    return new Run(reading, out, listener).all();
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static Problem unwritten(String what, IOException failure) {
        return new Problem.Unavailable(
                what + " cannot be written (" + failure.getMessage()
                        + "). Name a file in a folder that exists, may be written and has room.",
                failure);
    }

    /** Nothing is left of it after a move; after a failure it is worthless, and one that stays does no harm. */
    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            part.toFile().deleteOnExit();
        }
    }

    /** One backup being written, within one snapshot. */
    private final class Run {

        private final Reading reading;
        private final Instant made = clock.instant();
        private final BackupWriter writer;
        private final LongConsumer listener;
        private final Rest rest = new Rest();
        private long rows;

        Run(Reading reading, OutputStream out, LongConsumer listener) throws IOException {
            this.reading = reading;
            this.writer = new BackupWriter(out, made);
            this.listener = listener;
        }

        long all() throws IOException {
            if (store.isUnfinished(reading)) {
                throw Restore.unfinished();
            }
            int schema = store.schema(reading);
            writer.settings(settings);
            for (String name : Contents.KEPT) {
                Optional<Table> table = store.table(reading, name);
                if (table.isPresent()) {
                    write(table.get());
                }
            }
            writer.end(schema, made, publication);
            return rows;
        }

        private void write(Table table) throws IOException {
            BackupWriter.Rows out = writer.table(table);
            Row last = null;
            do {
                last = store.after(reading, table, last, ROWS_AT_ONCE, row -> write(out, row));
                listener.accept(rows);
                rest.afterWork();
            } while (last != null);
            out.end();
        }

        private void write(BackupWriter.Rows out, Row row) {
            try {
                out.write(row);
                rows++;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
