package press.registan.db.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.app.Newsroom;
import press.registan.config.Setting;
import press.registan.config.Settings;
import press.registan.config.SettingsFile;
import press.registan.ingest.ImportOptions;
import press.registan.ingest.StoryFiles;
import press.registan.testing.Cable;
import press.registan.testing.Databases;
import press.registan.testing.OpenSearchServer;
import press.registan.testing.PostgresServer;

/** Two real servers of one publication, each a process with a folder of its own, on one database and one cluster. */
@Tag("postgres")
class TwoServersTest {

    private static final String NAME = "two-servers";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpenSearchServer cluster = OpenSearchServer.running();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @Test
    void eachChangeIsIndexedOnceAndNoneIsLostWhicheverServerDiesAndWhenTheClusterIsAway() throws Exception {
        Path shared = temporary.resolve("shared");
        try (Cable cable = new Cable(cluster.url().getPort());
                Newsroom one = publication("one", shared, cable);
                Newsroom other = publication("other", shared, cable);
                ServerProcess first = new ServerProcess(shared, one.folder());
                ServerProcess second = new ServerProcess(shared, other.folder())) {
            for (ServerProcess server : List.of(first, second)) {
                server.awaitReady();
                server.awaitFound("council", 0);
            }

            for (int i = 1; i <= 10; i++) {
                publish(i % 2 == 0 ? one : other, i, "The council met");
            }
            publish(one, 1, "The assembly met");
            for (ServerProcess server : List.of(first, second)) {
                server.awaitFound("assembly", 1);
                server.awaitFound("council", 9);
            }
            assertEquals(11, storiesTaken());

            boolean firstIndexes = first.hasMadeTheIndex();
            assertNotEquals(firstIndexes, second.hasMadeTheIndex(), "one of them made it");
            ServerProcess slain = firstIndexes ? first : second;
            ServerProcess survivor = firstIndexes ? second : first;
            publish(one, 11, "The council met");
            slain.kill();
            for (int i = 12; i <= 16; i++) {
                publish(i % 2 == 0 ? one : other, i, "The council met");
            }
            letTheLeaseEnd(shared);
            publish(other, 2, "The assembly met");
            survivor.awaitFound("council", 14);
            survivor.awaitFound("assembly", 2);
            assertEquals(18, storiesTaken());

            cable.cut();
            publish(one, 17, "The council met");
            publish(other, 3, "The assembly met");
            slain.start();
            slain.awaitReady();
            for (ServerProcess server : List.of(survivor, slain)) {
                server.awaitStatus("/api/v1/stories?q=council", 503);
                server.awaitStatus("/latest", 200);
            }
            cable.mend();
            for (ServerProcess server : List.of(survivor, slain)) {
                server.awaitFound("assembly", 3);
                server.awaitFound("council", 14);
            }
            assertEquals(20, storiesTaken());
        }
    }

    private Newsroom publication(String name, Path shared, Cable cable) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve(name));
        SettingsFile.write(
                folder,
                Map.of(
                        Setting.PUBLICATION_NAME, "Two",
                        Setting.SERVER_PORT, "0",
                        Setting.SEARCH_RATE_LIMIT, "0",
                        Setting.SEARCH_URL, "http://127.0.0.1:" + cable.port() + "/" + NAME));
        return Newsroom.open(folder, Settings.read(folder, Databases.environment(shared), Map.of()), Clock.systemUTC());
    }

    /** As an import beside a server does: it leaves the index to whoever has it. */
    private void publish(Newsroom newsroom, int id, String headline) throws IOException {
        Path file = temporary.resolve("story.jsonl");
        Files.writeString(file, """
                {"id":"%d","headline":"%s","body":"<p>Number %d.</p>","published":"2026-01-01T06:00:00Z"}
                """.formatted(id, headline, id));
        newsroom.storyImport()
                .run(new StoryFiles(newsroom.languages()), List.of(file), new ImportOptions(false, null), _ -> {});
    }

    /** How many stories the cluster was ever told of: all that it took in, but for the place, which is counted by its versions. */
    private long storiesTaken() throws IOException, InterruptedException {
        JsonNode all = JSON.readTree(cluster.ask("GET", "/" + NAME + "/_stats/indexing", ""));
        JsonNode place = JSON.readTree(cluster.ask("GET", "/" + NAME + "/_doc/standing", ""));
        return all.at("/_all/primaries/indexing/index_total").asLong()
                - place.path("_version").asLong();
    }

    /** As ten seconds do, in which whoever had it does not ask for it. */
    private static void letTheLeaseEnd(Path shared) {
        String url = Databases.postgres(shared);
        PostgresServer.running()
                .execute(
                        url.substring(url.lastIndexOf('/') + 1, url.indexOf('?')),
                        "update lease set until = 0 where name = 'search index'");
    }
}
