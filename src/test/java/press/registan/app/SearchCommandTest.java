package press.registan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.config.Setting;
import press.registan.config.Settings;
import press.registan.testing.OpenSearchServer;

/** {@code registan search} and {@code reindex}, as a shell and a program see them. */
class SearchCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    private static String data() {
        return folder.resolve("data").toString();
    }

    @BeforeAll
    static void aPublicationWithStories() throws IOException {
        assertEquals(
                0,
                Said.by("init", "--data", data(), "--name", "Courier", "--language", "en,ru")
                        .status());
        Path stories = folder.resolve("stories.jsonl");
        Files.writeString(stories, """
                {"id": "a", "headline": "Beketayev resigns", "body": "<p>The water minister went. Nobody was told.</p>", "published": "2025-07-01T06:00:00Z"}
                {"id": "b", "language": "ru", "headline": "Бекетаев ушёл", "body": "<p>Министр воды ушёл.</p>", "published": "2025-07-02T06:00:00Z"}
                {"id": "c", "headline": "Not yet", "body": "<p>Beketayev returns.</p>", "published": "2035-07-02T06:00:00Z"}
                """);
        assertEquals(
                0,
                Said.by("import", "stories", stories.toString(), "--data", data())
                        .status());
    }

    @Test
    void anImportBringsItsStoriesToTheIndex() {
        try (Stream<Path> index = Files.list(folder.resolve("data/search/1"))) {
            assertTrue(index.anyMatch(file -> file.getFileName().toString().startsWith("segments")));
        } catch (IOException none) {
            throw new AssertionError(none);
        }
    }

    @Test
    void aNameInLatinLettersFindsTheRussianStory() {
        Said said = Said.by("search", "beketayev", "--data", data());

        assertEquals(0, said.status(), said.err());
        assertTrue(said.out().startsWith("2 stories"), said.out());
        assertTrue(said.out().contains("2025-07-02  Бекетаев ушёл"), said.out());
        assertTrue(said.out().contains("http://localhost:8080/ru/news/"), said.out());
    }

    @Test
    void programsGetOneObject() throws IOException {
        Said said = Said.by("search", "water", "ministre", "--json", "--data", data());

        JsonNode found = new ObjectMapper().readTree(said.out());
        assertEquals(1, found.get("total").asInt());
        assertEquals("water minister", found.get("spelling").asText());
        assertTrue(found.get("relaxed").isNull());
        assertEquals("a", found.get("results").get(0).get("externalId").asText());
        assertEquals(
                "The water minister went.",
                found.get("results").get(0).get("fragments").get(0).asText());
    }

    @Test
    void aQuestionWithoutEndIsRefusedInWords() {
        Said said = Said.by("search", "word ".repeat(300), "--data", data());

        assertEquals(1, said.status());
        assertTrue(said.err().contains("at most 1,000"), said.err());
    }

    @Test
    void aLookThroughBesideAServerWaitsForWhatIsOnItsWayToTheIndex(@TempDir Path temporary) throws IOException {
        Path served = temporary.resolve("data");
        Path stories = temporary.resolve("stories.jsonl");
        Said.by("init", "--data", served.toString(), "--name", "Courier");
        Settings settings =
                Settings.read(served, Map.of(), Map.of(Setting.SERVER_PORT, "0", Setting.RATES_FETCH, "none"));
        try (Newsroom newsroom = Newsroom.open(served, settings, Clock.systemUTC());
                Serving _ = Serving.start(newsroom)) {
            assertTrue(newsroom.searchDesk().caughtUp(Duration.ofSeconds(20)));
            Files.writeString(stories, """
                    {"id": "a", "headline": "Water", "body": "<p>More of it.</p>", "published": "2025-07-01T06:00:00Z"}
                    """);
            Said.by("import", "stories", stories.toString(), "--data", served.toString());

            Said said = Said.by("verify", "--data", served.toString());

            assertEquals(0, said.status(), said.out());
        }
    }

    @Test
    void theIndexCanBeMadeAnew() {
        Said said = Said.by("reindex", "--data", data());

        assertEquals(0, said.status(), said.err());
        assertEquals(
                "3 stories are in the index, those to come among them.",
                said.out().strip());
        assertTrue(Said.by("search", "beketayev", "--data", data()).out().startsWith("2 stories"));
    }

    @Test
    void withoutItsClusterNoCommandWaitsForEver(@TempDir Path apart) throws IOException {
        String data = apart.resolve("data").toString();
        assertEquals(0, Said.by("init", "--data", data, "--name", "Apart").status());
        Files.writeString(
                apart.resolve("data").resolve("registan.properties"),
                "\nsearch.url=" + OpenSearchServer.nowhere() + "\n",
                StandardOpenOption.APPEND);
        Path story = apart.resolve("story.jsonl");
        Files.writeString(story, """
                {"id": "a", "headline": "Water", "body": "<p>Came back.</p>", "published": "2025-07-01T06:00:00Z"}
                """);

        Said imported = Said.by("import", "stories", story.toString(), "--data", data);
        Said searched = Said.by("search", "water", "--data", data);

        assertEquals(0, imported.status(), imported.err());
        assertEquals(1, searched.status(), searched.out());
        assertTrue(searched.err().contains("does not answer"), searched.err());
    }
}
