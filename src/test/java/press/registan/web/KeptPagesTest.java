package press.registan.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import press.registan.kernel.Key;
import press.registan.kernel.MadeFrom;

class KeptPagesTest {

    private static final String TEXT = "<p>The river rose. Ариq suvi koʻtarildi.</p>".repeat(200);

    private final AtomicInteger made = new AtomicInteger();

    private Route story() {
        return Route.page("/news/{slug}", request -> {
            made.incrementAndGet();
            return Served.page(
                    request.address("/news/" + request.part("slug")),
                    TEXT + made.get(),
                    Served.from(Key.story(7), Key.rates()));
        });
    }

    @Test
    void aPageIsMadeOnceAndGivenOutAgain() {
        try (Served served = Served.of(story())) {
            String first = served.get("/news/river").body();
            assertEquals(first, served.get("/news/river").body());
            assertEquals(1, made.get());
            assertEquals(TEXT + 1, first);
        }
    }

    @Test
    void whatIsAskedWithAFreshParameterIsMadeForEachReader() {
        Route stories = Route.page("/stories", request -> {
                    made.incrementAndGet();
                    return Served.page("/stories" + request.query(), "a list", Served.from(Key.story(1)));
                })
                .knowing("q", "sort")
                .freshWith("q");
        try (Served served = Served.of(stories)) {
            served.get("/stories?sort=newest");
            served.get("/stories?sort=newest&q=");
            assertEquals(1, made.get());
            served.get("/stories?q=water");
            served.get("/stories?q=water");
            assertEquals(3, made.get());
        }
    }

    @Test
    void aHundredReadersAtOnceHaveThePageMadeOnce() {
        CountDownLatch go = new CountDownLatch(1);
        Route slow = Route.page("/latest", _ -> {
            made.incrementAndGet();
            try {
                go.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return Served.page("/latest", TEXT, Served.from(Key.story(1)));
        });
        try (Served served = Served.of(slow)) {
            List<CompletableFuture<HttpResponse<String>>> readers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                readers.add(served.client.sendAsync(
                        served.request("/latest?reader=" + i).build(), HttpResponse.BodyHandlers.ofString()));
            }
            go.countDown();
            readers.forEach(reader -> assertEquals(TEXT, reader.join().body()));
            assertEquals(1, made.get());
        }
    }

    @Test
    void aChangePurgesExactlyThePagesMadeFromIt() {
        try (Served served = Served.of(story())) {
            served.get("/news/river");
            served.pages.purge(List.of(Key.story(8)));
            served.get("/news/river");
            assertEquals(1, made.get());
            served.pages.purge(List.of(Key.story(7)));
            assertEquals(TEXT + 2, served.get("/news/river").body());
        }
    }

    @Test
    void aPageIsNeverGivenOutAfterItsTime() {
        Route timed = Route.page("/latest", _ -> {
            MadeFrom from = Served.from(Key.story(1));
            from.until(Served.NOON.plusSeconds(10L * made.incrementAndGet()));
            return Served.page("/latest", TEXT, from);
        });
        try (Served served = Served.of(timed)) {
            assertEquals("max-age=10", Served.header(served.get("/latest"), "surrogate-control"));
            served.clock.pass(Duration.ofMillis(9_999));
            assertEquals("max-age=0", Served.header(served.get("/latest"), "surrogate-control"));
            assertEquals(1, made.get());
            served.clock.pass(Duration.ofMillis(1));
            served.get("/latest");
            assertEquals(2, made.get());
        }
    }

