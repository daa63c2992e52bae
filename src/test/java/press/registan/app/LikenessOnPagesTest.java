package press.registan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.config.Setting;
import press.registan.config.Settings;
import press.registan.ingest.ImportOptions;
import press.registan.ingest.StoryFiles;
import press.registan.testing.Databases;
import press.registan.testing.OnEveryDatabase;
import press.registan.testing.OpenSearchServer;

/** A page that is kept and names stories like its own names others as soon as the index does, on every server there is. */
@OnEveryDatabase
class LikenessOnPagesTest {

    private static final String DAM = "The reservoir behind the Toktogul dam is full of meltwater";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void init() {
        InitCommand.make(
                folder,
                Map.of(Setting.PUBLICATION_NAME, "Alike", Setting.PUBLICATION_URL, "https://courier.example"),
                Databases.environment(folder));
    }

    @Test
    void whatIsPublishedChangedAndWithdrawnShowsOnThePagesOfStoriesLikeIt() throws Exception {
        try (Server server = new Server(Map.of())) {
            server.publish("dam", "The dam", DAM, "");
            server.publish("match", "The match", "Alga beat Dordoi after penalties", "");
            server.awaitRelated(List.of());
            server.publish("spring", "The spring", DAM + ", once more", "");
            server.awaitRelated(List.of("The spring"));
            server.publish("spring", "The spring", "Apricots are in bloom", "");
            server.awaitRelated(List.of());
            server.publish("spring", "The spring", DAM, "");
            server.awaitRelated(List.of("The spring"));
            server.publish(
                    "spring",
                    "The spring",
                    DAM,
                    ",\"withdrawn\":{\"at\":\"2026-02-02T06:00:00Z\",\"reason\":\"An error\"}");
            server.awaitRelated(List.of());
        }
    }

    @Test
    void andOnThoseOfAnotherServerOnTheSameCluster() throws Exception {
        Map<String, String> cluster =
                Map.of(Setting.SEARCH_URL.variable(), OpenSearchServer.running().url() + "/alike");
        try (Server one = new Server(cluster);
                Server other = new Server(cluster)) {
            one.publish("dam", "The dam", DAM, "");
            one.awaitRelated(List.of());
            other.awaitRelated(List.of());
            other.publish("spring", "The spring", DAM, "");
            one.awaitRelated(List.of("The spring"));
            other.awaitRelated(List.of("The spring"));
            one.publish("spring", "The spring", "Apricots are in bloom", "");
            one.awaitRelated(List.of());
            other.awaitRelated(List.of());
        }
    }

    /** One that serves the publication of the folder. */
    private final class Server implements AutoCloseable {

        private final Newsroom newsroom;
        private final Serving serving;

        Server(Map<String, String> search) {
            Map<String, String> environment = new HashMap<>(Databases.environment(folder));
            environment.putAll(search);
            Settings settings = Settings.read(folder, environment, Map.of(Setting.SERVER_PORT, "0"));
            newsroom = Newsroom.open(folder, settings, Clock.systemUTC());
            serving = Serving.start(newsroom);
        }

        void publish(String id, String headline, String text, String more) throws IOException {
            Path file = Files.createTempFile(folder, "story", ".jsonl");
            Files.writeString(file, """
                    {"id":"%s","slug":"%s","headline":"%s","body":"<p>%s.</p>","published":"2026-02-01T06:00:00Z"%s}
                    """.formatted(id, id, headline, text, more));
            newsroom.storyImport()
                    .run(new StoryFiles(newsroom.languages()), List.of(file), new ImportOptions(false, null), _ -> {});
            Files.delete(file);
        }

        /** Asks for the story of the dam until these and no others are named below it, on a page that nothing but a change ends. */
        void awaitRelated(List<String> headlines) throws IOException {
            Instant end = Instant.now().plus(Duration.ofMinutes(1));
            List<String> related = related();
            while (!related.equals(headlines) && Instant.now().isBefore(end)) {
                related = related();
            }
            assertEquals(headlines, related);
        }

        /** One that was made without the index, as can be while everything is new, holds for a short while only. */
        private List<String> related() throws IOException {
            URI address = URI.create("http://127.0.0.1:" + serving.port() + "/news/dam");
            Connection.Response page = Jsoup.connect(address.toString()).execute();
            String holds = page.header("surrogate-control");
            return holds != null && holds.matches("max-age=[0-2]")
                    ? List.of("still made without")
                    : page.parse().select(".related a").eachText();
        }

        @Override
        public void close() {
            serving.close();
            newsroom.close();
        }
    }
}
