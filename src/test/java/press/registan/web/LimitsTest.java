package press.registan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import press.registan.kernel.Key;

class LimitsTest {

    private static final Route LATEST =
            Route.page("/latest", _ -> Served.page("/latest", "the latest", Served.from(Key.story(1))));

    private static String ask(String request) {
        try (Served served = Served.of(LATEST);
                Line line = served.line()) {
            return line.say(request).answer();
        }
    }

    private static void assertStatus(int status, String request) {
        String answer = ask(request);
        assertTrue(answer.matches("(?s)HTTP/1\\.[01] " + status + " .*"), answer);
    }

    @Test
    void anAddressHasALength() {
        assertStatus(414, "GET /" + "a".repeat(5_000) + " HTTP/1.1\r\nhost: x\r\n\r\n");
    }

    @Test
    void headersHaveASizeTogether() {
        assertStatus(431, "GET /latest HTTP/1.1\r\nhost: x\r\nx-big: " + "a".repeat(17_000) + "\r\n\r\n");
    }

    @Test
    void headersHaveANumber() {
        assertStatus(431, "GET /latest HTTP/1.1\r\nhost: x\r\n" + "a: b\r\n".repeat(101) + "\r\n");
        assertStatus(200, "GET /latest HTTP/1.1\r\nhost: x\r\n" + "a: b\r\n".repeat(90) + "\r\n");
    }

    @Test
    void queriesHaveANumberOfParameters() {
        assertStatus(400, "GET /latest?" + "a=b&".repeat(65) + " HTTP/1.1\r\nhost: x\r\n\r\n");
    }

    @Test
    void noAddressTakesABody() {
        assertStatus(413, "GET /latest HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\n\r\nhello");
        assertStatus(
                413, "GET /latest HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n");
    }

