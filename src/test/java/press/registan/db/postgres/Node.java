package press.registan.db.postgres;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import press.registan.app.Newsroom;
import press.registan.app.Serving;
import press.registan.config.Setting;
import press.registan.config.Settings;
import press.registan.config.SettingsFile;
import press.registan.ingest.ImportOptions;
import press.registan.ingest.StoryFiles;

/** A publication served from a data folder of its own, with its stories in a database that others may share. */
final class Node implements AutoCloseable {

    private final Path folder;
    private final Newsroom newsroom;
    private final Serving serving;
    private final HttpClient client = HttpClient.newHttpClient();

    Node(Path folder, String url) throws IOException {
        this.folder = Files.createDirectories(folder);
        SettingsFile.write(
                folder,
                Map.of(
                        Setting.PUBLICATION_NAME, "Shared",
                        Setting.SERVER_PORT, "0",
                        Setting.RATES_FETCH, "none"));
        Settings settings = Settings.read(folder, Map.of(Setting.DATABASE_URL.variable(), url), Map.of());
        newsroom = Newsroom.open(folder, settings, Clock.systemUTC());
        serving = Serving.start(newsroom);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + serving.port() + path);
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Asks until the answer is as expected, and returns it. */
    HttpResponse<String> await(String path, Predicate<HttpResponse<String>> expected)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        for (Instant end = Instant.now().plusSeconds(60); !expected.test(answer); answer = get(path)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(path + " stays " + answer.statusCode() + " " + answer.body());
            }
            Thread.sleep(10);
        }
        return answer;
    }

    void publish(String id, String headline) throws IOException {
        Path file = Files.createTempFile(folder, "story", ".jsonl");
        Files.writeString(file, """
                {"id":"%s","slug":"%s","headline":"%s","body":"<p>Read all about it.</p>","published":"2026-01-01T06:00:00Z"}
                """.formatted(id, id, headline));
        newsroom.storyImport()
                .run(
                        new StoryFiles(newsroom.languages()),
                        List.of(file),
                        new ImportOptions(false, null),
                        progress -> {});
        Files.delete(file);
    }

    @Override
    public void close() {
        client.close();
        serving.close();
        newsroom.close();
    }
}
