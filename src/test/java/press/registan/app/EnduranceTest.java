// Longer than 400 lines because one life runs through it, and each thing that happens in it is one that the others
// meet.
package press.registan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.config.Setting;
import press.registan.config.Settings;
import press.registan.ingest.ImportOptions;
import press.registan.ingest.StoryFiles;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Slug;
import press.registan.story.Card;
import press.registan.story.Stories;
import press.registan.story.Story;
import press.registan.testing.Databases;
import press.registan.testing.OnEveryDatabase;
import press.registan.testing.Program;
import press.registan.testing.Vitals;

/**
 * A newsroom's life at many times its pace: readers who search, imports of which every third is killed, topics that are
 * renamed and merged; then kills of the server itself. After each round the search has to find what came, and no longer what
 * went. Now and again everybody pauses, and pages that are kept have to be those that are made anew, byte for byte, and the
 * index what the store is. A few seconds in every build; {@code -Dregistan.endurance.minutes} and {@code .stories} make it
 * an hour on a large archive, and then memory, file handles, threads and mapped files have to stay flat.
 */
@OnEveryDatabase
class EnduranceTest {

    private static final int MINUTES = Integer.getInteger("registan.endurance.minutes", 0);
    private static final int STORIES = Integer.getInteger("registan.endurance.stories", 600);
    private static final int READERS = MINUTES == 0 ? 2 : 4;
    private static final int ROUNDS = 4;
    private static final int KILLS = MINUTES == 0 ? 1 : 20;
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final int TOPICS = 101;
    private static final int AT_ONCE = 50;

    private static final List<String> QUESTIONS = List.of(
            "/search?q=assembly",
            "/search?q=budget%20wire",
            "/search?q=asembly%20budgett",
            "/search?q=topic%3A17%20voted",
            "/search?q=headline%3Achanged%20-author",
            "/search?q=501%2C000%20som&section=section-3",
            "/search?q=story%20called&sort=newest");

    private final Random random = new Random(Long.getLong("registan.seed", System.nanoTime()));
    private final List<String> wrong = new ArrayList<>();
    private volatile boolean away;
    private int wire;
    private int merged;

    /** What stories are called since they first changed; null for those of an import that was killed. */
    private final Map<String, @Nullable String> headlines = new HashMap<>();

