package press.registan.web.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import press.registan.kernel.Problem;
import press.registan.testing.TestClock;

class AsideTest {

    private static final Duration REST = Duration.ofSeconds(10);

    private final TestClock clock = new TestClock("2026-03-01T06:00:00Z");
    private final AtomicInteger asked = new AtomicInteger();

    private Aside patient(int atOnce) {
        return new Aside(atOnce, Duration.ofMinutes(1), REST, clock);
    }

    private Aside hasty(int atOnce) {
        return new Aside(atOnce, Duration.ofMillis(1), REST, clock);
    }

    private Optional<Integer> ask(Aside aside) {
        return aside.ask(asked::incrementAndGet);
    }

    private static Integer never(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return 0;
    }

    @Test
    void whatCanBeHadIsHad() {
        Aside aside = patient(1);
        assertEquals(Optional.of(1), ask(aside));
        assertEquals(Optional.of(2), ask(aside));
    }

    @Test
    void whatDoesNotComeIsNotWaitedForNorAskedForAgainForAWhile() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Aside aside = hasty(2);
        assertEquals(Optional.empty(), aside.ask(() -> never(end)));

        assertEquals(Optional.empty(), ask(aside));
        clock.pass(REST.minusMillis(1));
        assertEquals(Optional.empty(), ask(aside));
        assertEquals(0, asked.get());

        clock.pass(Duration.ofMillis(1));
        CountDownLatch again = new CountDownLatch(1);
        aside.ask(() -> {
            again.countDown();
            return 0;
        });
        assertTrue(again.await(1, TimeUnit.MINUTES));
        end.countDown();
    }

    @Test
    void thoseThatNobodyWaitsForAnyMoreAreNotMoreThanSoMany() {
        CountDownLatch end = new CountDownLatch(1);
        Aside aside = hasty(1);
        assertEquals(Optional.empty(), aside.ask(() -> never(end)));
        clock.pass(REST);
        assertEquals(Optional.empty(), ask(aside));
        end.countDown();
        assertEquals(0, asked.get());
    }

    @Test
    void aProblemThatIsToldAtOnceKeepsNobodyFromAskingAgain() {
        Aside aside = patient(1);
        Optional<Integer> none = aside.ask(() -> {
            throw new Problem.Unavailable("There is no index.", new IllegalStateException());
        });
        assertEquals(Optional.empty(), none);
        assertEquals(Optional.of(1), ask(aside));
    }

    @Test
    void aDefectIsKeptFromThePageAndNotMetAgainForAWhile() {
        Aside aside = patient(1);
        Optional<Integer> none = aside.ask(() -> {
            throw new IllegalStateException("a defect, as a test wants it");
        });
        assertEquals(Optional.empty(), none);
        assertEquals(Optional.empty(), ask(aside));
        clock.pass(REST);
        assertEquals(Optional.of(1), ask(aside));
    }
}
