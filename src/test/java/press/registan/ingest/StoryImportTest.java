package press.registan.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.Problem;
import press.registan.story.Holding;
import press.registan.testing.Library;
import press.registan.testing.OnEveryDatabase;

@OnEveryDatabase
class StoryImportTest {

    private static final ArchiveFormat FORMAT =
            new StoryFiles(new LanguagePaths(List.of(Language.EN, Language.RU, Language.KY)));

    private static final ImportOptions PLAIN = new ImportOptions(false, null);

    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void open() {
        library = new Library(folder, "2026-02-01T06:00:00Z");
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void goodLinesGoInAndBadOnesAreReportedByNumber() throws IOException {
        Path file = file("\ufeff" + story("a", "First") + "\r", "", "{\"id\": \"b\"}", "nonsense", story("c", "Third"));

        ImportReport report = run(PLAIN, file);

        assertEquals(2, report.added());
        assertEquals(2, report.refused());
        assertEquals(
                file + " line 3 (b) refused: headline is missing",
                report.firstRefusals().get(0));
        assertTrue(report.firstRefusals().get(1).startsWith(file + " line 4 refused: not JSON"));
        assertEquals(List.of("First", "Third"), headlines());
    }

    /** PostgreSQL keeps no NUL in a text and no half of a surrogate pair, SQLite keeps either: neither is let in. */
    @Test
    void charactersThatNotEveryDatabaseKeepsDoNotBreakAnImport() throws IOException {
        String bad = "x\\u0000y\\ud800z";
        List<String> lines = Stream.of(
                        "\"id\":\"%s\"",
                        "\"slug\":\"%s\"",
                        "\"standfirst\":\"%s\"",
                        "\"bylines\":[\"%s\"]",
                        "\"section\":\"%s\"",
                        "\"topics\":[{\"name\":\"%s\",\"aliases\":[\"a %s\"]}]",
                        "\"places\":[\"%s\"]",
                        "\"addresses\":[\"/%s\"]",
                        "\"translationOf\":\"%s\"",
                        "\"corrections\":[{\"at\":\"2026-01-01T00:00:00Z\",\"kind\":\"%s\",\"note\":\"%s\"}]",
                        "\"withdrawn\":{\"at\":\"2026-01-01T00:00:00Z\",\"reason\":\"%s\"}")
                .map(field -> "{\"headline\":\"%s\",\"body\":\"<p>%s</p>\"," + field + "}")
                .map(line -> line.replace("%s", bad))
                .toList();

        ImportReport report = run(PLAIN, file(lines.toArray(String[]::new)));

        assertEquals(lines.size(), report.added() + report.refused());
        assertTrue(report.added() >= 5, () -> report.firstRefusals().toString());
        assertEquals(List.of(), library.stories.audit().findings());
    }

    @Test
    void anImportRunTwiceChangesNothing() throws IOException {
        Path file = file(story("a", "First"), "{\"headline\": \"No id\", \"body\": \"<p>B</p>\"}");
        run(PLAIN, file);

        ImportReport again = run(PLAIN, file);

        assertEquals(0, again.added());
        assertEquals(0, again.changed());
        assertEquals(2, again.unchanged());
        assertEquals(List.of("First", "No id"), headlines());
    }

    @Test
    void anIdMakesASecondImportAChange() throws IOException {
        run(PLAIN, file(story("a", "First")));

        ImportReport report = run(PLAIN, file(story("a", "First, corrected")));

        assertEquals(1, report.changed());
        assertEquals(List.of("First, corrected"), headlines());
    }

    @Test
    void aStoryUnderItsOwnIdAndUnderAnothersIsOneStory() throws IOException {
        String own =
                "{\"id\": \"urn:uuid:" + Fingerprint.uuidOf("a") + "\", \"headline\": \"%s\", \"body\": \"<p>B</p>\"}";
        run(PLAIN, file(story("a", "First"), own.formatted("Second")));
        assertEquals(List.of("Second"), headlines());

        ImportReport report = run(PLAIN, file(own.formatted("Third"), story("a", "Fourth")));

        assertEquals(2, report.changed());
        assertEquals(List.of("Fourth"), headlines());
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndWritesNothing() throws IOException {
        run(PLAIN, file(story("a", "First"), story("b", "Second")));
        List<String> lines = new ArrayList<>();
        IntStream.range(0, 1_200).forEach(i -> lines.add(story("new-" + i, "New " + i)));
        lines.addAll(List.of(story("a", "First"), story("b", "Second, corrected"), story("new-0", "New 0"), "{}"));

        ImportReport report = run(new ImportOptions(true, null), file(lines.toArray(String[]::new)));

        assertEquals(1_200, report.added());
        assertEquals(1, report.changed());
        assertEquals(2, report.unchanged());
        assertEquals(1, report.refused());
        assertEquals(List.of("First", "Second"), headlines());
    }

    @Test
    void packedFilesAreReadWhateverTheirNameAlsoWhenPackedInPieces() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (String line : List.of(story("a", "First") + "\n", story("b", "Second") + "\n")) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        Path file = Files.write(folder.resolve("packed.jsonl"), packed.toByteArray());

        assertEquals(2, run(PLAIN, file).added());
    }

    @Test
    void aPackedFileThatEndsTooEarlyIsAProblemAndWhatCameBeforeIsIn() throws IOException {
        String[] lines = IntStream.range(0, 2_000)
                .mapToObj(i -> story("s" + i, "Story " + i))
                .toArray(String[]::new);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() - 2_000));