    @Test
    void aLongLifeLeavesEveryPageRightAndTheProcessAsItWas(@TempDir Path temporary) throws Exception {
        Path folder = temporary.resolve("data");
        int port = freePort();
        InitCommand.make(
                folder,
                Map.of(
                        Setting.PUBLICATION_NAME, "Enduring",
                        Setting.PUBLICATION_URL, "https://courier.example",
                        Setting.SERVER_PORT, Integer.toString(port),
                        Setting.SEARCH_RATE_LIMIT, "0"),
                Databases.environment(folder));
        Settings settings = Settings.read(folder, Databases.environment(folder), Map.of(Setting.SERVER_PORT, "0"));
        String origin = "http://127.0.0.1:" + port;
        try (Newsroom newsroom = Newsroom.open(folder, settings, Clock.systemUTC())) {
            Path archive = temporary.resolve("archive.jsonl");
            writeArchive(archive);
            newsroom.storyImport()
                    .run(
                            new StoryFiles(newsroom.languages()),
                            List.of(archive),
                            new ImportOptions(false, null),
                            _ -> {});
            Program server = serve(folder);
            try (Enquirer search = new Enquirer(origin, newsroom)) {
                search.awaitIndex();
                System.out.printf("endurance: the first index: %s%n", search.told());
                try (Pack readers = new Pack(origin, READERS, random.nextLong(), QUESTIONS, () -> away)) {
                    live(newsroom, temporary, origin, search, server);
                    die(newsroom, temporary, search, server);
                    wrong.addAll(readers.wrong());
                    System.out.printf("endurance: %,d pages read%n", readers.pages());
                }
                wrong.addAll(search.wrong());
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** One server, never stopped. */
    private void live(Newsroom newsroom, Path temporary, String origin, Enquirer search, Program server)
            throws Exception {
        Vitals middle = new Vitals(0, 0, 0, 0);
        Vitals end = middle;
        int quarters = 0;
        Instant begun = Instant.now();
        for (int round = 0; quarters < 4; round++) {
            Instant next = Instant.now().plus(ROUND);
            importSome(newsroom.folder(), temporary, search, round % 3 == 2);
            someOf(newsroom, search);
            renameOne(newsroom, search);
            if (round % 4 == 3) {
                mergeOne(newsroom, search);
            }
            double lived = MINUTES == 0
                    ? (round + 1.0) / ROUNDS
                    : Duration.between(begun, Instant.now()).toSeconds() / (60.0 * MINUTES);
            Vitals now = Vitals.of(server.pid());
            if (lived > 2.0 / 3) {
                end = end.or(now);
            } else if (lived > 1.0 / 3) {
                middle = middle.or(now);
            }
            if (lived >= (quarters + 1) / 4.0) {
                quarters++;
                if (MINUTES > 0 || quarters == 4) {
                    search.countsFacets();
                    compare(newsroom.folder(), origin);
                    verifySearch(newsroom.folder(), search);
                    assertEquals(List.of(), newsroom.findings());
                }
                System.out.printf(
                        "endurance: a quarter more, %d rounds, %s, %d pages wrong; the search: %s, %d wrong%n",
                        round + 1,
                        now,
                        wrong.size(),
                        search.told(),
                        search.wrong().size());
            }
            if (MINUTES > 0) {
                Thread.sleep(Math.max(0, Duration.between(Instant.now(), next).toMillis()));
            }
        }
        System.out.printf("endurance: at most in the second third %s, in the last %s%n", middle, end);
        if (MINUTES > 0) {
            assertTrue(end.megabytes() <= middle.megabytes() * 1.1 + 10, "memory grew from " + middle + " to " + end);
            assertTrue(end.handles() <= middle.handles() + 10, "file handles grew from " + middle + " to " + end);
            assertTrue(end.threads() <= middle.threads() + 5, "threads grew from " + middle + " to " + end);
            assertTrue(end.mapped() <= middle.mapped() * 1.5 + 50, "mapped files grew from " + middle + " to " + end);
        }
    }

    /** Servers that are killed in the middle of everything. */
    private void die(Newsroom newsroom, Path temporary, Enquirer search, Program first) throws Exception {
        Program server = first;
        Path current = newsroom.folder().resolve("search").resolve("current");
        String index = Files.readString(current);
        for (int kill = 0; kill < KILLS; kill++) {
            writeWire(temporary.resolve("wire.jsonl"));
            try (Program importer = importing(newsroom.folder(), temporary)) {
                Thread.sleep(random.nextInt(1_500));
                away = true;
                server.kill();
                importer.end();
            }
            assertEquals(List.of(), newsroom.findings());
            server = serve(newsroom.folder());
            away = false;
            someOf(newsroom, search);
            search.countsFacets();
        }
        assertEquals(index, Files.readString(current), "the search index had to be made anew");
        if (MINUTES > 0) {
            verifySearch(newsroom.folder(), search);
        }
        System.out.printf("endurance: the search after %d kills: %s%n", KILLS, search.told());
        away = true;
        assertEquals(0, server.stop());
    }

    private static Program serve(Path folder) throws IOException, InterruptedException {
        Program server = Program.start(folder, "serve", "--data", folder.toString());
        server.awaitWords("ready in");
        return server;
    }

    // --- what goes on meanwhile -------------------------------------------------------------------------------------

    private void importSome(Path folder, Path temporary, Enquirer search, boolean kill) throws Exception {
        Map<String, String> told = writeWire(temporary.resolve("wire.jsonl"));
        try (Program importer = importing(folder, temporary)) {
            if (kill) {
                Thread.sleep(random.nextInt(2_000));
                importer.kill();
                told.keySet().forEach(id -> headlines.put(id, null));
            } else {
                assertEquals(0, importer.end(), importer.printed());
                seek(told, search);
            }
        }
    }

    /** What came is found, and what is called something else now, or was taken back, is not. */
    private void seek(Map<String, String> told, Enquirer search) throws InterruptedException {
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        told.forEach((id, headline) -> {
            boolean known = headlines.containsKey(id);
            String before = headlines.put(id, headline);
            if (id.startsWith("k-") && !known) {
                gone.add(headline(id.substring(2), "of the archive"));
            } else if (before != null && !before.isEmpty()) {
                gone.add(before);
            }
            if (!headline.isEmpty()) {
                come.add(headline);
            }
        });
        for (int i = 0; i < (MINUTES == 0 ? 1 : 3); i++) {
            search.finds(come.get(random.nextInt(come.size())));
            search.findsNo(gone.get(random.nextInt(gone.size())));
        }
        search.findsNo(gone.getLast());
    }

    /** Whatever is the newest in the store is found, and something older. */
    private void someOf(Newsroom newsroom, Enquirer search) throws InterruptedException {
        for (int page : List.of(1, 2 + random.nextInt(STORIES / 100))) {
            List<Card> cards = newsroom.stories()
                    .listing(new MadeFrom(), Key.LATEST, Language.EN, page, 50)
                    .items();
            search.finds(cards.get(random.nextInt(cards.size())).headline());
        }
    }

    private static Program importing(Path folder, Path temporary) throws IOException {
        return Program.start(
                folder, "import", "stories", temporary.resolve("wire.jsonl").toString(), "--data", folder.toString());
    }

    private void renameOne(Newsroom newsroom, Enquirer search) throws InterruptedException {
        int topic = random.nextInt(TOPICS - merged);
        Slug slug = new Slug("topic-" + topic);
        String name = "Topic " + topic + " as it is called " + (1_000_000 + random.nextInt(1_000_000));
        newsroom.stories().reshelving().rename("topic", slug, Language.EN, name);
        search.findsTopic(slug, name);
    }

    /** Whoever asks for the one that went is given those of the other. */
    private void mergeOne(Newsroom newsroom, Enquirer search) throws InterruptedException {
        if (merged < TOPICS / 2) {
            merged++;
            Slug from = new Slug("topic-" + (TOPICS - merged));
            Slug to = new Slug("topic-" + random.nextInt(20));
            String name = newsroom.stories()
                    .directory()
                    .find(new MadeFrom(), "topic", from)
                    .orElseThrow()
                    .name(Language.EN);
            newsroom.stories().reshelving().merge("topic", from, to);
            search.findsTopic(to, name);
        }
    }

    // --- whether every page is right --------------------------------------------------------------------------------

    /** Nobody writes now: what the server has kept for long has to be what another one makes anew. */
    private void compare(Path folder, String origin) throws Exception {
        Settings settings = Settings.read(folder, Databases.environment(folder), Map.of(Setting.SERVER_PORT, "0"));
        try (Newsroom other = Newsroom.open(folder, settings, Clock.systemUTC());
                Serving anew = Serving.start(other);
                HttpClient client = HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build()) {
            String another = "http://127.0.0.1:" + anew.port();
            for (String path : somePaths()) {
                HttpResponse<String> kept = ask(client, origin + path);
                for (int i = 0; i < 20 && !same(kept, ask(client, another + path)); i++) {
                    Thread.sleep(50); // the last change may still be on its way
                    kept = ask(client, origin + path);
                }
                HttpResponse<String> made = ask(client, another + path);
                if (!same(kept, made)) {
                    wrong.add(path + difference(kept, made));
                }
            }
        }
    }

    /** The whole index against the store: as many on each shelf, and each story as it is now. */
    private static void verifySearch(Path folder, Enquirer search) throws InterruptedException {
        Settings settings = Settings.read(folder, Databases.environment(folder), Map.of());
        Map<String, Long> kinds = new TreeMap<>();
        try (Newsroom other = Newsroom.open(folder, settings, Clock.systemUTC())) {
            assertEquals(List.of(), other.searchFindings());
            long upTo = 0;
            boolean last = false;
            while (!last) {
                Stories.Stretch stretch = other.stories().filedAfter(upTo, 500);
                for (Story story : stretch.stories()) {
                    kinds.merge(story.headline().replaceAll("^Story [0-9]+ | [0-9]+$", ""), 1L, Long::sum);
                }
                upTo = stretch.upTo();
                last = stretch.last();
            }
        }
        for (Map.Entry<String, Long> kind : kinds.entrySet()) {
            search.counts(kind.getKey(), kind.getValue());
        }
    }

    private List<String> somePaths() {
        List<String> paths =
                new ArrayList<>(List.of("/", "/latest", "/feed.xml", "/feed.json", "/sitemap.xml", "/rates"));
        for (int i = 0; i < (MINUTES == 0 ? 4 : 40); i++) {
            paths.add("/latest/page/" + (2 + random.nextInt(Math.max(1, STORIES / 10 - 3))));
            paths.add("/topic/topic-" + random.nextInt(TOPICS));
            paths.add("/section/section-" + random.nextInt(5));
            paths.add("/author/author-" + random.nextInt(11));
            paths.add("/archive/2010/%02d".formatted(1 + random.nextInt(12)));
        }
        return paths;
    }

    private static boolean same(HttpResponse<String> one, HttpResponse<String> other) {
        return one.statusCode() == other.statusCode() && one.body().equals(other.body());
    }

    private static String difference(HttpResponse<String> kept, HttpResponse<String> made) {
        List<String> old = kept.body().lines().toList();
        List<String> fresh = made.body().lines().toList();
        int line = 0;
        while (line < Math.min(old.size(), fresh.size()) && old.get(line).equals(fresh.get(line))) {
            line++;
        }
        return " is kept as %d and made anew as %d; from line %d: %s\nand: %s"
                .formatted(
                        kept.statusCode(),
                        made.statusCode(),
                        line + 1,
                        old.subList(line, Math.min(old.size(), line + 3)),
                        fresh.subList(line, Math.min(fresh.size(), line + 3)));
    }

    private static HttpResponse<String> ask(HttpClient client, String address)
            throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    // --- stories ----------------------------------------------------------------------------------------------------

    private static void writeArchive(Path file) throws IOException {
        try (var lines = Files.newBufferedWriter(file)) {
            for (int i = 0; i < STORIES; i++) {
                lines.write(story(
                        "k-" + i,
                        i,
                        "of the archive",
                        Instant.parse("2010-01-01T00:00:00Z").plusSeconds(i * 4_800L)));
            }
        }
    }

    /** As many new stories as changed ones, and one that is taken back; returns what each is called then, that one nothing. */
    private Map<String, String> writeWire(Path file) throws IOException {
        Map<String, String> told = new LinkedHashMap<>();
        try (var lines = Files.newBufferedWriter(file)) {
            for (int i = 0; i < AT_ONCE / 2; i++) {
                wire++;
                told.put("w-" + wire, headline(wire, "off the wire"));
                lines.write(
                        story("w-" + wire, wire, "off the wire", Instant.now().minusSeconds(60)));
                int old = random.nextInt(STORIES);
                told.put("k-" + old, headline(old, "changed " + wire));
                lines.write(story(
                        "k-" + old,
                        old,
                        "changed " + wire,
                        Instant.parse("2010-01-01T00:00:00Z").plusSeconds(old * 4_800L)));
            }
            int back = 1 + random.nextInt(wire);
            lines.write(story("w-" + back, back, "taken back", Instant.now().minusSeconds(60))
                    .replaceFirst(
                            "}\n$", ",\"withdrawn\":{\"at\":\"" + Instant.now() + "\",\"reason\":\"An error\"}}\n"));
            told.put("w-" + back, "");
        }
        return told;
    }

    private static String headline(Object number, String what) {
        return "Story " + number + " " + what;
    }

    private static String story(String id, int number, String what, Instant published) {
        return """
                {"id":"%s","headline":"%s","body":"<p>%s</p>","section":"Section %d","bylines":["Author %d"],"topics":["Topic %d","Topic %d"],"published":"%s"}
                """.formatted(
                        id,
                        headline(number, what),
                        "The assembly met and voted on the budget of 501,000 som. ".repeat(20),
                        number % 5,
                        number % 11,
                        number % TOPICS,
                        number * 7 % TOPICS,
                        published);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
