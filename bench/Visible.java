import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import press.registan.app.Newsroom;
import press.registan.config.Settings;
import press.registan.ingest.ImportOptions;

/**
 * How long a change takes from one process to the pages of another: changes a story again and again in the publication of a
 * folder and asks the server at an address for its latest until they say so. {@code java Visible.java DATA URL COUNT}, with
 * Registan's jars on the class path.
 */
class Visible {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        URI latest = URI.create(arguments[1] + "/latest");
        int count = Integer.parseInt(arguments[2]);
        long[] all = new long[count];
        long[] afterCommit = new long[count];
        Path file = Files.createTempFile("visible", ".jsonl");
        try (Newsroom newsroom =
                Newsroom.open(folder, Settings.read(folder, System.getenv(), Map.of()), Clock.systemUTC())) {
            for (int i = -count / 4; i < count; i++) {
                String headline = "Visible number " + (i + count);
                Files.writeString(file, """
                        {"id":"visible","headline":"%s","body":"<p>Now.</p>","published":"%s"}
                        """.formatted(headline, Instant.now().minusSeconds(1)));
                long begun = System.nanoTime();
                newsroom.storyImport().run(List.of(file), new ImportOptions(false, null), progress -> {});
                long committed = System.nanoTime();
                while (!ask(latest).contains(headline)) {
                    Thread.sleep(0, 200_000);
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
        System.out.println("from the call to the page " + figures(all) + " · from its return " + figures(afterCommit));
    }

    private static String ask(URI latest) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(latest).build(), HttpResponse.BodyHandlers.ofString())
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
