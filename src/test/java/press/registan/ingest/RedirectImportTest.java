package press.registan.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.Problem;
import press.registan.story.Addresses;
import press.registan.testing.Library;
import press.registan.testing.OnEveryDatabase;

@OnEveryDatabase
class RedirectImportTest {

    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void open() throws IOException {
        library = new Library(folder, "2026-02-01T06:00:00Z");
        Path stories = Files.writeString(folder.resolve("stories.jsonl"), """
                {"id": "1", "slug": "snow", "headline": "Snow", "body": "<p>B</p>", "section": "Weather", \
                "published": "2026-01-01T00:00:00Z", "addresses": ["/?p=1"]}
                """);
        new StoryImport(library.database, library.stories, library.clock)
                .run(
                        new StoryFiles(new LanguagePaths(List.of(Language.EN))),
                        List.of(stories),
                        new ImportOptions(false, null),
                        _ -> {});
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void aChainLeadsToItsEndInOneStep() throws IOException {
        RedirectImport.Totals totals = take("/a,/b", "/b/,/?p=1", "https://former.example/c,https://courier.example/a");

        assertEquals(3, totals.added());
        for (String from : new String[] {"/a", "/a/", "/b/", "/b", "/c"}) {
            assertEquals(to("/news/snow"), library.stories.addresses().answer(from), from);
        }
    }

    @Test
    void anEmptyTargetIsGoneAndOneElsewhereIsSentThere() throws IOException {
        take("/shop/,", "/partner,https://partner.example/x", "/weather,/section/weather");

        assertEquals(
                Optional.of(new Addresses.Gone("")), library.stories.addresses().answer("/shop"));
        assertEquals(
                to("https://partner.example/x"), library.stories.addresses().answer("/partner"));
        assertEquals(to("/section/weather"), library.stories.addresses().answer("/weather/"));
        assertEquals(to("/section/weather/rss.xml"), library.stories.addresses().answer("/weather/feed/"));
    }

    @Test
    void circlesAndAddressesOfThisSiteAreRefusedByTheirLine() throws IOException {
        RedirectImport.Totals totals = take(
                "/a,/b", "/b,/a/", "/news/snow,/x", "/latest,/x", "/?p=1,/x", "nonsense,/x", "/d,/d/", "/e", "/f,/x");

        assertEquals(
                List.of(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L),
                totals.refused().stream()
                        .map(RedirectImport.Refused::number)
                        .sorted()
                        .toList());
        assertEquals(1, totals.added());
        assertEquals("nothing stands at /x yet", totals.doubtful().getFirst().reason());
    }

    @Test
    void aLaterFileNeverMakesASecondStep() throws IOException {
        take("/a,/x");
        take("/x,/news/snow");

        assertEquals(to("/news/snow"), library.stories.addresses().answer("/a"));
        assertEquals(1, take("/x,/a").unchanged());
    }

    @Test
    void twiceChangesNothing() throws IOException {
        take("/a,/news/snow", "/b,");

        RedirectImport.Totals again = take("/a,/news/snow", "/b,");

        assertEquals(2, again.unchanged());
        assertEquals(0, again.added() + again.changed());
    }

    @Test
    void aFileWithoutItsFirstLineIsAProblem() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), "/a,/b\n");

        assertThrows(Problem.Malformed.class, () -> importer().run(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufefffrom;to\r\n\"/a\";/news/snow\r\n", "From\tTo\n/a\t/news/snow\n"})
    void aFileOfASpreadsheetMaySeparateItsFieldsOtherwise(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("sheet.csv"), text);

        assertEquals(1, importer().run(file).added());
        assertEquals(to("/news/snow"), library.stories.addresses().answer("/a"));
    }

    @Test
    void aLineBreakWithinAnAddressIsToldOnBothItsLines() throws IOException {
        RedirectImport.Totals totals = take("\"/a", "/b\",/news/snow", "/c,/news/snow");

        assertEquals(1, totals.added());
        assertEquals(
                List.of(2L, 3L),
                totals.refused().stream().map(RedirectImport.Refused::number).toList());
        for (RedirectImport.Refused refused : totals.refused()) {
            assertEquals("a quotation mark has no other on its line; no address has a line break", refused.reason());
        }
    }

    @Test
    void aFileInUtf16IsAProblemThatSaysSo() throws IOException {
        Path file =
                Files.write(folder.resolve("wide.csv"), "\ufefffrom\tto\n/a\t/b\n".getBytes(StandardCharsets.UTF_16LE));

        Problem problem = assertThrows(Problem.Malformed.class, () -> importer().run(file));

        assertTrue(String.valueOf(problem.getMessage()).endsWith("is in UTF-16. Save it as CSV in UTF-8."));
    }

    private static Optional<Addresses.Lead> to(String location) {
        return Optional.of(new Addresses.To(location));
    }

    private RedirectImport.Totals take(String... lines) throws IOException {
        return importer().run(Files.writeString(folder.resolve("former.csv"), "from,to\n" + String.join("\n", lines)));
    }

    private RedirectImport importer() {
        return new RedirectImport(library.database, library.stories.redirects(), URI.create("https://courier.example"));
    }
}
