package press.registan.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import press.registan.kernel.Problem;

/**
 * Metrics for operators, on a port of their own that readers cannot reach. It is the JDK's small server, not the one that
 * readers are served by: when that one is stuck, this one can still say so.
 */
public final class AdminServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final PrometheusMeterRegistry meters;

    private AdminServer(HttpServer server, PrometheusMeterRegistry meters) {
        this.server = server;
        this.meters = meters;
    }

    /** Starts serving {@code /metrics}; port 0 takes any that is free. */
    public static AdminServer start(String address, int port, PrometheusMeterRegistry meters) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 16);
            AdminServer admin = new AdminServer(server, meters);
            server.createContext("/", admin::answer);
            server.setExecutor(admin.threads);
            server.start();
            return admin;
        } catch (BindException taken) {
            String words = "The admin port " + port + " is taken: another program listens there already.";
            throw new Problem.Refused(words, taken);
        } catch (IOException cause) {
            throw new Problem.Refused("The admin port " + port + " cannot be opened: " + cause.getMessage(), cause);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean known = exchange.getRequestURI().getPath().equals("/metrics");
            byte[] body = (known ? meters.scrape() : "Metrics are at /metrics\n").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("content-type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(known ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
