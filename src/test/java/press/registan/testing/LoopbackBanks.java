package press.registan.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * All seven banks on a real server of this machine. It answers what was put at an address, with faults first where some are
 * wanted, and remembers how it was asked. What nobody put anywhere is 404. Thread-safe.
 */
public final class LoopbackBanks implements AutoCloseable {

    /** Answers a request in another way than it should. */
    public interface Fault {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** How it was asked. */
    public record Asked(String target, Map<String, String> headers) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Document(String contentType, byte[] body, String etag) {}

    public final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Document> documents = new ConcurrentHashMap<>();
    private final Map<String, Queue<Fault>> faults = new HashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    public LoopbackBanks() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI site() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What each of them publishes on a day. */
    public void publish(BankPapers papers, LocalDate date) {
        put("/rss/rates_all.xml", "text/xml; charset=UTF-8", papers.nbkLatest(date, "dd.MM.yyyy"));
        put("/XML/daily.xml", "application/xml", papers.nbkrDaily(date));
        put("/XML/weekly.xml", "application/xml", papers.nbkrWeekly(date.minusDays(2)));
        put("/en/arkhiv-kursov-valyut/json/", "application/json", papers.cbu(date));
        put("/en/kurs/export_xml.php?date=" + date + "&export=xmlout", "text/xml;charset=UTF-8", papers.nbt(date));
        put(cbt(date), "text/xml", papers.cbt(date, true));
        put(
                "/scripts/XML_daily.asp",
                "text/xml; charset=windows-1251",
                papers.cbr(date).getBytes(Charset.forName("windows-1251")));
        put("/stats/eurofxref/eurofxref-daily.xml", "text/xml", papers.ecbXml("'", date));
    }

    /** Where Turkmenistan's file of a day is. */
    public static String cbt(LocalDate date) {
        return "/kurs/%d/%02d%02d%d.xml"
                .formatted(date.getYear(), date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    public void put(String target, String contentType, String text) {
        put(target, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    public void put(String target, String contentType, byte[] body) {
        documents.put(target, new Document(contentType, body, "\"" + Arrays.hashCode(body) + "\""));
    }

    /** The next requests of an address, query included, meet these, one each. */
    public synchronized void fail(String target, Fault... wanted) {
        faults.computeIfAbsent(target, _ -> new ArrayDeque<>()).addAll(List.of(wanted));
    }

    private synchronized Fault fault(String target) {
        Fault fault = faults.getOrDefault(target, new ArrayDeque<>()).poll();
        return fault == null ? exchange -> answerWell(exchange, target) : fault;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestURI().toString();
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
            asked.add(new Asked(target, headers));
            fault(target).answer(exchange);
        }
    }

    private void answerWell(HttpExchange exchange, String target) throws IOException {
        Document document = documents.get(target);
        Headers headers = exchange.getResponseHeaders();
        if (document == null) {
            exchange.sendResponseHeaders(404, -1);
        } else if (document.etag().equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            headers.add("Content-Type", document.contentType());
            headers.add("ETag", document.etag());
            send(exchange, 200, document.body());
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    public static Fault status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    public static Fault busy(String retryAfter) {
        return exchange -> {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
            exchange.sendResponseHeaders(503, -1);
        };
    }

    public static Fault redirect(String location) {
        return exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    /** Something else than it should be, with the status of a success. */
    public static Fault instead(String contentType, String text) {
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Type", contentType);
            send(exchange, 200, text.getBytes(StandardCharsets.UTF_8));
        };
    }

    /** The connection ends before the answer does. */
    public static Fault cutOff() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 10_000);
            exchange.getResponseBody().write(new byte[100]);
            exchange.getResponseBody().flush();
        };
    }

    /** More than anybody can mean. */
    public static Fault huge() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] some = new byte[1 << 16];
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 1_000; i++) {
                    body.write(some);
                }
            }
        };
    }

    /** The head of an answer, and then nothing until this server is closed. */
    public Fault slow() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().flush();
            try {
                closing.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** The addresses that were asked for, in their order. */
    public List<String> targets() {
        return asked.stream().map(Asked::target).toList();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
