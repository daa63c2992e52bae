package press.registan.db.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.changes.Change;
import press.registan.changes.ChangeFeed;
import press.registan.changes.ChangeStore;
import press.registan.kernel.Key;
import press.registan.kernel.Problem;
import press.registan.testing.Cable;
import press.registan.testing.Databases;
import press.registan.testing.PostgresServer;
import press.registan.testing.TestClock;

/** The line to the server is cut and mended, or the server throws everybody out. */
@Tag("postgres")
class LostConnectionTest {

    private final TestClock clock = new TestClock("2026-03-01T06:00:00Z");
    private final PostgresServer server = PostgresServer.running();
    private final ChangeStore changes = new ChangeStore();

    private String name = "";
    private Cable cable;
    private PostgresDatabase near;
    private PostgresDatabase far;

    @BeforeEach
    void open(@TempDir Path folder) {
        String url = Databases.postgres(folder);
        name = url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
        cable = new Cable(server.port());
        near = PostgresDatabase.open(url, clock);
        far = PostgresDatabase.open(PostgresServer.url(cable.port(), name) + "?user=registan", clock);
    }

    @AfterEach
    void close() throws Exception {
        far.close();
        near.close();
        cable.close();
    }

    private static long take(PostgresDatabase database) {
        return database.write(writing -> writing.take("story", 1));
    }

    private static long next(PostgresDatabase database) {
        return database.read(reading -> reading.handle()
                .createQuery("select next from numbers where name = 'story'")
                .mapTo(Long.class)
                .one());
    }

    /** Does it again until the database is back; fails if that takes longer than a minute. */
    private static long whenBack(PostgresDatabase database) throws InterruptedException {
        for (Instant end = Instant.now().plusSeconds(60); Instant.now().isBefore(end); ) {
            try {
                return take(database);
            } catch (Problem.Unavailable notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new AssertionError("it never came back");
    }

    @Test
    void readingAndWritingAreUnavailableInWordsAndComeBackByThemselves() throws Exception {
        assertEquals(1, take(far));
        assertEquals(2, next(far));
        cable.cut();
        assertThrows(Problem.Unavailable.class, () -> next(far));
        assertThrows(Problem.Unavailable.class, () -> next(far));
        Problem told = assertThrows(Problem.Unavailable.class, () -> take(far));
        assertTrue(String.valueOf(told.getMessage()).contains("cannot be reached"), told.getMessage());
        assertFalse(far.isThere());
        assertEquals(2, take(near));
        cable.mend();
        assertEquals(3, whenBack(far));
        assertEquals(4, next(far));
        assertTrue(far.isThere());
    }

    @Test
    void theChangeFeedCatchesUp() throws Exception {
        BlockingQueue<Change> told = new LinkedBlockingQueue<>();
        try (ChangeFeed feed = new ChangeFeed(far, changes)) {
            feed.follow(told::addAll);
            feed.start();
            near.change(writing -> changes.record(writing, "story 1", Set.of(Key.rates())));
            assertEquals("story 1", next(told));
            cable.cut();
            near.change(writing -> changes.record(writing, "story 2", Set.of(Key.rates())));
            near.change(writing -> changes.record(writing, "story 3", Set.of(Key.rates())));
            cable.mend();
            assertEquals("story 2", next(told));
            assertEquals("story 3", next(told));
            near.change(writing -> changes.record(writing, "story 4", Set.of(Key.rates())));
            assertEquals("story 4", next(told));
        }
    }

    private static String next(BlockingQueue<Change> told) throws InterruptedException {
        Change change = told.poll(60, TimeUnit.SECONDS);
        assertNotNull(change, "nobody was told");
        return change.subject();
    }

    @Test
    void nothingThatWasConfirmedIsLostWhoeverIsThrownOut() throws Exception {
        Set<Long> confirmed = new TreeSet<>();
        Thread thrower = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                server.execute(
                        "postgres",
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            }
        });
        int refused = 0;
        for (int i = 0; confirmed.size() < 30 && i < 20_000; i++) {
            try {
                confirmed.add(near.write(writing -> {
                    long number = writing.take("story", 1);
                    writing.handle().execute("insert into note (name, value) values (?, '')", "n" + number);
                    return number;
                }));
            } catch (Problem.Unavailable thrownOut) {
                refused++;
            }
            if (i == 100) {
                thrower.interrupt();
            }
        }
        thrower.interrupt();
        thrower.join();
        whenBack(near);
        List<Long> there = numbers();
        assertTrue(there.containsAll(confirmed), () -> "confirmed " + confirmed + ", there " + there);
        assertTrue(refused > 0, "nobody was thrown out");
    }

    /** Each connection of the pool that was cut off says so once. */
    private List<Long> numbers() {
        for (int attempt = 1; ; attempt++) {
            try {
                return near.read(reading -> reading.handle()
                        .createQuery("select cast(substr(name, 2) as bigint) from note where name like 'n%'")
                        .mapTo(Long.class)
                        .list());
            } catch (Problem.Unavailable cutOff) {
                if (attempt == 20) {
                    throw cutOff;
                }
            }
        }
    }
}
