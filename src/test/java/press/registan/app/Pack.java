package press.registan.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import press.registan.testing.PageCheck;

/**
 * A pack of readers who go through a site from link to link for as long as it takes, each at a reader's pace, and note what
 * is wrong: a page that fails, a link to nothing, what {@link PageCheck} sees. An address that leads elsewhere now is right,
 * as names change while they read; so is a story that was withdrawn meanwhile.
 */
final class Pack implements AutoCloseable {

    private static final int ENOUGH = 50;
    private static final int MOST_LINKS = 200;
    private static final Duration PAUSE = Duration.ofMillis(40);

    private final String origin;
    private final List<String> questions;
    private final BooleanSupplier mayBeAway;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong pages = new AtomicLong();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final List<Thread> readers = new ArrayList<>();
    private volatile boolean over;

    /**
     * Lets them go.
     *
     * @param questions paths of searches, one of which each asks for now and then
     * @param mayBeAway whether no answer at all is to be expected just now
     */
    Pack(String origin, int readers, long seed, List<String> questions, BooleanSupplier mayBeAway) {
        this.origin = origin;
        this.questions = questions;
        this.mayBeAway = mayBeAway;
        for (int i = 0; i < readers; i++) {
            Random random = new Random(seed + i);
            this.readers.add(Thread.ofVirtual().start(() -> read(random)));
        }
    }

    long pages() {
        return pages.get();
    }

    Collection<String> wrong() {
        return wrong;
    }

    private void read(Random random) {
        List<String> links = List.of("/");
        while (!over) {
            String path = next(links, random);
            try {
                links = visit(path);
                Thread.sleep(PAUSE);
            } catch (InterruptedException interrupted) {
                return;
            } catch (IOException failure) {
                if (!mayBeAway.getAsBoolean()) {
                    note(path + " got no answer: " + failure);
                }
                links = List.of();
            }
        }
    }

    private String next(List<String> links, Random random) {
        if (random.nextInt(10) == 0) {
            return questions.get(random.nextInt(questions.size()));
        }
        return links.isEmpty() || random.nextInt(20) == 0 ? "/" : links.get(random.nextInt(links.size()));
    }

    /** Reads a page and returns where it leads on this site. */
    private List<String> visit(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        HttpResponse<String> response =
                client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        pages.incrementAndGet();
        return switch (response.statusCode()) {
            case 200 -> links(path, response);
            case 301 -> List.of(response.headers().firstValue("location").orElseThrow());
            case 410 -> List.of();
            // A listing may have become shorter by a page, and only that.
            case 404 -> path.contains("/page/") || path.contains("&page=") ? List.of() : noted(path + " answers 404");
            default -> noted(path + " answers " + response.statusCode());
        };
    }

    private List<String> links(String path, HttpResponse<String> response) {
        if (!response.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
            return List.of();
        }
        Document page = Jsoup.parse(response.body(), origin + path);
        PageCheck.wrong(path, page).forEach(this::note);
        List<String> links = new ArrayList<>();
        for (Element link : page.select("main a[href^=/], nav a[href^=/], link[rel=alternate][href^=/]")) {
            links.add(link.attr("href").replaceFirst("#.*", ""));
        }
        return links.size() > MOST_LINKS ? links.subList(0, MOST_LINKS) : links;
    }

    private List<String> noted(String finding) {
        note(finding);
        return List.of();
    }

    private void note(String finding) {
        if (wrong.size() < ENOUGH) {
            wrong.add(finding);
        }
    }

    @Override
    public void close() {
        over = true;
        try {
            for (Thread reader : readers) {
                reader.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        client.close();
    }
}
