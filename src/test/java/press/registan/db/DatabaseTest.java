package press.registan.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.kernel.Problem;
import press.registan.testing.Databases;
import press.registan.testing.OnEveryDatabase;
import press.registan.testing.TestClock;

/** What every database promises. */
@OnEveryDatabase
class DatabaseTest {

    private final TestClock clock = new TestClock("2026-03-01T06:00:00Z");
    private Path folder;

    @BeforeEach
    void folder(@TempDir Path folder) {
        this.folder = folder;
    }

    private Database open() {
        return Databases.open(folder, clock);
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
            assertTrue(database.isThere());
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
                            .<Callable<Long>>mapToObj(
                                    i -> () -> (i % 2 == 0 ? one : other).write(writing -> writing.take("story", 1)))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
            assertEquals(LongStream.rangeClosed(1, 60).boxed().toList(), numbers);
        }
    }

    @Test
    void whoWritesSeesAllThatWasWrittenBeforeItsTurnCame() throws Exception {
        try (Database one = open();
                Database other = open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // Nothing but the turns keeps these apart: each reads a value and writes the next.
            one.change(writing -> writing.handle().execute("insert into note (name, value) values ('n', '0')"));
            Callable<Void> next = () -> null;
            Stream<Callable<Void>> steps = IntStream.range(0, 40).mapToObj(i -> () -> {
                (i % 2 == 0 ? one : other).change(DatabaseTest::countOn);
                return next.call();
            });
            for (Future<Void> step : threads.invokeAll(steps.toList())) {
                step.get();
            }
            assertEquals("40", one.read(DatabaseTest::counted));
        }
    }

    private static void countOn(Writing writing) {
        int counted = Integer.parseInt(counted(writing));
        writing.handle().execute("update note set value = ? where name = 'n'", Integer.toString(counted + 1));
    }

    private static String counted(Reading reading) {
        return reading.handle()
                .createQuery("select value from note where name = 'n'")
                .mapTo(String.class)
                .one();
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
            assertEquals(3, database.read(DatabaseTest::next));
        }
    }

    @Test
    void aReadThatFailedLeavesNothingToTheNext() {
        try (Database database = open()) {
            database.change(writing -> writing.take("story", 1));
            assertThrows(
                    IllegalStateException.class,
                    () -> database.read(reading -> {
                        assertEquals(2, next(reading));
                        throw new IllegalStateException("while reading");
                    }));
            database.change(writing -> writing.take("story", 1));
            assertEquals(3, database.read(DatabaseTest::next));
        }
    }

    private static long next(Reading reading) {
        return reading.handle()
                .createQuery("select next from numbers where name = 'story'")
                .mapTo(Long.class)
                .one();
    }

    @Test
    void textIsOrderedByItsBytes() {
        List<String> texts =
                List.of("", " b", "-a", "A", "B", "a", "aa", "b", "z", "Ä", "ä", "Я", "а", "я", "ё", "қ", "😀");
        try (Database database = open()) {
            database.change(writing -> {
                for (String text : texts.reversed()) {
                    writing.handle().execute("insert into note (name, value) values (?, ?)", text, text);
                }
            });
            assertEquals(
                    texts,
                    database.read(reading -> reading.handle()
                            .createQuery("select value from note order by value")
                            .mapTo(String.class)
                            .list()));
            assertEquals(
                    "z",
                    database.read(reading -> reading.handle()
                            .createQuery("select max(name) from note where name < 'Ä'")
                            .mapTo(String.class)
                            .one()));
        }
    }

    @Test
    void aNewerSchemaIsRefusedInWords() {
        try (Database database = open()) {
            database.change(writing -> writing.handle()
                    .execute("update flyway_schema_history set version = '999' where installed_rank = 1"));
        }
        String message =
                String.valueOf(assertThrows(Problem.Refused.class, this::open).getMessage());
        assertTrue(message.contains("newer Registan"), message);
    }
}