    @Test
    void eachEncodingHasItsBytesAndItsTag() {
        try (Served served = Served.of(story())) {
            HttpResponse<byte[]> gzip = served.bytes("/news/river", "accept-encoding", "gzip");
            HttpResponse<byte[]> brotli = served.bytes("/news/river", "accept-encoding", "gzip, deflate, br");
            HttpResponse<byte[]> plain = served.bytes("/news/river", "accept-encoding", "identity");
            assertEquals(
                    TEXT + 1, new String(Compression.unpacked(brotli.body(), Encoding.BROTLI), StandardCharsets.UTF_8));
            assertEquals("gzip", Served.header(gzip, "content-encoding"));
            assertEquals("br", Served.header(brotli, "content-encoding"));
            assertEquals("", Served.header(plain, "content-encoding"));
            assertEquals(
                    TEXT + 1, new String(Compression.unpacked(gzip.body(), Encoding.GZIP), StandardCharsets.UTF_8));
            assertArrayEquals((TEXT + 1).getBytes(StandardCharsets.UTF_8), plain.body());
            assertNotEquals(Served.header(gzip, "etag"), Served.header(brotli, "etag"));
            assertNotEquals(Served.header(gzip, "etag"), Served.header(plain, "etag"));
            assertEquals("accept-encoding", Served.header(plain, "vary"));
        }
    }

    @Test
    void whoTakesOnlyPlainBytesHasThemAlikeWhetherThePageWasMadeForThemOrKept() {
        try (Served served = Served.of(story())) {
            HttpResponse<byte[]> first = served.bytes("/news/river", "accept-encoding", "identity");
            HttpResponse<byte[]> later = served.bytes("/news/river", "accept-encoding", "identity");
            assertEquals(1, made.get());
            assertArrayEquals((TEXT + 1).getBytes(StandardCharsets.UTF_8), first.body());
            assertArrayEquals(first.body(), later.body());
            for (String name : List.of("etag", "vary", "cache-control", "surrogate-key", "content-encoding")) {
                assertEquals(Served.header(first, name), Served.header(later, name), name);
            }
            String etag = Served.header(first, "etag");
            assertEquals(
                    304,
                    served.get("/news/river", "accept-encoding", "identity", "if-none-match", etag)
                            .statusCode());
            HttpResponse<byte[]> packed = served.bytes("/news/river", "accept-encoding", "gzip");
            assertEquals("gzip", Served.header(packed, "content-encoding"));
            assertEquals(1, made.get());
        }
    }

