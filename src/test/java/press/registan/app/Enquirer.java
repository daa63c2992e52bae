package press.registan.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Slug;

/**
 * Asks the search of a server, as readers and their programs do, and notes where it does not say what the store says. The
 * server hears of a change a moment after it was committed, so that each answer is waited for; how long is told.
 */
final class Enquirer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration A_MOMENT = Duration.ofMillis(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String origin;
    private final Newsroom newsroom;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> wrong = new ArrayList<>();
    private long asked;
    private Duration slowest = Duration.ZERO;

    Enquirer(String origin, Newsroom newsroom) {
        this.origin = origin;
        this.newsroom = newsroom;
    }

    List<String> wrong() {
        return wrong;
    }

    /** How many answers were looked at, and the longest time until one was right; both count from now on again. */
    String told() {
        String told = "%,d answers, right after at most %,d ms".formatted(asked, slowest.toMillis());
        asked = 0;
        slowest = Duration.ZERO;
        return told;
    }

    /** Waits until an index that has to be made first has all stories. */
    void awaitIndex() throws InterruptedException {
        await("the first index", Duration.ofMinutes(5), this::all);
    }

    /** One story has this headline, and is found by it, by readers and by programs. */
    void finds(String headline) throws InterruptedException {
        String question = "headline:\"" + headline + "\"";
        await("“" + headline + "” in the API", () -> {
            JsonNode found = find(question, "");
            return found.get("total").asLong() == 1
                            && found.get("results")
                                    .get(0)
                                    .get("headline")
                                    .asText()
                                    .equals(headline)
                    ? ""
                    : "finds " + found.get("total") + ", " + found.get("results");
        });
        await("“" + headline + "” on the page", () -> {
            List<String> shown = Jsoup.parse(ask("/search?q=" + encoded(question)))
                    .select("ol.listing > li h2")
                    .eachText();
            return shown.equals(List.of(headline)) ? "" : "shows " + shown;
        });
    }

    /** No story has this headline now, whatever else is found for it instead. */
    void findsNo(String headline) throws InterruptedException {
        await("“" + headline + "”, which nothing is called now", () -> {
            for (JsonNode result : find("headline:\"" + headline + "\"", "").get("results")) {
                if (result.get("headline").asText().equals(headline)) {
                    return "is found: " + result;
                }
            }
            return "";
        });
    }

    /** As many stories are found by the name of a topic, and among those of the topic, as the topic lists. */
    void findsTopic(Slug slug, String name) throws InterruptedException {
        long listed = newsroom.stories()
                .directory()
                .find(new MadeFrom(), "topic", slug)
                .map(shelf -> listed(shelf.id()))
                .orElse(0L);
        await("the topic “" + name + "”", () -> same(listed, find("topic:\"" + name + "\"", "")));
        await("the stories of " + slug, () -> same(listed, find("assembly", "&topic=" + slug)));
    }

    /** Each facet of all stories says what the lists of shelves say, and a narrowed search finds as many. */
    void countsFacets() throws InterruptedException {
        for (String dimension : List.of("section", "topic", "author")) {
            await("the facets by " + dimension, () -> {
                Map<String, Long> counted =
                        counts(find("assembly", "").get("facets").get(dimension));
                Map<String, Long> listed = counts(JSON.readTree(ask("/api/v1/" + dimension + "s?size=100"))
                        .get("results"));
                // The fullest there, the first by their slugs here.
                listed.keySet().retainAll(counted.keySet());
                counted.keySet().retainAll(listed.keySet());
                return !counted.isEmpty() && counted.equals(listed) ? "" : "are " + counted + ", the lists " + listed;
            });
        }
        await("a facet within a section", () -> {
            Map<String, Long> counted =
                    counts(find("assembly", "&section=section-2").get("facets").get("author"));
            Map.Entry<String, Long> author = counted.entrySet().iterator().next();
            return same(author.getValue(), find("assembly", "&section=section-2&author=" + author.getKey()));
        });
        await("all stories", this::all);
    }

    /** As many stories have these words in their headlines as the store has. */
    void counts(String words, long stories) throws InterruptedException {
        await("“" + words + "”", () -> same(stories, find("headline:\"" + words + "\"", "")));
    }

    private String all() throws IOException, InterruptedException {
        return same(listed(Key.LATEST), find("assembly", ""));
    }

    private long listed(long shelf) {
        return newsroom.stories()
                .listing(new MadeFrom(), shelf, Language.EN, 1, 1)
                .total();
    }

    private static String same(long listed, JsonNode found) {
        long total = found.get("total").asLong();
        return total == listed ? "" : "are %,d, the store has %,d".formatted(total, listed);
    }

    private static Map<String, Long> counts(JsonNode shelves) {
        Map<String, Long> counts = new TreeMap<>();
        shelves.forEach(each ->
                counts.put(each.get("slug").asText(), each.get("stories").asLong()));
        return counts;
    }

    private JsonNode find(String question, String narrowed) throws IOException, InterruptedException {
        return JSON.readTree(ask("/api/v1/stories?size=20&q=" + encoded(question) + narrowed));
    }

    private String ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static String encoded(String question) {
        return URLEncoder.encode(question, StandardCharsets.UTF_8);
    }

    private interface Look {
        /** What is wrong; empty when nothing is. */
        String wrong() throws IOException, InterruptedException;
    }

    private void await(String what, Look look) throws InterruptedException {
        await(what, PATIENCE, look);
    }

    private void await(String what, Duration patience, Look look) throws InterruptedException {
        long begun = System.nanoTime();
        String seen = seen(look);
        while (!seen.isEmpty() && System.nanoTime() - begun < patience.toNanos()) {
            Thread.sleep(A_MOMENT);
            seen = seen(look);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        asked++;
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
        if (!seen.isEmpty()) {
            wrong.add("search: " + what + " " + seen);
        }
    }

    private static String seen(Look look) throws InterruptedException {
        try {
            return look.wrong();
        } catch (IOException failure) {
            return "could not be asked for: " + failure;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
