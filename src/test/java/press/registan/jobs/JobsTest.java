package press.registan.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.db.Database;
import press.registan.testing.Databases;
import press.registan.testing.OnEveryDatabase;
import press.registan.testing.TestClock;

@OnEveryDatabase
class JobsTest {

    private final TestClock clock = new TestClock("2026-03-01T06:00:00Z");
    private final AtomicInteger done = new AtomicInteger();
    private final Job hourly = new Job("hourly", Duration.ofHours(1), done::incrementAndGet);
    private Database database;
    private Database ofAnother;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Databases.open(folder, clock);
        ofAnother = Databases.open(folder, clock);
    }

    @AfterEach
    void close() {
        ofAnother.close();
        database.close();
    }

    @Test
    void aJobIsDoneOnceInItsTimeByWhicheverProcessIsFirst() {
        try (Jobs one = new Jobs(database, List.of());
                Jobs other = new Jobs(ofAnother, List.of())) {
            assertTrue(one.run(hourly));
            assertFalse(other.run(hourly));
            clock.pass(Duration.ofHours(1));
            assertTrue(other.run(hourly));
            assertEquals(2, done.get());
        }
    }

    @Test
    void whileOneProcessIsAtAJobNoOtherBegins() {
        try (Jobs one = new Jobs(database, List.of());
                Jobs other = new Jobs(ofAnother, List.of())) {
            Job nested = new Job("hourly", Duration.ofHours(1), () -> assertFalse(other.run(hourly)));
            assertTrue(one.run(nested));
            assertEquals(0, done.get());
        }
    }

    @Test
    void aJobThatFailsIsTriedAgainWhenItsLeaseIsOver() {
        Job failing = new Job("hourly", Duration.ofHours(1), () -> {
            throw new IllegalStateException("on purpose");
        });
        try (Jobs jobs = new Jobs(database, List.of())) {
            assertFalse(jobs.run(failing));
            assertFalse(jobs.run(hourly));
            clock.pass(Jobs.LEASE);
            assertTrue(jobs.run(hourly));
        }
    }

    @Test
    void aLeaseIsHeldByOneUntilItNoLongerAsks() {
        Lease one = new Lease(database, "index", Duration.ofSeconds(10));
        Lease other = new Lease(database, "index", Duration.ofSeconds(10));

        assertTrue(one.isHeld());
        assertFalse(other.isHeld());
        clock.pass(Duration.ofSeconds(9));
        assertFalse(other.isHeld());
        clock.pass(Duration.ofSeconds(2));
        assertTrue(other.isHeld());
    }

    @Test
    void aLeaseThatIsClosedIsLeftToTheOthersAtOnce() {
        Lease one = new Lease(database, "index", Duration.ofSeconds(10));
        Lease other = new Lease(database, "index", Duration.ofSeconds(10));
        assertTrue(one.isHeld());

        other.close();
        assertFalse(other.isHeld());
        one.close();
        assertTrue(other.isHeld());
    }
}
