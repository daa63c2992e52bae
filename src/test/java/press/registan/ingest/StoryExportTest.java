package press.registan.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Problem;
import press.registan.kernel.Slug;
import press.registan.story.Stories;
import press.registan.story.StoryKind;
import press.registan.taxonomy.ShelfKind;
import press.registan.testing.Copy;
import press.registan.testing.Library;
import press.registan.testing.OnEveryDatabase;

@OnEveryDatabase
class StoryExportTest {

    private static final String NOW = "2026-02-01T06:00:00Z";

    @TempDir
    Path folder;

    @Test
    void aStorySaysEverythingItHas() throws IOException {
        try (Library library = library("one")) {
            library.take(Copy.of("Budget vote")
                    .id("old-1")
                    .slug("budget")
                    .by("A. Writer")
                    .section("Politics")
                    .topic("Budget")
                    .topic(ShelfKind.PERSON, "Sadyr Japarov", "Садыр Жапаров")
                    .topic(ShelfKind.PLACE, "Bishkek")
                    .on("2026-01-01T06:00:00Z")
                    .embargoedUntil("2026-01-01T07:00:00Z")
                    .corrected("2026-01-02T00:00:00Z", "A sum was wrong.")
                    .withdrawn("2026-01-03T00:00:00Z")
                    .address("/?p=12")
                    .translationOf("old-0")
                    .unconverted());

            assertEquals("""
                    {"id":"old-1","language":"en","slug":"budget","headline":"Budget vote",\
                    "body":"<p>The assembly met on Monday. It voted.</p>","bylines":["A. Writer"],"section":"Politics",\
                    "topics":["Budget",{"name":"Sadyr Japarov","kind":"person","aliases":["Садыр Жапаров"]}],\
                    "places":["Bishkek"],"published":"2026-01-01T06:00:00Z","embargoedUntil":"2026-01-01T07:00:00Z",\
                    "withdrawn":{"at":"2026-01-03T00:00:00Z","reason":"Not ours to tell."},\
                    "corrections":[{"at":"2026-01-02T00:00:00Z","kind":"correction","note":"A sum was wrong."}],\
                    "addresses":["/?p=12"],"translationOf":"old-0","conversions":false}
                    """, Files.readString(export(library, "one.jsonl")));
        }
    }

    @Test
    void anExportIntoAnEmptyPublicationGivesTheSameOneAgain() throws IOException {
        try (Library library = library("one")) {
            library.take(
                    Copy.of("Water is short").id("a").on("2026-01-01T06:00:00Z").topic(ShelfKind.STORYLINE, "Water"),
                    Copy.of("Воды мало")
                            .id("a-ru")
                            .in(Language.RU)
                            .on("2026-01-01T08:00:00Z")
                            .translationOf("a"),
                    Copy.of("A draft").topic("Жаңылык"),
                    Copy.of("Later")
                            .on("2027-01-01T06:00:00Z")
                            .topic(ShelfKind.PLACE, "Osh", "Ош")
                            .topic("Water"),
                    Copy.of("About us").page().on("2020-01-01T00:00:00Z"),
                    Copy.of("Prices").id("p").unconverted().body("<p data-conversions=\"no\">500 som</p>"),
                    Copy.of("Gone")
                            .id("g")
                            .on("2025-01-01T00:00:00Z")
                            .withdrawn("2025-02-01T00:00:00Z")
                            .address("/old"));
            library.take(Copy.of("Water is scarce")
                    .id("a")
                    .slug("water-is-scarce")
                    .on("2026-01-01T06:00:00Z")
                    .topic(ShelfKind.STORYLINE, "Water")
                    .address("/2026/water?x=1"));
            library.stories.reshelving().rename("topic", new Slug("water"), Language.RU, "Вода");
            library.stories.reshelving().rename("topic", new Slug("water"), Language.EN, "Water and power");

            assertRoundTrip(library);
        }
    }

    @Test
    void aFormerSlugStillLeadsToItsStoryInTheCopy() throws IOException {
        try (Library library = library("one");
                Library copy = library("copy")) {
            library.take(Copy.of("First").id("a").slug("first").on("2026-01-01T06:00:00Z"));
            library.take(Copy.of("First").id("a").slug("second").on("2026-01-01T06:00:00Z"));

            take(copy, export(library, "one.jsonl"));

            Stories.Found found = copy.stories.find(new MadeFrom(), StoryKind.STORY, Language.EN, new Slug("first"));
            assertEquals(
                    new Slug("second"),
                    assertInstanceOf(Stories.Moved.class, found).slug());
        }
    }

