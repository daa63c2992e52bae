package press.registan.app;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import press.registan.changes.ChangeFeed;
import press.registan.config.DatabaseSettings;
import press.registan.config.ServerSettings;
import press.registan.config.Settings;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.web.AccessLogFile;
import press.registan.web.AdminServer;
import press.registan.web.PageStore;
import press.registan.web.TrustedProxies;
import press.registan.web.WebServer;
import press.registan.web.WebSettings;

/** A newsroom with a web server in front of it. Commands and browser journeys start the same. */
public final class Serving implements AutoCloseable {

    private static final long KEPT_BYTES = 64L << 20;
    private static final long LOG_BYTES = 32L << 20;
    private static final int LOG_FILES = 5;

    private final Closing closing = new Closing();
    private final Newsroom newsroom;
    private final WebServer server;

    /** Serves a newsroom, which stays the caller's to close. */
    public static Serving start(Newsroom newsroom) {
        return new Serving(newsroom);
    }

    private Serving(Newsroom newsroom) {
        this.newsroom = newsroom;
        try {
            PageStore pages = new PageStore(KEPT_BYTES, newsroom.clock());
            ChangeFeed feed = closing.later(newsroom.changeFeed());
            feed.follow(new Purging(pages));
            newsroom.searchDesk().follow(feed);
            feed.start();
            PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            AccessLogFile log =
                    closing.later(AccessLogFile.in(newsroom.folder().resolve("logs"), LOG_BYTES, LOG_FILES));
            ServerSettings settings = newsroom.settings().server();
            if (settings.adminPort() != null) {
                closing.later(AdminServer.start(settings.address(), settings.adminPort(), meters));
            }
            server = closing.later(WebServer.start(
                    webSettings(newsroom.settings()),
                    new Outlets(newsroom, pages).site(),
                    log,
                    meters,
                    newsroom.clock()));
            closing.later(newsroom.jobs()).start();
            closing.later(Learning.of(newsroom.search()));
        } catch (RuntimeException failure) {
            closing.close();
            throw failure;
        }
    }

    private static WebSettings webSettings(Settings settings) {
        ServerSettings server = settings.server();
        return WebSettings.of(
                        server.address(),
                        server.port(),
                        settings.publication().url().toString())
                .with(TrustedProxies.of(server.trustedProxies()));
    }

    public int port() {
        return server.port();
    }

    /** Stops listening, finishes what is in flight, and lets everything go but the newsroom. */
    @Override
    public void close() {
        closing.close();
    }

    /**
     * Serves the publication in a folder until the process is told to stop; says in a line that it is ready. The JVM would
     * end with the number of the signal; who asked for the stop and got a clean one is told 0.
     */
    static void untilStopped(Path folder, Settings settings, InstantSource clock, PrintWriter out) {
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        AtomicBoolean clean = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.countDown();
            await(stopped);
            if (clean.get()) {
                Runtime.getRuntime().halt(0);
            }
        }));
        try (ServeLock _ = ServeLock.take(folder);
                Newsroom newsroom = Newsroom.open(folder, settings, clock);
                Serving serving = start(newsroom)) {
            out.println(serving.summary());
            await(stop);
            out.println("Stopping: finishing what is in flight.");
        } catch (RuntimeException failure) {
            stopped.countDown();
            throw failure;
        }
        clean.set(true);
        stopped.countDown();
    }

    private String summary() {
        Settings settings = newsroom.settings();
        long stories = newsroom.languages().languages().stream()
                .mapToLong(language -> newsroom.stories()
                        .listing(new MadeFrom(), Key.LATEST, language, 1, 1)
                        .total())
                .sum();
        StringBuilder line = new StringBuilder();
        line.append(settings.publication().name())
                .append(" · %,d stories in ".formatted(stories))
                .append(String.join(
                        " ",
                        newsroom.languages().languages().stream()
                                .map(Language::code)
                                .toList()))
                .append(" · http://")
                .append(host(settings.server().address()))
                .append(':')
                .append(port())
                .append("/");
        if (settings.server().adminPort() != null) {
            line.append(" · metrics on port ").append(settings.server().adminPort());
        }
        if (settings.database() instanceof DatabaseSettings.Postgres postgres) {
            line.append(" · stories in ").append(postgres);
        }
        return line.append(" · ready in %.2f s".formatted(ProcessAge.now().toMillis() / 1000.0))
                .toString();
    }

    private static String host(String address) {
        return switch (address) {
            case "127.0.0.1", "0.0.0.0", "::", "::1" -> "localhost";
            default -> address.contains(":") ? "[" + address + "]" : address;
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
