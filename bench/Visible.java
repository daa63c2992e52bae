import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import press.registan.app.Newsroom;
import press.registan.config.Settings;
import press.registan.ingest.ImportOptions;
import press.registan.ingest.StoryFiles;

/**
 * How long a change takes from one process to the pages of another: changes a story again and again in the publication of a
 * folder and asks the server at an address for every page that shows it until each says so. Also prints what it took to
 * make each of those pages anew, the front page among them. {@code java Visible.java DATA URL COUNT}, with Registan's jars
 * on the class path. The publication's zone has to be UTC, as it is unless told otherwise.
 */
class Visible {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        String origin = arguments[1];
        int count = Integer.parseInt(arguments[2]);
        long[] all = new long[count];
        long[] afterCommit = new long[count];
        Map<String, long[]> anew = new LinkedHashMap<>();
        for (String page : pages()) {
            anew.put(page, new long[count]);
        }
        Path file = Files.createTempFile("visible", ".jsonl");
        try (Newsroom newsroom =
                Newsroom.open(folder, Settings.read(folder, System.getenv(), Map.of()), Clock.systemUTC())) {
            for (int i = -count / 4; i < count; i++) {
                String headline = "Visible number " + (i + count);
                Files.writeString(file, """
                        {"id":"visible","slug":"visible","headline":"%s","body":"<p>Now.</p>","section":"Visible section","topics":["Visible topic"],"published":"%s"}
                        """.formatted(headline, Instant.now().minusSeconds(1)));
                long begun = System.nanoTime();
                newsroom.storyImport()
                        .run(
                                new StoryFiles(newsroom.languages()),
                                List.of(file),
                                new ImportOptions(false, null),
                                progress -> {});
                long committed = System.nanoTime();
                for (Map.Entry<String, long[]> page : anew.entrySet()) {
                    long made = untilShown(URI.create(origin + page.getKey()), headline);
                    if (i >= 0) {
                        page.getValue()[i] = made;
                    }
                }
                long seen = System.nanoTime();
                if (i >= 0) {
                    all[i] = seen - begun;
                    afterCommit[i] = seen - committed;
                }
                Thread.sleep(20);
            }
        } finally {
            Files.delete(file);
        }
        System.out.printf("on all of %d pages, one asked after the other: from the call %s · from its return %s%n",
                anew.size(), figures(all), figures(afterCommit));
        anew.forEach((page, nanos) -> System.out.println("  made anew, " + page + ": " + figures(nanos)));
    }

    /** All that show the story. */
    private static List<String> pages() {
        String day = LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyy/MM/dd"));
        return List.of("/latest", "/", "/news/visible", "/section/visible-section", "/topic/visible-topic",
                "/archive/" + day, "/feed.xml", "/topic/visible-topic/feed.json", "/sitemap-news.xml",
                "/api/v1/stories");
    }

    /** Asks until the page has the words, and returns what the asking took that had them. */
    private static long untilShown(URI page, String words) throws IOException, InterruptedException {
        while (true) {
            long asked = System.nanoTime();
            if (ask(page).contains(words)) {
                return System.nanoTime() - asked;
            }
            Thread.sleep(0, 200_000);
        }
    }

    private static String ask(URI page) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String figures(long[] nanos) {
        Arrays.sort(nanos);
        return "p50 %.1f ms, p99 %.1f ms, most %.1f ms"
                .formatted(
                        nanos[nanos.length / 2] / 1e6,
                        nanos[nanos.length * 99 / 100] / 1e6,
                        nanos[nanos.length - 1] / 1e6);
    }
}
