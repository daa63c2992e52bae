package press.registan.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.db.Database;
import press.registan.kernel.Key;
import press.registan.testing.Databases;
import press.registan.testing.OnEveryDatabase;
import press.registan.testing.TestClock;

@OnEveryDatabase
class ChangeFeedTest {

    private static final Key KEY = Key.rates();

    private final TestClock clock = new TestClock("2026-03-01T06:00:00Z");
    private final ChangeStore changes = new ChangeStore();
    private final BlockingQueue<Change> told = new LinkedBlockingQueue<>();
    private Path folder;
    private Database database;

    @BeforeEach
    void open(@TempDir Path folder) {
        this.folder = folder;
        database = Databases.open(folder, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private ChangeFeed feed() {
        ChangeFeed feed = new ChangeFeed(database, changes);
        feed.follow(told::addAll);
        feed.start();
        return feed;
    }

    private Change next() throws InterruptedException {
        Change change = told.poll(20, TimeUnit.SECONDS);
        assertNotNull(change, "nobody was told");
        return change;
    }

    @Test
    void followersAreToldWhatChangedAfterTheyBeganAndInOrder() throws InterruptedException {
        database.change(writing -> changes.record(writing, "story 1", Set.of(KEY)));
        try (ChangeFeed _ = feed()) {
            database.change(writing -> changes.record(writing, "story 2", Set.of(KEY)));
            database.change(writing -> changes.record(writing, "story 3", Set.of(KEY, Key.story(3))));
            assertEquals("story 2", next().subject());
            assertEquals(Set.of(KEY, Key.story(3)), next().keys());
        }
    }

    @Test
    void aChangeMadeByAnotherProcessIsNoticed() throws InterruptedException {
        try (ChangeFeed _ = feed();
                Database other = Databases.open(folder, clock)) {
            other.change(writing -> changes.record(writing, "story 7", Set.of(KEY)));
            assertEquals("story 7", next().subject());
        }
    }

    @Test
    void nobodyIsToldOfAChangeThatWasTakenBack() throws InterruptedException {
        try (ChangeFeed _ = feed()) {
            assertThrows(
                    IllegalStateException.class,
                    () -> database.change(writing -> {
                        changes.record(writing, "story 1", Set.of(KEY));
                        throw new IllegalStateException("on purpose");
                    }));
            database.change(writing -> changes.record(writing, "story 2", Set.of(KEY)));
            assertEquals("story 2", next().subject());
        }
    }

    @Test
    void aFollowerThatStumblesIsToldAgain() throws InterruptedException {
        AtomicBoolean stumbled = new AtomicBoolean();
        try (ChangeFeed feed = new ChangeFeed(database, changes)) {
            feed.follow(batch -> {
                if (stumbled.compareAndSet(false, true)) {
                    throw new IllegalStateException("on purpose");
                }
                told.addAll(batch);
            });
            feed.start();
            database.change(writing -> changes.record(writing, "story 1", Set.of(KEY)));
            assertEquals("story 1", next().subject());
        }
    }

    @Test
    void whoWasAwayUntilChangesWereCompactedIsToldThatSomeAreMissing() throws InterruptedException {
        CountDownLatch missed = new CountDownLatch(1);
        try (ChangeFeed feed = new ChangeFeed(database, changes)) {
            feed.follow(new Follower() {
                @Override
                public void take(List<Change> batch) {
                    told.addAll(batch);
                }

                @Override
                public void missSome() {
                    missed.countDown();
                }
            });
            database.change(writing -> changes.record(writing, "story 1", Set.of(KEY)));
            clock.pass(Duration.ofHours(2));
            database.change(writing -> changes.record(writing, "story 1", Set.of(Key.story(1))));
            int gone = database.write(writing -> changes.compact(writing, Duration.ofHours(1), 10));
            assertEquals(1, gone);
            feed.start();
            assertEquals(Set.of(Key.story(1)), next().keys());
            assertEquals(0, missed.getCount());
        }
    }

    @Test
    void compactionKeepsTheNewestChangeOfEverySubject() {
        for (int i = 0; i < 5; i++) {
            database.change(writing -> changes.record(writing, "story 1", Set.of(KEY)));
            database.change(writing -> changes.record(writing, "story 2", Set.of(KEY)));
        }
        clock.pass(Duration.ofHours(2));
        int gone = database.write(writing -> changes.compact(writing, Duration.ofHours(1), 1_000));
        assertEquals(8, gone);
        assertEquals(
                List.of("story 1", "story 2"),
                database.read(reading -> changes.after(reading, 0, 100)).stream()
                        .map(Change::subject)
                        .toList());
    }
}