        Problem problem = assertThrows(Problem.Refused.class, () -> run(PLAIN, file));

        assertTrue(
                String.valueOf(problem.getMessage()).contains("cannot be read beyond about line"),
                problem.getMessage());
        assertTrue(headlines().size() > 100);
    }

    @Test
    void anImportThatWasKilledGoesOnWhereItWas() throws IOException {
        Path file = manyStories();
        assertThrows(
                Killed.class,
                () -> importer().run(FORMAT, List.of(file), PLAIN, progress -> {
                    throw new Killed();
                }));
        int in = headlines().size();

        ImportReport rest = run(PLAIN, file);

        assertTrue(in > 0 && in < 3_000, in + " were in");
        assertEquals(in, rest.resumed());
        assertEquals(3_000 - in, rest.added());
        assertEquals(0, rest.unchanged());
        assertEquals(3_000, headlines().size());
    }

    @Test
    void aFileIsKnownAgainUnderAnotherNameButNotWithOtherContent() throws IOException {
        Path file = manyStories();
        assertThrows(
                Killed.class,
                () -> importer().run(FORMAT, List.of(file), PLAIN, progress -> {
                    throw new Killed();
                }));
        Path renamed = Files.copy(file, folder.resolve("renamed.jsonl"));
        Path other = Files.writeString(
                folder.resolve("other.jsonl"), Files.readString(file).replace("Story 2999", "Last"));

        assertEquals(0, run(PLAIN, other).resumed());
        assertTrue(run(PLAIN, renamed).resumed() > 0);
        assertEquals(0, run(PLAIN, renamed).resumed());
    }

    @Test
    void aReportTellsLineByLineWhatWasNotTakenAsItWas() throws IOException {
        run(PLAIN, file(story("a", "First")));
        Path paper = folder.resolve("report.txt");

        run(
                new ImportOptions(false, paper),
                file(
                        story("a", "First, corrected"),
                        "{\"id\": \"b\", \"headline\": \"H\", \"body\": \"<p>B</p><script>x</script>\", \"x\": 1}",
                        "{\"id\": \"c\", \"headline\": \"H\", \"body\": \"<p>C</p>\", \"addresses\": [\"/search\"]}",
                        "{\"id\": \"d\"}"));

        assertEquals("""
                %s:
                  line 1 (a) changes a story that was here
                  line 2 (b): field “x” is not known and was left out
                  line 2 (b): left out of the body: script × 1
                  line 3 (c): old address “/search” left out: this site needs it for itself
                  line 4 (d) refused: headline is missing
                Added: 2 · changed: 1 · unchanged: 0 · refused: 1
                Something was left out of 2 stories.
                  script: 1
                """.formatted(folder.resolve("stories.jsonl")), Files.readString(paper));
    }

    @Test
    void progressReachesAHundredPerCent() throws IOException {
        List<ImportProgress> told = new ArrayList<>();

        importer().run(FORMAT, List.of(manyStories()), PLAIN, told::add);

        assertTrue(told.size() > 1);
        assertEquals(3_000, told.getLast().stories());
        assertEquals(100, told.getLast().percent());
    }

    @Test
    void twoImportsAtOnceIntoOneDatabaseBothGoIn() throws Exception {
        Path one = manyStories();
        Path other = Files.writeString(
                folder.resolve("others.jsonl"),
                IntStream.range(0, 2_000)
                        .mapToObj(i -> story("other-" + i, "Other " + i % 50))
                        .collect(Collectors.joining("\n")));
        try (Library second = new Library(folder, "2026-02-01T06:00:00Z");
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<ImportReport> first = threads.submit(() -> run(PLAIN, one));
            Future<ImportReport> next =
                    threads.submit(() -> importer(second).run(FORMAT, List.of(other), PLAIN, progress -> {}));

            assertEquals(3_000, first.get().added());
            assertEquals(2_000, next.get().added());
        }
        assertEquals(5_000, headlines().size());
        assertEquals(List.of(), library.database.examine());
    }

    @Test
    void theSameFileTakenInTwiceAtOnceIsInOnce() throws Exception {
        Path file = manyStories();
        try (Library second = new Library(folder, "2026-02-01T06:00:00Z");
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<ImportReport>> both = List.of(
                    threads.submit(() -> run(PLAIN, file)),
                    threads.submit(() -> importer(second).run(FORMAT, List.of(file), PLAIN, progress -> {})));

            assertEquals(3_000, added(both));
        }
        assertEquals(3_000, headlines().size());
    }

    private static long added(List<Future<ImportReport>> reports) throws InterruptedException, ExecutionException {
        long added = 0;
        for (Future<ImportReport> report : reports) {
            added += report.get().added();
        }
        return added;
    }

    @Test
    void aFileThatIsNotThereIsToldBeforeAnythingIsDone() throws IOException {
        Path file = file(story("a", "First"));
        Path missing = folder.resolve("missing.jsonl");

        Problem problem = assertThrows(Problem.Refused.class, () -> run(PLAIN, file, missing, folder));

        assertEquals(
                missing + " does not exist." + System.lineSeparator() + folder + " is a folder; name the files in it.",
                problem.getMessage());
        assertEquals(List.of(), headlines());
    }

    private static final class Killed extends RuntimeException {}

    private Path manyStories() throws IOException {
        String[] lines = IntStream.range(0, 3_000)
                .mapToObj(i -> story("s" + i, "Story " + i))
                .toArray(String[]::new);
        return file(lines);
    }

    private static String story(String id, String headline) {
        return "{\"id\": \"" + id + "\", \"headline\": \"" + headline
                + "\", \"body\": \"<p>It rained.</p>\", \"topics\": [\"Weather\"],"
                + " \"published\": \"2026-01-01T06:00:00Z\"}";
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("stories.jsonl"), String.join("\n", lines));
    }

    private StoryImport importer() {
        return importer(library);
    }

    private static StoryImport importer(Library library) {
        return new StoryImport(library.database, library.stories, library.clock);
    }

    private ImportReport run(ImportOptions options, Path... files) {
        return importer().run(FORMAT, List.of(files), options, progress -> {});
    }

    private List<String> headlines() {
        List<String> headlines = new ArrayList<>();
        List<Holding> next = library.stories.holdings().after(0, 500);
        while (!next.isEmpty()) {
            next.forEach(holding -> headlines.add(holding.story().headline()));
            next = library.stories.holdings().after(next.getLast().story().id(), 500);
        }
        return headlines;
    }
}
