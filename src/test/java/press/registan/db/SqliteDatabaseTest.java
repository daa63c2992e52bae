package press.registan.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.db.sqlite.SqliteDatabase;
import press.registan.kernel.Problem;
import press.registan.testing.TestClock;

class SqliteDatabaseTest {

    private final TestClock clock = new TestClock("2026-03-01T06:00:00Z");
    private Path file;

    @BeforeEach
    void folder(@TempDir Path folder) {
        file = folder.resolve("registan.db");
    }

    private Database open() {
        return SqliteDatabase.open(file, clock);
    }

    private static long next(Database database) {
        return database.read(SqliteDatabaseTest::next);
    }

    private static long next(Reading reading) {
        return reading.handle()
                .createQuery("select next from numbers where name = 'story'")
                .mapTo(Long.class)
                .one();
    }

    /** Else whoever asks for pages past the last has a connection opened, and all its statements prepared, for each. */
    @Test
    void whatIsNotThereCostsNoConnectionAndWhatBreaksDoes() {
        try (Database database = open()) {
            database.change(writing -> writing.take("story", 1));
            Handle first = database.read(Reading::handle);
            assertThrows(
                    Problem.NotFound.class,
                    () -> database.read(reading -> {
                        next(reading);
                        throw new Problem.NotFound("There is no such page.");
                    }));
            database.change(writing -> writing.take("story", 1));
            assertEquals(3, next(database));
            assertSame(first, database.read(Reading::handle));
            assertThrows(
                    IllegalStateException.class,
                    () -> database.read(_ -> {
                        throw new IllegalStateException("while reading");
                    }));
            assertNotSame(first, database.read(Reading::handle));
        }
    }

    @Test
    void aDamagedFileIsRefusedInWordsAndLeftAsItIs() throws IOException {
        Files.writeString(file, "This is not a database, and was never one. ".repeat(100));
        byte[] before = Files.readAllBytes(file);
        assertRefused("damaged");
        assertEquals(before.length, Files.size(file));
    }

    @Test
    void aFolderThatIsNotThereIsRefusedInWords() {
        file = file.resolveSibling("nowhere").resolve("registan.db");
        assertRefused("does not exist");
    }

    private void assertRefused(String words) {
        String message =
                String.valueOf(assertThrows(Problem.Refused.class, this::open).getMessage());
        assertTrue(message.contains(words), message);
    }

    @Test
    void aFullDiskIsSaidInWordsAndWhatWasConfirmedStays() {
        try (Database database = open()) {
            database.change(writing -> writing.take("story", 5));
            assertThrows(
                    Problem.Unavailable.class,
                    () -> database.change(writing -> {
                        writing.handle().execute("pragma max_page_count = 1");
                        for (int i = 0; i < 10_000; i++) {
                            writing.handle()
                                    .execute(
                                            "insert into note (name, value) values (?, ?)", "n" + i, "x".repeat(4_000));
                        }
                    }));
            assertEquals(6, next(database));
        }
    }
}
