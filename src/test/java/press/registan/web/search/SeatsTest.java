package press.registan.web.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import press.registan.kernel.Problem;

class SeatsTest {

    private final CountDownLatch seated = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    private String slowly() {
        seated.countDown();
        try {
            go.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return "slow";
    }

    @Test
    void whoFindsNoPlaceIsToldAtOnceAndWhoGotOneIsServed() throws InterruptedException {
        Seats seats = new Seats(1, 0, Duration.ofMinutes(1));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<String> slow = CompletableFuture.supplyAsync(() -> seats.seated(this::slowly), threads);
            seated.await();
            assertThrows(Problem.Unavailable.class, () -> seats.seated(() -> "next"));
            go.countDown();
            assertEquals("slow", slow.join());
            assertEquals("after", seats.seated(() -> "after"));
        }
    }

    @Test
    void whoWaitsLongerThanAMomentIsToldToComeAgain() throws InterruptedException {
        Seats seats = new Seats(1, 1, Duration.ofMillis(1));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<String> slow = CompletableFuture.supplyAsync(() -> seats.seated(this::slowly), threads);
            seated.await();
            assertThrows(Problem.Unavailable.class, () -> seats.seated(() -> "next"));
            assertThrows(Problem.Unavailable.class, () -> seats.seated(() -> "and again"), "the place is free again");
            go.countDown();
            assertEquals("slow", slow.join());
        }
    }

    @Test
    void aSeatIsFreeAgainWhateverHappenedOnIt() {
        Seats seats = new Seats(1, 0, Duration.ofMillis(1));
        assertThrows(
                IllegalStateException.class,
                () -> seats.seated(() -> {
                    throw new IllegalStateException("broken");
                }));
        assertEquals("next", seats.seated(() -> "next"));
    }
}
