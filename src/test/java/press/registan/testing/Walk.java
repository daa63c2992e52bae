package press.registan.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Walks through a site as a reader with much time would: every link of every page, from the front page on, and says what is
 * not right: a link that does not answer, and what {@link PageCheck} sees.
 */
public final class Walk {

    /** What a walk found: how many pages of each status, and what is wrong. */
    public record Findings(Map<Integer, Integer> statuses, List<String> wrong) {
        public int pages() {
            return statuses.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private static final int ENOUGH = 50;

    private final String origin;
    private final int most;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, String> linkedFrom = new HashMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    private Walk(String origin, int most) {
        this.origin = origin;
        this.most = most;
    }

    /** Walks from some paths, to at most so many pages. */
    public static Findings through(String origin, int most, String... paths) throws IOException, InterruptedException {
        Walk walk = new Walk(origin, most);
        for (String path : paths) {
            walk.remember(path, "the start");
        }
        while (!walk.waiting.isEmpty()
                && walk.statuses.values().stream().mapToInt(n -> n).sum() < most) {
            walk.visit(walk.waiting.removeFirst());
        }
        return new Findings(walk.statuses, walk.wrong);
    }

    /** {@code Walk http://localhost:8080 [MOST]}: prints what it finds; status 1 when something is wrong. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        int most = arguments.length > 1 ? Integer.parseInt(arguments[1]) : Integer.MAX_VALUE;
        Findings findings = through(arguments[0], most, "/");
        System.out.println(findings.pages() + " pages " + findings.statuses());
        findings.wrong().forEach(System.out::println);
        System.exit(findings.wrong().isEmpty() ? 0 : 1);
    }

    private void visit(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        statuses.merge(response.statusCode(), 1, Integer::sum);
        if (response.statusCode() != 200) {
            note(path + " answers " + response.statusCode() + ", linked from " + linkedFrom.get(path));
        } else if (response.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
            read(path, Jsoup.parse(new String(response.body(), StandardCharsets.UTF_8), origin + path));
        }
    }

    private void read(String path, Document page) {
        PageCheck.wrong(path, page).forEach(this::note);
        for (Element link : page.select("a[href], link[rel=alternate][href], link[rel=stylesheet], script[src]")) {
            String address = link.hasAttr("src") ? link.absUrl("src") : link.absUrl("href");
            if (address.startsWith(origin + "/") || address.equals(origin)) {
                remember(address.substring(origin.length()), path);
            }
        }
    }

    private void remember(String address, String from) {
        String path = address.contains("#") ? address.substring(0, address.indexOf('#')) : address;
        if (known.add(path) && known.size() <= 4L * most) {
            linkedFrom.put(path, from);
            waiting.add(path.isEmpty() ? "/" : path);
        }
    }

    private void note(String finding) {
        if (wrong.size() < ENOUGH) {
            wrong.add(finding);
        }
    }
}
