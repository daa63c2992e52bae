package press.registan.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.MadeFrom;
import press.registan.testing.TestClock;

/** A real server on a port of its own with a few routes, for tests that speak HTTP to it. */
final class Served implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final String ORIGIN = "https://news.example";

    final TestClock clock = new TestClock("2026-03-01T12:00:00Z");
    final PageStore pages = new PageStore(4_000_000, clock);
    final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final WebServer server;

    private Served(List<Route> routes, OldAddresses old, WebSettings settings, AccessLog log) {
        Site site = new Site(
                new LanguagePaths(List.of(Language.EN, Language.RU)),
                new Routes(routes),
                old,
                StaticFiles.of(
                        Map.of("site.css", "body { color: black }".repeat(50).getBytes(StandardCharsets.UTF_8))),
                failure -> ("<h1>" + failure.status() + " " + failure.language() + "</h1><p>" + failure.detail()
                                + "</p><p id=\"id\">" + failure.id() + "</p>")
                        .getBytes(StandardCharsets.UTF_8),
                pages,
                () -> true);
        server = WebServer.start(settings, site, log, meters, clock);
    }

    static Served of(Route... routes) {
        return with(usual(), _ -> Optional.empty(), AccessLog.none(), routes);
    }

    static Served with(WebSettings settings, OldAddresses old, AccessLog log, Route... routes) {
        return new Served(List.of(routes), old, settings, log);
    }

    static WebSettings usual() {
        return new WebSettings("127.0.0.1", 0, ORIGIN, TrustedProxies.NONE, Limits.USUAL, 2, Duration.ofSeconds(5));
    }

    static Response page(String canonical, String text, MadeFrom made) {
        return Response.html(text.getBytes(StandardCharsets.UTF_8))
                .canonical(canonical)
                .madeFrom(made);
    }

    static MadeFrom from(Key... keys) {
        MadeFrom made = new MadeFrom();
        made.from(List.of(keys));
        return made;
    }

    HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + target))
                .timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> get(String target, String... headers) {
        HttpRequest.Builder request = request(target);
        return send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    HttpResponse<byte[]> bytes(String target, String... headers) {
        try {
            return client.send(request(target).headers(headers).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Waits until so many connections are open, as the metrics have it. */
    void awaitConnections(int open) {
        Gauge gauge = meters.get("registan.connections").gauge();
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (gauge.value() != open) {
            assertTrue(System.nanoTime() < patience, "connections: " + gauge.value());
            Thread.onSpinWait();
        }
    }

    /** A connection on which a test says letter for letter what it wants to. */
    Line line() {
        return new Line(server.port());
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
    }
}
