package press.registan.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
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

    private static long take(Database database, int count) {
        return database.write(writing -> writing.take("story", count));
    }

    @Test
    void whatWasWrittenIsThereAfterReopening() {
        try (Database database = open()) {
            assertEquals(1, take(database, 3));
        }
        try (Database database = open()) {
            assertEquals(4, take(database, 1));
            assertEquals(List.of(), database.examine());
        }
    }

    @Test
    void workThatThrowsLeavesNothingBehind() {
        try (Database database = open()) {
            assertThrows(
                    IllegalStateException.class,
                    () -> database.write(writing -> {
                        writing.take("story", 10);
                        throw new IllegalStateException("on purpose");
                    }));
            assertEquals(1, take(database, 1));
        }
    }

    @Test
    void twoProcessesTakeTurnsAndNoNumberIsGivenTwice() throws Exception {
        try (Database one = open();
                Database other = open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Long> numbers = threads
                    .invokeAll(LongStream.range(0, 60)
                            .<java.util.concurrent.Callable<Long>>mapToObj(
                                    i -> () -> (i % 2 == 0 ? one : other).write(writing -> writing.take("story", 1)))
                            .toList())
                    .stream()
                    .map(done -> done.resultNow())
                    .sorted()
                    .toList();
            assertEquals(LongStream.rangeClosed(1, 60).boxed().toList(), numbers);
        }
    }

    @Test
    void aReadSeesOneStateHoweverMuchIsWrittenMeanwhile() {
        try (Database database = open()) {
            database.change(writing -> writing.take("story", 1));
            database.read(reading -> {
                assertEquals(2, next(reading));
                database.change(writing -> writing.take("story", 1));
                assertEquals(2, next(reading));
                return true;
            });
            assertEquals(3, next(database));
        }
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

    @Test
    void aNewerSchemaIsRefusedInWords() {
        try (Database database = open()) {
            database.change(writing -> writing.handle()
                    .execute("update flyway_schema_history set version = '999' where installed_rank = 1"));
        }
        assertRefused("newer Registan");
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
