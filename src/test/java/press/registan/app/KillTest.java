package press.registan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.config.Setting;
import press.registan.config.Settings;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.search.Sort;
import press.registan.search.StoryQuery;
import press.registan.story.Stories;
import press.registan.story.Story;
import press.registan.testing.Databases;
import press.registan.testing.OnEveryDatabase;
import press.registan.testing.Program;

/**
 * Kills the real program at random moments, in the middle of an import and while it serves, and looks through the whole
 * store and the search index each time. How often stands in {@code -Dregistan.kills}; four in every build.
 */
@OnEveryDatabase
class KillTest {

    private static final int KILLS = Integer.getInteger("registan.kills", 4);
    private static final int STORIES = 6_000;
    private static final Pattern PORT = Pattern.compile("http://localhost:(\\d+)/");

    /** The longest that it took until the index had everything after a kill. */
    private Duration slowest = Duration.ZERO;

    @Test
    void aKillAtAnyMomentLosesNothingThatWasConfirmed(@TempDir Path temporary) throws Exception {
        Path folder = temporary.resolve("data");
        Path file = temporary.resolve("stories.jsonl");
        int round = 0;
        write(file, round);
        InitCommand.make(
                folder,
                Map.of(Setting.PUBLICATION_NAME, "Killed", Setting.SERVER_PORT, "0"),
                Databases.environment(folder));
        Random random = new Random(Long.getLong("registan.seed", System.nanoTime()));
        long confirmed = 0;
        String index = "";
        for (int kill = 0; kill < KILLS; kill++) {
            boolean serving = kill % 2 == 1;
            try (Program server = serving ? serve(folder) : Program.start(folder, "--version");
                    Program importer =
                            Program.start(folder, "import", "stories", file.toString(), "--data", folder.toString())) {
                Thread.sleep(500 + random.nextInt(4_000));
                importer.kill();
                server.kill();
            }
            long stories = check(folder);
            String after = Files.readString(folder.resolve("search").resolve("current"));
            assertTrue(index.isEmpty() || index.equals(after), "the search index had to be made anew");
            index = after;
            assertTrue(stories >= confirmed, "there were " + confirmed + " stories, and now there are " + stories);
            confirmed = stories;
            if (stories == STORIES) {
                // All in: from now on each of them comes changed, so that every kill meets writing.
                write(file, ++round);
            }
        }
        try (Program last = Program.start(folder, "import", "stories", file.toString(), "--data", folder.toString())) {
            assertEquals(0, last.end(), last.printed());
        }
        assertEquals(STORIES, check(folder));
        System.out.printf("kills: the search index had everything again after at most %,d ms%n", slowest.toMillis());
    }

    private static Program serve(Path folder) throws IOException, InterruptedException {
        Program server = Program.start(folder, "serve", "--data", folder.toString());
        Matcher port = PORT.matcher(server.awaitWords("ready in"));
        assertTrue(port.find());
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI latest = URI.create("http://127.0.0.1:" + port.group(1) + "/latest");
            int status = client.send(HttpRequest.newBuilder(latest).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            assertEquals(200, status);
        }
        return server;
    }

    /** Looks through the whole store and returns how many stories it has. */
    private long check(Path folder) {
        Settings settings = Settings.read(folder, Databases.environment(folder), Map.of());
        try (Newsroom newsroom = Newsroom.open(folder, settings, Clock.systemUTC())) {
            assertEquals(List.of(), newsroom.stories().audit().findings());
            long begun = System.nanoTime();
            assertEquals(List.of(), newsroom.searchFindings());
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
            versions(newsroom).forEach((version, stories) -> assertEquals(stories, found(newsroom, version), version));
            return newsroom.stories()
                    .listing(new MadeFrom(), Key.LATEST, Language.EN, 1, 1)
                    .total();
        }
    }

    /** As what stories are there, and how many: the index has to have each as it is now. */
    private static Map<String, Long> versions(Newsroom newsroom) {
        Map<String, Long> versions = new TreeMap<>();
        Stories.Stretch stretch = newsroom.stories().filedAfter(0, 500);
        while (true) {
            for (Story story : stretch.stories()) {
                versions.merge(story.headline().replaceFirst(".*, ", ""), 1L, Long::sum);
            }
            if (stretch.last()) {
                return versions;
            }
            stretch = newsroom.stories().filedAfter(stretch.upTo(), 500);
        }
    }

    private static long found(Newsroom newsroom, String version) {
        StoryQuery query =
                new StoryQuery("headline:\"" + version + "\"", Map.of(), null, null, null, Sort.NEWEST, 1, 1);
        return newsroom.search().find(query).page().total();
    }

    private static void write(Path file, int round) throws IOException {
        StringBuilder lines = new StringBuilder();
        Instant first = Instant.parse("2010-01-01T00:00:00Z");
        for (int i = 0; i < STORIES; i++) {
            lines.append("""
                    {"id":"k-%d","headline":"Story number %d of the archive, version %d","body":"<p>%s</p>","section":"Section %d",\
                    "bylines":["Author %d"],"topics":["Topic %d"],"published":"%s"}
                    """.formatted(
                            i,
                            i,
                            round,
                            "The assembly met and voted on the budget. ".repeat(20),
                            i % 5,
                            i % 11,
                            i % 101,
                            first.plusSeconds(i * 7_200L)));
        }
        Files.writeString(file, lines);
    }
}
