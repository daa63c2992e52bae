package press.registan.db.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.testing.Cable;
import press.registan.testing.Databases;
import press.registan.testing.PostgresServer;

/** Several servers on one database, and one that loses it. */
@Tag("postgres")
class SharedDatabaseTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aChangeThroughOneServerIsOnThePagesOfTheOther() throws Exception {
        String url = Databases.postgres(folder);
        try (Node one = new Node(folder.resolve("one"), url);
                Node other = new Node(folder.resolve("other"), url)) {
            one.publish("budget", "The budget is read");
            other.await("/news/budget", answer -> answer.statusCode() == 200);
            assertTrue(other.await("/latest", answer -> answer.statusCode() == 200)
                    .body()
                    .contains("The budget is read"));
            one.publish("budget", "The budget is passed");
            other.await("/news/budget", answer -> answer.body().contains("The budget is passed"));
            other.await("/latest", answer -> answer.body().contains("The budget is passed"));
            other.publish("water", "Water for all");
            one.await("/latest", answer -> answer.body().contains("Water for all"));
        }
    }

    @Test
    void aServerWithoutItsDatabaseShowsWhatItKeepsAndSaysThatTheRestIsForLater() throws Exception {
        String url = Databases.postgres(folder);
        String name = url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
        try (Cable cable = new Cable(PostgresServer.running().port());
                Node near = new Node(folder.resolve("near"), url);
                Node far = new Node(
                        folder.resolve("far"), PostgresServer.url(cable.port(), name) + "?user=registan&password=x")) {
            near.publish("kept", "A story that is kept");
            near.publish("other", "Another story");
            // Not a story: what is said of stories like it may still change, as the index follows what is written.
            far.await(
                    "/latest",
                    answer -> answer.body().contains("A story that is kept")
                            && answer.body().contains("Another story"));
            assertEquals(200, far.get("/health/ready").statusCode());

            cable.cut();
            far.await("/health/ready", answer -> answer.statusCode() == 503);
            assertEquals(200, far.get("/latest").statusCode());
            assertEquals(200, far.get("/health/live").statusCode());
            assertIsForLater(far.get("/news/other"));
            assertIsForLater(far.get("/api/v1/stories"));

            near.publish("kept", "A story that has changed");
            cable.mend();
            far.await("/health/ready", answer -> answer.statusCode() == 200);
            far.await("/news/kept", answer -> answer.body().contains("A story that has changed"));
            far.await("/news/other", answer -> answer.statusCode() == 200);
            far.publish("back", "Written again");
            near.await("/latest", answer -> answer.body().contains("Written again"));
        }
    }

    private static void assertIsForLater(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode());
        assertTrue(answer.headers().firstValue("retry-after").isPresent());
        assertEquals("no-store", answer.headers().firstValue("cache-control").orElse(""));
        assertTrue(answer.headers().firstValue("content-security-policy").isPresent());
        assertFalse(answer.body().contains("127.0.0.1"), answer.body());
        assertFalse(answer.body().contains("registan_"), answer.body());
    }
}
