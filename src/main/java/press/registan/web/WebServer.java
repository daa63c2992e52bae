package press.registan.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.transport.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.registan.kernel.Problem;

/**
 * Serves a site over HTTP/1.1, with one event loop for a core. HTTP/2 and TLS are left to the proxy in front, as they are at
 * every newsroom that has one; without one, fewer things can go wrong here.
 */
public final class WebServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    static {
        // These Vert.x reads from nowhere else. The first has it remember a head as the bytes it was written out as;
        // the
        // others leave out what is not used here and would be looked at with every request.
        for (String name : List.of(
                "vertx.cacheImmutableHttpResponseHeaders",
                "vertx.disableMetrics",
                "vertx.disableContextTimings",
                "vertx.disableWebsockets")) {
            if (System.getProperty(name) == null) {
                System.setProperty(name, "true");
            }
        }
    }

    private static final long SWEEP_MILLIS = 500;
    private static final long START_SECONDS = 30;

    private final Vertx vertx;
    private final WebSettings settings;
    private final Health health;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<HttpServer> servers = new CopyOnWriteArrayList<>();

    private WebServer(WebSettings settings, Health health) {
        this.settings = settings;
        this.health = health;
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(settings.loops())
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setPreferNativeTransport(true)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    }

    /** Loads the machine's own socket library; it only spares {@link #start} that time. */
    public static void load() {
        Transport.EPOLL.available();
    }

    /** Starts serving; returns once requests are taken. */
    public static WebServer start(
            WebSettings settings, Site site, AccessLog log, MeterRegistry meters, InstantSource clock) {
        WebServer server = new WebServer(settings, new Health(site.ready()));
        Traffic traffic = new Traffic(meters, site.pages());
        Admission admission = new Admission(settings.limits());
        PageDesk desk = new PageDesk(site, settings.limits(), admission, clock, traffic);
        FrontDoor.Shared shared =
                new FrontDoor.Shared(admission, desk, new Clients(), server.threads, log, traffic, clock);
        try {
            server.listen(site, shared);
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
        return server;
    }

    private void listen(Site site, FrontDoor.Shared shared) {
        AtomicInteger open = new AtomicInteger();
        HttpServerOptions options = new HttpServerOptions()
                .setHost(settings.address())
                .setTcpNoDelay(true)
                .setAcceptBacklog(1024)
                .setHttp2ClearTextEnabled(false)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                // Closes hard, as it must: an ordinary close waits until what was written has been taken.
                .setWriteIdleTimeout((int) settings.limits().answerTime().toMillis())
                .setMaxInitialLineLength(settings.limits().addressLength())
                .setMaxHeaderSize(settings.limits().headerBytes())
                .setHandle100ContinueAutomatically(false);
        options.setPort(settings.port() == 0 ? anyPort() : settings.port());
        for (int i = 0; i < settings.loops(); i++) {
            await(vertx.deployVerticle(new Loop(options, site, shared, open)));
        }
    }

    /** A port that is free at this moment: all loops listen at one, and the server beneath shares only ports it is told. */
    private int anyPort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName(settings.address()))) {
            return probe.getLocalPort();
        } catch (IOException none) {
            throw new Problem.Refused("No port is free at " + settings.address() + ".", none);
        }
    }

    /** One event loop with its own listening server. */
    private final class Loop implements Deployable {

        private final HttpServerOptions options;
        private final Site site;
        private final FrontDoor.Shared shared;
        private final AtomicInteger open;

        Loop(HttpServerOptions options, Site site, FrontDoor.Shared shared, AtomicInteger open) {
            this.options = options;
            this.site = site;
            this.shared = shared;
            this.open = open;
        }

        @Override
        public Future<?> deploy(Context context) {
            Callers callers = new Callers(settings, open, shared.traffic());
            FrontDoor door = new FrontDoor(site, settings, context, callers, health, shared);
            sweep(callers, System.nanoTime());
            HttpServer server = vertx.createHttpServer(options)
                    .connectionHandler(callers::came)
                    .requestHandler(door);
            servers.add(server);
            return server.listen();
        }

        private void sweep(Callers callers, long armed) {
            vertx.setTimer(SWEEP_MILLIS, _ -> {
                long now = System.nanoTime();
                shared.traffic().late(now - armed - TimeUnit.MILLISECONDS.toNanos(SWEEP_MILLIS));
                callers.sweep(now);
                sweep(callers, now);
            });
        }
    }

    private void await(Future<?> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw explained(failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException late) {
            throw new IllegalStateException("the server did not answer for " + START_SECONDS + " s", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while starting", stopped);
        }
    }

    private RuntimeException explained(Throwable cause) {
        String said = String.valueOf(cause.getMessage());
        if (said.contains("already in use")) {
            String words = "Port " + settings.port()
                    + " is taken: another program listens there. Stop it, or set another " + "server.port.";
            return new Problem.Refused(words, cause);
        }
        if (cause instanceof IOException) {
            String where = settings.address() + " port " + settings.port();
            return new Problem.Refused("Cannot listen at " + where + ": " + said, cause);
        }
        return new IllegalStateException("the server could not be started", cause);
    }

    /** The port that is listened on. */
    public int port() {
        return servers.getFirst().actualPort();
    }

    /** Whether the machine's own way of handling sockets is used, for the line at start-up. */
    public boolean isNative() {
        return vertx.isNativeTransportEnabled();
    }

    /** Takes no more connections, lets requests in flight finish for a while, then goes. */
    @Override
    public void close() {
        health.stop();
        for (HttpServer server : servers) {
            server.shutdown(settings.grace());
        }
        try {
            Future.all(servers.stream()
                            .map(server -> server.shutdown(settings.grace()))
                            .toList())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(settings.grace().toMillis() + 1000, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException late) {
            LOG.warn("requests were still open after {} and are cut off", settings.grace());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
    }
}