    @Test
    void whoHasThePageIsToldSoInAFewBytes() {
        try (Served served = Served.of(story())) {
            String tag = Served.header(served.get("/news/river"), "etag");
            for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
                HttpResponse<String> again = served.get("/news/river", "if-none-match", known);
                assertEquals(304, again.statusCode(), known);
                assertEquals("", again.body());
                assertEquals(tag, Served.header(again, "etag"));
            }
            assertEquals(
                    200, served.get("/news/river", "if-none-match", "\"other\"").statusCode());
        }
    }

    @Test
    void headSaysWhatGetWouldSend() {
        try (Served served = Served.of(story());
                Line line = served.line()) {
            String get = line.say("GET /news/river HTTP/1.1\r\nhost: x\r\naccept-encoding: br\r\n\r\n")
                    .answer();
            String head = line.say(
                            "HEAD /news/river HTTP/1.1\r\nhost: x\r\naccept-encoding: br\r\nconnection: close\r\n\r\n")
                    .rest();
            String headOfGet = get.substring(0, get.indexOf("\r\n\r\n"));
            assertEquals(headOfGet + "\r\nconnection: close\r\n\r\n", head);
        }
    }

    @Test
    void aPageSaysToBrowsersAndCachesInFrontHowLongItHolds() {
        try (Served served = Served.of(story())) {
            HttpResponse<String> page = served.get("/news/river");
            assertEquals("public, max-age=0, must-revalidate", Served.header(page, "cache-control"));
            assertEquals("max-age=86400", Served.header(page, "surrogate-control"));
            List<String> keys = List.of(Served.header(page, "surrogate-key").split(" "));
            assertTrue(keys.containsAll(List.of("s7", "rates")), keys.toString());
            assertEquals("Sun, 01 Mar 2026 12:00:00 GMT", Served.header(page, "date"));
        }
    }

    @Test
    void moreKeysThanAHeaderTakesAreSaidAsMany() {
        Route crowded = Route.page("/latest", _ -> {
            MadeFrom from = new MadeFrom();
            for (int i = 0; i < 2_000; i++) {
                from.from(Key.story(1_000_000 + i));
            }
            return Served.page("/latest", TEXT, from);
        });
        try (Served served = Served.of(crowded)) {
            assertEquals("many", Served.header(served.get("/latest"), "surrogate-key"));
        }
    }

    @Test
    void unknownParametersMakeNoNewPage() {
        try (Served served = Served.of(story())) {
            served.get("/news/river");
            assertEquals(TEXT + 1, served.get("/news/river?utm_source=x&y=z").body());
            assertEquals(1, served.pages.size());
            assertEquals(1, made.get());
        }
    }

    @Test
    void knownParametersMakePagesOfTheirOwnHoweverTheyAreWritten() {
        Route rates = Route.page("/rates", request -> {
                    made.incrementAndGet();
                    String on = request.parameter("on").map(day -> "?on=" + day).orElse("");
                    return Served.page("/rates" + on, TEXT + on, Served.from(Key.rates()));
                })
                .knowing("on");
        try (Served served = Served.of(rates)) {
            assertEquals(
                    TEXT + "?on=2026-02-02", served.get("/rates?on=2026-02-02").body());
            assertEquals(
                    TEXT + "?on=2026-02-02",
                    served.get("/rates?a=b&on=2026%2d02-02&on=z").body());
            assertEquals(TEXT, served.get("/rates?on=").body());
            assertEquals(TEXT, served.get("/rates").body());
            assertEquals(2, made.get());
        }
    }

    @Test
    void aFailingMakerFailsOnlyThoseWhoWaited() {
        Route fragile = Route.page("/latest", _ -> {
            if (made.incrementAndGet() == 1) {
                throw new IllegalStateException("the first time it breaks");
            }
            return Served.page("/latest", TEXT, Served.from(Key.story(1)));
        });
        try (Served served = Served.of(fragile)) {
            assertEquals(500, served.get("/latest").statusCode());
            assertEquals(200, served.get("/latest").statusCode());
        }
    }

    @Test
    void whatIsNotDeclaredAPageIsMadeEachTime() {
        Route fresh = Route.fresh(
                "/search", request -> Served.page("/search", "" + made.incrementAndGet(), Served.from(Key.story(1))));
        try (Served served = Served.of(fresh)) {
            assertEquals("1", served.get("/search").body());
            assertEquals("2", served.get("/search").body());
            assertFalse(served.get("/search").headers().firstValue("etag").isPresent());
            assertEquals(0, served.pages.size());
        }
    }

    @Test
    void aPageOvertakenByAChangeIsMadeAgainAndThenKept() {
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        Route overtaken = Route.page("/latest", _ -> {
            made.incrementAndGet();
            meanwhile.get().run();
            return Served.page("/latest", "made " + made.get(), Served.from(Key.story(1)));
        });
        try (Served served = Served.of(overtaken)) {
            meanwhile.set(() -> {
                if (made.get() == 1) {
                    served.pages.purge(List.of(Key.story(1)));
                }
            });
            assertEquals("made 2", served.get("/latest").body());
            assertEquals("made 2", served.get("/latest").body());
            served.pages.purgeAll();
            meanwhile.set(() -> served.pages.purge(List.of(Key.story(1))));
            assertEquals("made 4", served.get("/latest").body());
            assertEquals(0, served.pages.size());
        }
    }

    @Test
    void allWhoWaitedForAPageThatBreaksAreToldTheSameId() {
        CountDownLatch go = new CountDownLatch(1);
        Route fragile = Route.page("/latest", _ -> {
            made.incrementAndGet();
            try {
                go.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            throw new IllegalStateException("it breaks");
        });
        try (Served served = Served.of(fragile)) {
            List<CompletableFuture<HttpResponse<String>>> readers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                readers.add(served.client.sendAsync(
                        served.request("/latest").build(), HttpResponse.BodyHandlers.ofString()));
            }
            go.countDown();
            long different = readers.stream()
                    .map(reader -> reader.join().body())
                    .distinct()
                    .count();
            assertEquals(made.get(), different);
        }
    }
}
