package press.registan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import press.registan.kernel.Key;
import press.registan.kernel.Problem;

class ServerTest {

    private static final Route LATEST = Route.page(
            "/latest",
            request -> Served.page("/latest", request.origin() + " " + request.secure(), Served.from(Key.story(1))));

    @Test
    void whatIsInFlightIsFinishedBeforeTheServerStops() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Route slow = Route.page("/slow", _ -> {
            inside.countDown();
            try {
                go.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return Served.page("/slow", "whole", Served.from(Key.story(1)));
        });
        Served served = Served.of(slow, LATEST);
        served.get("/latest");
        CompletableFuture<HttpResponse<String>> answer =
                served.client.sendAsync(served.request("/slow").build(), HttpResponse.BodyHandlers.ofString());
        inside.await();
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(served.server::close);
        while (accepts(served)) {
            Thread.onSpinWait();
        }
        assertFalse(stopped.isDone());
        go.countDown();
        assertEquals("whole", answer.join().body());
        stopped.join();
        served.client.close();
    }

    private static boolean accepts(Served served) {
        try (Line line = served.line()) {
            return line.say("GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n")
                    .answer()
                    .startsWith("HTTP/1.1 200");
        } catch (UncheckedIOException refused) {
            return false;
        }
    }

    @Test
    void aServerWithNobodyButIdleConnectionsStopsAtOnce() {
        Served served = Served.of(LATEST);
        served.get("/latest");
        long began = System.nanoTime();
        served.server.close();
        long seconds = (System.nanoTime() - began) / 1_000_000_000;
        assertTrue(seconds < Served.usual().grace().toSeconds(), "waited for the whole grace: " + seconds);
        served.client.close();
    }

    @Test
    void aPortThatIsTakenIsSaidSo() {
        try (Served served = Served.of(LATEST)) {
            WebSettings same = WebSettings.of("127.0.0.1", served.server.port(), Served.ORIGIN);
            Problem.Refused refused = assertThrows(
                    Problem.Refused.class,
                    () -> Served.with(same, _ -> Optional.empty(), AccessLog.none(), LATEST)
                            .close());
            assertTrue(String.valueOf(refused.getMessage()).contains("taken"), refused.getMessage());
        }
    }

    @Test
    void absoluteAddressesBeginAsTheyAreSetAndNotAsAClientClaims() {
        try (Served served = Served.of(LATEST)) {
            assertEquals(
                    "https://news.example false",
                    served.get("/latest", "x-forwarded-proto", "https").body());
        }
    }

    @Test
    void onlyATrustedProxySaysThatTheReaderHasTls() {
        WebSettings behind = Served.usual().with(TrustedProxies.of(List.of("127.0.0.0/8")));
        Route fresh = Route.fresh("/", request -> Response.text("" + request.secure()));
        try (Served served = Served.with(behind, _ -> Optional.empty(), AccessLog.none(), fresh);
                Served open = Served.of(fresh)) {
            assertEquals("true", served.get("/", "x-forwarded-proto", "https").body());
            assertEquals(
                    "true",
                    served.get("/", "forwarded", "for=x;proto=http, for=y;proto=https")
                            .body());
            assertEquals(
                    "false",
                    served.get("/", "forwarded", "for=x;proto=https, for=y;proto=http")
                            .body());
            assertEquals("false", served.get("/").body());
            assertEquals("false", open.get("/", "x-forwarded-proto", "https").body());
            String strict = "strict-transport-security";
            assertFalse(Served.header(served.get("/", "x-forwarded-proto", "https"), strict)
                    .isEmpty());
            assertEquals("", Served.header(served.get("/"), strict));
        }
    }

    @Test
    void aPageMayLoadNothingThatIsNotOurs() {
        try (Served served = Served.of(LATEST)) {
            for (String target : List.of("/latest", "/missing")) {
                String policy = Served.header(served.get(target), "content-security-policy");
                assertTrue(policy.startsWith("default-src 'none'; "), policy);
                assertTrue(policy.contains("frame-ancestors 'none'"), policy);
                assertFalse(policy.contains("unsafe") || policy.contains("*"), policy);
                assertEquals("nosniff", Served.header(served.get(target), "x-content-type-options"));
                assertEquals("", Served.header(served.get(target), "set-cookie"));
            }
        }
    }

    @Test
    void staticFilesAreKeptForAYearUnderTheirContent() {
        try (Served served = Served.of(LATEST)) {
            StaticFiles files = StaticFiles.of(
                    Map.of("site.css", "body { color: black }".repeat(50).getBytes(StandardCharsets.UTF_8)));
            HttpResponse<byte[]> sheet = served.bytes(files.address("site.css"), "accept-encoding", "gzip");
            assertEquals("public, max-age=31536000, immutable", Served.header(sheet, "cache-control"));
            assertEquals("text/css; charset=utf-8", Served.header(sheet, "content-type"));
            assertEquals("gzip", Served.header(sheet, "content-encoding"));
        }
    }

    @Test
    void healthIsAnsweredAndNeverKept() {
        try (Served served = Served.of(LATEST)) {
            for (String target : List.of("/health/live", "/health/ready")) {
                HttpResponse<String> answer = served.get(target);
                assertEquals(200, answer.statusCode());
                assertEquals("no-store", Served.header(answer, "cache-control"));
            }
        }
    }

    @Test
    void metricsAreOnTheAdminPort() throws IOException, InterruptedException {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Traffic traffic = new Traffic(meters, new PageStore(1_000, InstantSource.system()));
        traffic.hit();
        traffic.answered(304, 0);
        try (Served served = Served.of(LATEST);
                AdminServer admin = AdminServer.start("127.0.0.1", 0, meters)) {
            URI metrics = URI.create("http://127.0.0.1:" + admin.port() + "/metrics");
            String scraped = served.client
                    .send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            assertTrue(scraped.contains("registan_pages_kept_hits_total 1.0"), scraped);
            assertTrue(scraped.contains("registan_requests_total{status=\"3xx\"} 1.0"), scraped);
            assertEquals(404, served.get("/metrics").statusCode());
        }
    }
}
