package press.registan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import press.registan.kernel.Key;
import press.registan.testing.TestClock;

class PageStoreTest {

    private final TestClock clock = new TestClock("2026-03-01T12:00:00Z");
    private final PageStore store = new PageStore(1_000_000, clock);

    private static KeptPage page(String address, String text, Key... keys) {
        return KeptPage.of(address, Response.text(text), Set.of(keys), Instant.MAX, Encoding.GZIP);
    }

    private boolean keep(KeptPage page) {
        try (PageStore.Making making = store.begin()) {
            return making.keep(page);
        }
    }

    @Test
    void aChangeWhileAPageIsMadeKeepsItOut() {
        try (PageStore.Making making = store.begin()) {
            store.purge(List.of(Key.story(1)));
            assertFalse(making.keep(page("/a", "old", Key.story(1))));
            assertTrue(making.keep(page("/b", "untouched", Key.story(2))));
        }
        assertNull(store.get("/a"));
        assertNotNull(store.get("/b"));
    }

    @Test
    void aChangeBeforeAPageWasBegunDoesNot() {
        store.purge(List.of(Key.story(1)));
        assertTrue(keep(page("/a", "new", Key.story(1))));
        assertNotNull(store.get("/a"));
    }

    @Test
    void purgingEverythingReachesWhatIsBeingMade() {
        try (PageStore.Making making = store.begin()) {
            store.purgeAll();
            assertFalse(making.keep(page("/a", "old", Key.story(1))));
        }
    }

    @Test
    void nothingIsLeftOfPagesThatWent() {
        for (int i = 0; i < 200; i++) {
            keep(page("/" + i, "text", Key.story(i), Key.rates()));
        }
        store.purge(List.of(Key.rates()));
        assertEquals(0, store.size());
        assertEquals(0, store.bytes());
        assertEquals(0, store.keys());
    }

    @Test
    void thePageThatReplacesAnotherHasTheKeysToItself() {
        keep(page("/a", "first", Key.story(1)));
        keep(page("/a", "second", Key.story(2)));
        store.purge(List.of(Key.story(1)));
        assertNotNull(store.get("/a"));
        store.purge(List.of(Key.story(2)));
        assertEquals(0, store.keys());
    }

    @Test
    void theStoreHoldsNoMoreThanItsBytes() {
        Random random = new Random(1);
        for (int i = 0; i < 3_000; i++) {
            byte[] noise = new byte[2_000];
            random.nextBytes(noise);
            Response picture = Response.of("image/png", noise);
            keep(KeptPage.of("/" + i, picture, Set.of(Key.story(i)), Instant.MAX, Encoding.GZIP));
        }
        long kept = store.size();
        assertTrue(store.bytes() <= 1_000_000, "bytes " + store.bytes());
        assertTrue(kept > 50, "pages " + kept);
        assertEquals(kept, store.keys(), "each page has a key of its own, and none is left of those that went");
    }

    @Test
    void aPageWhoseTimeIsOverIsGone() {
        try (PageStore.Making making = store.begin()) {
            making.keep(KeptPage.of(
                    "/a",
                    Response.text("x"),
                    Set.of(Key.story(1)),
                    clock.instant().plusMillis(1),
                    Encoding.GZIP));
        }
        assertNotNull(store.get("/a"));
        clock.pass(Duration.ofMillis(1));
        assertNull(store.get("/a"));
        assertEquals(0, store.keys());
    }

    /** Makers read a number that a writer raises and purges; none may ever find a page older than the last purge. */
    @Test
    void noPageOutlivesItsPurgeHoweverTheyRace() throws InterruptedException {
        AtomicLong truth = new AtomicLong();
        AtomicLong purged = new AtomicLong();
        AtomicInteger stale = new AtomicInteger();
        AtomicInteger kept = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int maker = 0; maker < 3; maker++) {
                threads.execute(() -> {
                    while (purged.get() < 3_000) {
                        try (PageStore.Making making = store.begin()) {
                            KeptPage page = page("/a", "" + truth.get(), Key.story(1));
                            kept.addAndGet(making.keep(page) ? 1 : 0);
                        }
                        long atLeast = purged.get();
                        KeptPage page = store.get("/a");
                        if (page != null && number(page) < atLeast) {
                            stale.incrementAndGet();
                        }
                    }
                });
            }
            threads.execute(() -> {
                for (long i = 1; i <= 3_000; i++) {
                    truth.set(i);
                    store.purge(List.of(Key.story(1)));
                    purged.set(i);
                    Thread.onSpinWait();
                }
            });
            threads.shutdown();
            assertTrue(threads.awaitTermination(60, TimeUnit.SECONDS));
        }
        assertEquals(0, stale.get());
        assertTrue(kept.get() > 0);
    }

    private static long number(KeptPage page) {
        return Long.parseLong(page.answer().unpacked().body().toString());
    }
}