    @Test
    void everythingCanOnlyBeRead() {
        for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW")) {
            String answer = ask(method + " /latest HTTP/1.1\r\nhost: x\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 405 "), answer);
            assertTrue(answer.contains("allow: GET, HEAD\r\n"), answer);
        }
    }

    @Test
    void whatIsNoAddressIsMalformed() {
        for (String target : List.of("/%", "/%z1", "/%4", "/%00", "/%ff%fe", "/%0d%0a", "latest", "*")) {
            assertStatus(400, "GET " + target + " HTTP/1.1\r\nhost: x\r\n\r\n");
        }
    }

    @Test
    void whatIsNotHttpIsMalformed() {
        assertStatus(400, "GET /latest HTTP/1.1\r\nno colon\r\n\r\n");
    }

    @Test
    void requestsSentInOneBreathAreAnsweredInTheirOrder() {
        try (Served served = Served.of(
                        LATEST, Route.page("/slow", _ -> Served.page("/slow", "slow", Served.from(Key.story(2)))));
                Line line = served.line()) {
            served.get("/latest");
            for (String target : List.of("/slow", "/latest", "/missing", "/latest")) {
                line.say("GET " + target + " HTTP/1.1\r\nhost: x\r\n\r\n");
            }
            assertTrue(line.answer().endsWith("slow"));
            assertTrue(line.answer().endsWith("the latest"));
            assertTrue(line.answer().startsWith("HTTP/1.1 404"));
            assertTrue(line.answer().endsWith("the latest"));
        }
    }

    @Test
    void whoSendsLetterByLetterIsNotWaitedFor() {
        Limits hasty = Limits.USUAL.withTimes(Duration.ofSeconds(1), Duration.ofSeconds(60));
        try (Served served = Served.with(Served.usual().with(hasty), _ -> Optional.empty(), AccessLog.none(), LATEST);
                Line line = served.line()) {
            line.say("GET /latest HTTP/1.1\r\nhost:");
            assertEquals("", line.rest());
        }
    }

    @Test
    void whoDoesNotTakeTheAnswerIsNotWaitedFor() {
        int length = 64_000_000;
        Route big = Route.fresh("/big", _ -> Response.of("image/png", new byte[length]));
        Limits hasty = Limits.USUAL.withTimes(Duration.ofSeconds(60), Duration.ofSeconds(1));
        try (Served served = Served.with(Served.usual().with(hasty), _ -> Optional.empty(), AccessLog.none(), big);
                Line lazy = served.line()) {
            lazy.say("GET /big HTTP/1.1\r\nhost: x\r\n\r\n");
            served.awaitConnections(1);
            served.awaitConnections(0);
            assertTrue(lazy.rest().length() < length);
        }
    }

    @Test
    void whoIsNotServedInTimeByAFullHouseIsToldToComeAgain() {
        CountDownLatch go = new CountDownLatch(1);
        Route slow = Route.fresh("/slow", _ -> {
            try {
                go.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return Response.text("slow");
        });
        Limits narrow = Limits.USUAL.withMakers(1, 2);
        try (Served served =
                Served.with(Served.usual().with(narrow), _ -> Optional.empty(), AccessLog.none(), slow, LATEST)) {
            served.get("/latest");
            List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                waiting.add(
                        served.client.sendAsync(served.request("/slow").build(), HttpResponse.BodyHandlers.ofString()));
            }
            long busy = 0;
            while (busy < 7) {
                busy = waiting.stream().filter(CompletableFuture::isDone).count();
                Thread.onSpinWait();
            }
            assertEquals("the latest", served.get("/latest").body(), "what is kept is given out all the same");
            go.countDown();
            List<HttpResponse<String>> answers =
                    waiting.stream().map(CompletableFuture::join).toList();
            assertEquals(
                    3,
                    answers.stream()
                            .filter(answer -> answer.statusCode() == 200)
                            .count());
            answers.stream().filter(answer -> answer.statusCode() != 200).forEach(answer -> {
                assertEquals(503, answer.statusCode());
                assertEquals("5", Served.header(answer, "retry-after"));
            });
        }
    }

    @Test
    void whoComesTooOftenIsToldWhenToComeAgain() {
        try (Served served = passing(TrustedProxies.NONE)) {
            assertEquals(200, served.get("/search").statusCode());
            served.clock.pass(Duration.ofSeconds(18));
            HttpResponse<String> refused = served.get("/search", "x-forwarded-for", "192.0.2.7");
            assertEquals(429, refused.statusCode());
            assertEquals("42", Served.header(refused, "retry-after"));
            assertEquals("no-cache", Served.header(refused, "cache-control"));
            served.clock.pass(Duration.ofSeconds(42));
            assertEquals(200, served.get("/search").statusCode());
        }
    }

    @Test
    void behindATrustedProxyEachReaderIsAClientWhateverItSaysOfItself() {
        try (Served served = passing(TrustedProxies.of(List.of("127.0.0.1")))) {
            assertEquals(
                    200, served.get("/search", "x-forwarded-for", "192.0.2.7").statusCode());
            assertEquals(
                    200, served.get("/search", "x-forwarded-for", "192.0.2.8").statusCode());
            assertEquals(
                    429, served.get("/search", "x-forwarded-for", "192.0.2.7").statusCode());
            assertEquals(
                    429,
                    served.get("/search", "x-forwarded-for", "203.0.113.5", "x-forwarded-for", "192.0.2.7")
                            .statusCode());
        }
    }

    /** A server on which each client may ask once a minute. */
    private static Served passing(TrustedProxies proxies) {
        AtomicReference<Turnstile> turnstile = new AtomicReference<>();
        Served served = Served.with(
                Served.usual().with(proxies),
                _ -> Optional.empty(),
                AccessLog.none(),
                Route.fresh("/search", request -> {
                    Objects.requireNonNull(turnstile.get()).pass(request.client());
                    return Response.text("found");
                }));
        turnstile.set(new Turnstile(1, served.clock));
        return served;
    }

    @Test
    void connectionsHaveANumber() {
        try (Served served = Served.with(
                        Served.usual().with(Limits.USUAL.withConnections(1)),
                        _ -> Optional.empty(),
                        AccessLog.none(),
                        LATEST);
                Line first = served.line()) {
            assertTrue(first.say("GET /latest HTTP/1.1\r\nhost: x\r\n\r\n")
                    .answer()
                    .startsWith("HTTP/1.1 200"));
            try (Line second = served.line()) {
                assertEquals("", second.rest());
            }
        }
    }
}