    @Test
    void translationsStayTogetherAlsoWithoutIdsOfAnotherSystem() throws IOException {
        try (Library library = library("one");
                Library copy = library("copy")) {
            Path file = Files.writeString(folder.resolve("in.jsonl"), """
                    {"id":"urn:uuid:0195f0a2-0000-7000-8000-000000000002","language":"ru","headline":"Вода","body":"<p>Б</p>",\
                    "published":"2026-01-01T06:00:00Z","translationOf":"urn:uuid:0195f0a2-0000-7000-8000-000000000001"}
                    {"id":"urn:uuid:0195f0a2-0000-7000-8000-000000000001","headline":"Water","body":"<p>B</p>",\
                    "published":"2026-01-01T06:00:00Z"}
                    """);
            take(library, file);

            take(copy, export(library, "one.jsonl"));

            Stories.Found found = copy.stories.find(new MadeFrom(), StoryKind.STORY, Language.EN, new Slug("water"));
            assertEquals(
                    List.of(new Stories.Edition(Language.RU, new Slug("voda"), "Вода")),
                    copy.stories.editions(
                            new MadeFrom(),
                            assertInstanceOf(Stories.Shown.class, found).story()));
        }
    }

    @Test
    void anyPublicationComesThroughAnExportUnchanged() throws IOException {
        for (int seed = 0; seed < 8; seed++) {
            try (Library library = library("random-" + seed)) {
                Random random = new Random(seed);
                for (int round = 0; round < 3; round++) {
                    library.take(copies(random).toArray(Copy[]::new));
                }
                assertRoundTrip(library);
            }
        }
    }

    @Test
    void aPackedExportHoldsTheSame() throws IOException {
        try (Library library = library("one")) {
            library.take(Copy.of("First").id("a"));
            Path packed = export(library, "one.jsonl.GZ");

            try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
                assertArrayEquals(Files.readAllBytes(export(library, "one.jsonl")), in.readAllBytes());
            }
        }
    }

    @Test
    void anExportThatCannotBeWrittenLeavesNothingBehind() throws IOException {
        try (Library library = library("one")) {
            Path file = folder.resolve("nowhere/one.jsonl");

            assertThrows(Problem.Refused.class, () -> new StoryExport(library.stories.holdings()).run(file, n -> {}));
            assertThrows(Problem.Refused.class, () -> new StoryExport(library.stories.holdings()).run(folder, n -> {}));

            export(library, "one.jsonl");
            assertFalse(Files.exists(folder.resolve("one.jsonl.part")));
        }
    }

    private static List<Copy> copies(Random random) {
        List<Copy> copies = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Copy copy = Copy.of("Story " + random.nextInt(20));
            if (random.nextBoolean()) {
                copy.id("id-" + random.nextInt(20));
            }
            if (random.nextInt(4) == 0) {
                copy.in(random.nextBoolean() ? Language.RU : Language.KY);
            }
            if (random.nextInt(6) == 0) {
                copy.page();
            }
            if (random.nextBoolean()) {
                copy.slug("slug-" + random.nextInt(30));
            }
            if (random.nextInt(4) > 0) {
                copy.on("202" + random.nextInt(8) + "-03-04T05:06:07.0" + (10 + random.nextInt(90)) + "Z");
            }
            if (random.nextInt(5) == 0) {
                copy.withdrawn("2026-01-03T00:00:00Z");
            }
            if (random.nextInt(5) == 0) {
                copy.corrected("2026-01-02T00:00:00Z", "Note " + i);
            }
            if (random.nextInt(5) == 0) {
                copy.translationOf("id-" + random.nextInt(20));
            }
            for (int n = random.nextInt(4); n > 0; n--) {
                ShelfKind kind = random.nextBoolean() ? ShelfKind.PLACE : ShelfKind.SUBJECT;
                String name = List.of("Water", "Жол", "Osh", "Budget").get(random.nextInt(4));
                copy.topic(
                        kind, name, random.nextInt(3) == 0 ? new String[] {name + " too", "Ж" + name} : new String[0]);
            }
            for (int n = random.nextInt(3); n > 0; n--) {
                copy.address("/old/" + random.nextInt(40)).by("Writer " + random.nextInt(3));
            }
            copies.add(copy);
        }
        return copies;
    }

    private void assertRoundTrip(Library library) throws IOException {
        Path exported = export(library, "exported.jsonl");
        String copyName = "copy-of-" + folder.relativize(exported) + System.identityHashCode(library);
        try (Library copy = library(copyName)) {
            ImportReport report = take(copy, exported);

            assertEquals(List.of(), report.firstRefusals());
            assertEquals(0, report.noted());
            assertEquals(Files.readString(exported), Files.readString(export(copy, "copied.jsonl")));
            assertEquals(
                    library.stories
                            .listing(new MadeFrom(), Key.LATEST, Language.EN, 1, 50)
                            .total(),
                    copy.stories
                            .listing(new MadeFrom(), Key.LATEST, Language.EN, 1, 50)
                            .total());
        }
    }

    private Library library(String name) throws IOException {
        return new Library(Files.createDirectories(folder.resolve(name)), NOW);
    }

    private Path export(Library library, String name) {
        Path file = folder.resolve(name);
        new StoryExport(library.stories.holdings()).run(file, stories -> {});
        return file;
    }

    private static ImportReport take(Library library, Path file) {
        return new StoryImport(library.database, library.stories, library.clock)
                .run(
                        new StoryFiles(new LanguagePaths(List.of(Language.EN, Language.RU, Language.KY))),
                        List.of(file),
                        new ImportOptions(false, null),
                        progress -> {});
    }
}
