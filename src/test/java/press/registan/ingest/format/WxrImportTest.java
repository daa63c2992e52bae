// Longer than 400 lines because each claim carries the export that it is about.
package press.registan.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.registan.ingest.ImportOptions;
import press.registan.ingest.ImportReport;
import press.registan.ingest.StoryExport;
import press.registan.ingest.StoryImport;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.Problem;
import press.registan.story.Addresses;
import press.registan.story.Holding;
import press.registan.story.Story;
import press.registan.story.StoryKind;
import press.registan.taxonomy.Shelf;
import press.registan.testing.Library;
import press.registan.testing.OnEveryDatabase;

/**
 * What a newsroom gets of its WordPress export, from the file to the story and the address.
 */
@OnEveryDatabase
class WxrImportTest {

    private static final LanguagePaths LANGUAGES = new LanguagePaths(List.of(Language.EN, Language.RU, Language.KY));

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

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1", "1.2"})
    void anExportOfEveryVersionComesInWithoutARemark(String version) throws IOException {
        ImportReport report = take(new Export(version)
                .story(12, "Snow", "One.\n\nTwo.", Export.in("category", "canals", "Canals &amp; locks")));

        assertEquals(1, report.added());
        assertEquals(List.of(), report.remarks());
        Story story = story("wxr:courier.example:12");
        assertEquals("<p>One.</p><p>Two.</p>", story.body().html());
        assertEquals("Canals & locks", name(story.section()));
        assertEquals("Aigul Sadykova", story.bylines().getFirst().name());
        assertEquals(Instant.parse("2020-05-09T04:00:00Z"), story.dates().published());
    }

    @Test
    void aVersionThatIsMissingOrUnknownIsAWarning() throws IOException {
        assertTrue(
                take(new Export("9.7").story(1, "A", "B")).remarks().toString().contains("“9.7”"));
        Path none = Files.writeString(
                folder.resolve("none.xml"),
                new Export("1.2").story(2, "A", "B").toString().replaceAll("<wp:wxr_version>.*?</wp:wxr_version>", ""));
        ImportReport report = run(none);
        assertTrue(
                report.remarks().toString().contains("does not say which version"),
                report.remarks().toString());
        assertEquals(1, report.added());
    }

    @Test
    void theFirstCategoryIsTheSectionUnlessAPluginSaysAnother() throws IOException {
        String both = Export.in("category", "uncategorized", "Uncategorized")
                + Export.in("category", "water", "Water")
                + Export.in("category", "canals", "Canals & locks")
                + Export.in("post_tag", "karasuu", "Karasuu");
        take(Export.usual()
                .story(1, "First", "x", both)
                .story(2, "Chosen", "x", both, Export.meta("_yoast_wpseo_primary_category", "4")));

        Story first = story("wxr:courier.example:1");
        assertEquals("Water", name(first.section()));
        assertEquals(
                List.of("Canals & locks", "Karasuu"),
                first.topics().stream().map(WxrImportTest::name).toList());
        assertEquals("Canals & locks", name(story("wxr:courier.example:2").section()));
    }

    @Test
    void coAuthorsComeBeforeTheAccount() throws IOException {
        take(Export.usual()
                .story(
                        1,
                        "A",
                        "x",
                        Export.in("author", "cap-timur", "Timur Bek"),
                        Export.in("author", "cap-x", "X. Y.")));

        assertEquals(
                List.of("Timur Bek", "X. Y."),
                story("wxr:courier.example:1").bylines().stream()
                        .map(line -> line.name())
                        .toList());
    }

    @Test
    void onlyWhatWasPublicIsPublicHere() throws IOException {
        ImportReport report = take(Export.usual()
                .item(1, "post", "publish", "Public", "x")
                .item(2, "post", "draft", "Draft", "x")
                .item(3, "post", "pending", "Pending", "x")
                .item(4, "post", "private", "Private", "x")
                .item(5, "post", "trash", "Trash", "x")
                .item(6, "post", "auto-draft", "Auto", "x")
                .item(7, "post", "publish", "Locked", "x", "<wp:post_password>secret</wp:post_password>")
                .item(8, "page", "publish", "About", "x")
                .item(9, "nav_menu_item", "publish", "Menu", "x"));

        assertEquals(6, report.added());
        assertEquals(Map.of("trash", 1L, "auto-draft", 1L, "nav_menu_item", 1L), report.leftOut());
        assertEquals(
                List.of("About", "Public"),
                all().values().stream()
                        .filter(story -> story.dates().published() != null)
                        .map(Story::headline)
                        .sorted()
                        .toList());
        assertEquals(StoryKind.PAGE, story("wxr:courier.example:8").kind());
    }

    @Test
    void aMissingDateIsTakenFromTheLocalOneInTheZoneOfThePublication() throws IOException {
        Path file = Files.writeString(
                folder.resolve("dates.xml"),
                Export.usual().story(1, "A", "x").toString().replace("2020-05-09 04:00:00", "0000-00-00 00:00:00"));
        run(file);

        assertEquals(
                Instant.parse("2020-05-09T04:00:00Z"),
                story("wxr:courier.example:1").dates().published());
    }

    @Test
    void aLeadPictureComesFromAnItemThatMayFollow() throws IOException {
        take(Export.usual()
                .story(1, "A", "Text.", Export.meta("_thumbnail_id", "2"))
                .item(
                        2,
                        "attachment",
                        "inherit",
                        "Weir",
                        "",
                        "<wp:attachment_url>https://courier.example/wp-content/uploads/weir.jpg</wp:attachment_url>",
                        "<excerpt:encoded><![CDATA[The weir]]></excerpt:encoded>",
                        Export.meta("_wp_attachment_image_alt", "A weir in snow"),
                        Export.meta("_media_credit", "T. Bek")));

        assertEquals(
                "<figure class=\"elsewhere\"><a href=\"https://courier.example/wp-content/uploads/weir.jpg\">A weir in"
                        + " snow</a><figcaption>The weir <cite>T. Bek</cite></figcaption></figure><p>Text.</p>",
                story("wxr:courier.example:1").body().html());
    }

    @Test
    void everyFormerAddressLeadsInOneStepWithAndWithoutTheFinalSlash() throws IOException {
        take(Export.usual()
                .story(
                        12,
                        "Snow",
                        "x",
                        Export.in("category", "canals", "Canals & locks"),
                        Export.in("post_tag", "karasuu", "Karasuu"),
                        Export.meta("_wp_old_slug", "snow-first"),
                        Export.meta("_wp_old_date", "2020-05-08"))
                .item(13, "attachment", "inherit", "Weir", "", "<wp:post_parent>12</wp:post_parent>"));

        String snow = "/news/story-12";
        assertLeads(snow, "/2020/05/09/story-12/", "/?p=12", "/2020/05/09/snow-first/", "/2020/05/08/story-12/");
        assertLeads(
                snow, "/2020/05/09/story-12/2/", "/2020/05/09/story-12/feed/", "/2020/05/09/story-12/?utm_source=x");
        assertLeads(snow, "/2020/05/09/story-13/", "/?attachment_id=13", "/?utm_source=x&p=12");
        assertLeads("/section/canals-locks", "/category/water/canals/", "/category/canals/", "/?cat=4");
        assertLeads("/section/canals-locks", "/category/water/canals/page/7/");
        assertLeads("/section/canals-locks/rss.xml", "/category/water/canals/feed/");
        assertLeads("/section/canals-locks/feed.xml", "/category/canals/feed/atom/");
        assertLeads("/topic/karasuu", "/tag/karasuu/", "/tag/karasuu/page/2/", "/?tag=karasuu");
        assertLeads("/author/aigul-sadykova", "/author/aigul/", "/author/aigul/page/2/", "/?author=7");
        assertLeads("/author/aigul-sadykova/rss.xml", "/author/aigul/feed/");
        assertLeads("/archive/2020/05/09", "/2020/05/09/", "/2020/05/09/page/2/");
        assertLeads("/archive/2020/05", "/2020/05/");
        assertLeads("/archive/2020", "/2020/");
        assertLeads("/rss.xml", "/feed/", "/?feed=rss2");
        assertLeads("/", "/page/3/", "/index.php");
    }

    private void assertLeads(String to, String... from) {
        for (String address : from) {
            for (String one :
                    List.of(address, address.endsWith("/") ? address.substring(0, address.length() - 1) : address)) {
                assertEquals(
                        new Addresses.To(to),
                        library.stories.addresses().answer(one).orElse(null),
                        one);
            }
        }
    }

    @Test
    void aSiteInAFolderLeadsFromThere() throws IOException {
        Path file = Files.writeString(
                folder.resolve("blog.xml"),
                Export.usual()
                        .story(12, "Snow", "x", Export.in("post_tag", "karasuu", "Karasuu"))
                        .toString()
                        .replace("https://courier.example", "http://www.courier.example/blog"));
        run(file);

        story("wxr:courier.example/blog:12");
        assertLeads("/news/story-12", "/blog/2020/05/09/story-12/", "/blog/?p=12");
        assertLeads("/topic/karasuu", "/blog/tag/karasuu/");
        assertLeads("/", "/blog/", "/blog/page/2/");
        assertEquals(Optional.empty(), library.stories.addresses().answer("/tag/karasuu/"));
    }

    @Test
    void hiddenLinksAreTakenOutAndTold() throws IOException {
        Path paper = folder.resolve("report.txt");
        take(paper, Export.usual().story(1, "A", """
                <p>The canal is closed.</p>
                <div style="position:absolute;left:-9999px"><a href="http://a.example">bad one</a></div>
                <div style="overflow: hidden; height: 1px">see <a href="http://b.example">bad two</a></div>
                <p style="font-size:0"><a href="http://c.example">bad three</a></p>
                <font color="#FFFFFF"><a href="http://d.example">bad four</a></font>
                <noscript><a href="http://e.example">bad five</a></noscript>
                <div id="x1"><a href="http://f.example">bad six</a></div>
                <script>document.getElementById("x1").style.display="none"</script>
                <div style="position:relative;height:0;overflow:hidden;padding-bottom:56.25%"><iframe src="https://youtube.com/embed/x"></iframe></div>
                <p>It opens in <a href="https://partner.example">May</a>.</p>"""));

        String body = story("wxr:courier.example:1").body().html();
        assertFalse(body.contains("bad"), body);
        assertTrue(body.contains("partner.example") && body.contains("youtube.com/embed"), body);
        String report = Files.readString(paper);
        for (String words : List.of("bad one", "bad two", "bad three", "bad four", "bad five", "bad six")) {
            assertTrue(report.contains("“" + words + "” → "), words);
        }
    }

    @Test
    void linksThatSomebodyPutIntoManyStoriesGoAndWhatReportersLinkedStays() throws IOException {
        Export export = Export.usual();
        for (int i = 1; i <= 8; i++) {
            export.story(i, "Story " + i, """
                    <p>Sentence %1$d says what <a href="https://bureau.example/%1$d">the statistics office</a> found on day %1$d.</p>
                    <p>Photo: <a href="https://pictures.example">Jane Roe</a></p>
                    <p><a href="https://t.me/courier">Our channel</a> <a href="https://24.example">24.example</a></p>
                    <p><a href="https://partner.example/x">Read more</a></p>
                    <p><a href="https://courier.example/about">About us all</a></p>
                    <p>The best <a href="http://spam.example">garden furniture outlet</a></p>
                    <p>A day %1$d of <a href="http://lucky.example">online casino</a> and number %1$d.</p>""".formatted(i));
        }
        Path paper = folder.resolve("report.txt");
        take(paper, export);

        String body = story("wxr:courier.example:3").body().html();
        for (String kept :
                List.of("bureau.example", "pictures.example", "t.me", "24.example", "partner.example", "about")) {
            assertTrue(body.contains(kept), kept + " in " + body);
        }
        assertFalse(body.contains("spam.example") || body.contains("casino"), body);
        String report = Files.readString(paper);
        assertTrue(
                report.contains("stands in 8 stories taken out: “garden furniture outlet” → http://spam.example"),
                report);
        assertTrue(report.contains("look at a link that stands in 8 stories: “the statistics office”"), report);
    }

    @Test
    void shortcodesBecomeWhatTheyMeantAndWordsInBracketsStay() throws IOException {
        take(Export.usual().story(1, "A", """
                [caption id="a" width="300"]<img src="/wp-content/uploads/a.jpg" alt="Alt"> The weir[/caption]

                He said [sic] so. [box color="red"]Kept[/box] [[gallery]]

                [youtube]https://youtu.be/x[/youtube]

                https://vimeo.example/1"""));

        assertEquals(
                "<figure class=\"elsewhere\"><a href=\"https://courier.example/wp-content/uploads/a.jpg\">Alt</a>"
                        + "<figcaption>The weir</figcaption></figure><p>He said [sic] so. Kept [gallery]</p>"
                        + "<p><a href=\"https://youtu.be/x\">https://youtu.be/x</a></p>"
                        + "<p><a href=\"https://vimeo.example/1\">https://vimeo.example/1</a></p>",
                story("wxr:courier.example:1").body().html());
    }

    @Test
    void controlCharactersNestedSectionsAndWrongCodePagesComeThrough() throws IOException {
        String text = "\n\n"
                + Export.usual()
                        .story(1, "Caf#", "A\u0001B\u000b &amp;#11;]]]]><![CDATA[> end")
                        .story(2, "@@@@@@", "x")
                        .toString()
                        .replace("<title>The", "<title>&nbsp;&#8;The");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] word = "Канал!".getBytes(Charset.forName("windows-1251"));
        int at = text.indexOf("@@@@@@");
        System.arraycopy(word, 0, bytes, at, word.length);
        bytes[text.indexOf("Caf#") + 3] = (byte) 0xe9;
        ImportReport report = run(Files.write(folder.resolve("dirty.xml"), bytes));

        assertEquals(2, report.added());
        assertEquals("Café", story("wxr:courier.example:1").headline());
        assertEquals("Канал!", story("wxr:courier.example:2").headline());
        assertTrue(story("wxr:courier.example:1").body().html().contains("AB"));
        assertTrue(story("wxr:courier.example:1").body().html().endsWith("]]&gt; end</p>"));
        assertTrue(
                report.remarks().toString().contains("3 characters that no text may hold"),
                report.remarks().toString());
        assertTrue(
                report.remarks().toString().contains("6 bytes were not UTF-8"),
                report.remarks().toString());
    }

    @Test
    void aTextThatIsFarTooLongIsRefusedAndTheOthersGoIn() throws IOException {
        ImportReport report =
                take(Export.usual().story(1, "Long", "x".repeat(7_000_000)).story(2, "Short", "x"));

        assertEquals(1, report.refused());
        assertEquals(1, report.added());
        assertTrue(report.firstRefusals().getFirst().contains("more than 5,000,000 characters"));
    }

    @Test
    void anExportThatBreaksOffIsToldWithLineAndColumnAndWhatCameBeforeIsIn() throws IOException {
        String whole = Export.usual()
                .story(1, "First", "x", Export.in("post_tag", "karasuu", "Karasuu"))
                .story(2, "Second", "x")
                .toString();
        Path file = Files.writeString(folder.resolve("cut.xml"), whole.substring(0, whole.indexOf("Second")));

        Problem problem = assertThrows(Problem.Refused.class, () -> run(file));

        assertTrue(
                String.valueOf(problem.getMessage()).matches("(?s).*at line \\d+, column \\d+: .*Everything before.*"));
        assertEquals("First", story("wxr:courier.example:1").headline());
        assertLeads("/topic/karasuu", "/tag/karasuu/");
    }

    @Test
    void twiceChangesNothingAndADryRunWritesNothing() throws IOException {
        Export export = Export.usual().story(1, "A", "x").story(2, "B", "y");
        Path file = Files.writeString(folder.resolve("export.xml"), export.toString());
        assertEquals(
                2,
                importer()
                        .run(format(), List.of(file), new ImportOptions(true, null), _ -> {})
                        .added());
        assertEquals(Map.of(), all());

        run(file);
        byte[] before = exported(library, "before.jsonl");
        ImportReport again = run(file);

        assertEquals(2, again.unchanged());
        assertEquals(0, again.changed());
        assertTrue(Arrays.equals(before, exported(library, "after.jsonl")));
    }

    private static final class Killed extends RuntimeException {}

    @Test
    void anImportThatWasKilledEndsAsIfItNeverWas(@TempDir Path other) throws IOException {
        Export export = Export.usual();
        for (int i = 1; i <= 1_500; i++) {
            export.story(i, "Story " + i, "Text " + i, Export.in("post_tag", "tag-" + i % 7, "Tag " + i % 7));
        }
        Path file = Files.writeString(folder.resolve("export.xml"), export.toString());
        assertThrows(
                Killed.class,
                () -> importer().run(format(), List.of(file), new ImportOptions(false, null), progress -> {
                    if (progress.stories() > 0) {
                        throw new Killed();
                    }
                }));
        int in = all().size();
        assertTrue(in > 0 && in < 1_500, in + " were in");

        ImportReport rest = run(file);

        assertEquals(1_500 - in, rest.added());
        try (Library whole = new Library(other, "2026-02-01T06:00:00Z")) {
            importer(whole).run(format(), List.of(file), new ImportOptions(false, null), _ -> {});
            assertTrue(Arrays.equals(exported(whole, "whole.jsonl"), exported(library, "resumed.jsonl")));
            assertEquals(
                    whole.stories.addresses().answer("/tag/tag-3/feed/"),
                    library.stories.addresses().answer("/tag/tag-3/feed/"));
        }
    }

    @Test
    void noStartOfAnExportAndNoSpoiltOneIsADefect() throws IOException {
        byte[] whole = Export.usual()
                .story(1, "A", "<!-- wp:paragraph --><p>[x y=\"z\"]</p><!-- /wp:paragraph -->")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(11);
        Path file = folder.resolve("hostile.xml");
        for (int i = 0; i < 400; i++) {
            byte[] bytes = Arrays.copyOf(whole, random.nextInt(whole.length));
            for (int spoilt = 0; spoilt < i % 5 && bytes.length > 0; spoilt++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            try {
                importer().run(format(), List.of(file), new ImportOptions(true, null), _ -> {});
            } catch (Problem.Refused told) {
                assertTrue(String.valueOf(told.getMessage()).length() > 20);
            }
        }
    }

    @Test
    void theReportEndsWithTheProofOfEveryAddress() throws IOException {
        Path paper = folder.resolve("report.txt");
        take(
                paper,
                Export.usual()
                        .story(1, "A", "x", Export.in("category", "water", "Water"))
                        .item(2, "post", "draft", "B", "x"));

        String report = Files.readString(paper);
        assertTrue(report.contains("301 /2020/05/09/story-1/ → /news/story-1"), report);
        assertTrue(report.contains("301 /category/water/feed → /section/water/rss.xml"), report);
        assertTrue(
                report.contains("404 /2020/05/09/story-2/ (wxr:courier.example:2): it is draft, and a draft here"),
                report);
        assertTrue(report.strip().endsWith("missing: 0"), report);
    }

    private ImportReport take(Export export) throws IOException {
        return run(Files.writeString(folder.resolve("export.xml"), export.toString()));
    }

    private void take(Path report, Export export) throws IOException {
        Path file = Files.writeString(folder.resolve("export.xml"), export.toString());
        importer().run(format(), List.of(file), new ImportOptions(false, report), _ -> {});
    }

    private ImportReport run(Path file) {
        return importer().run(format(), List.of(file), new ImportOptions(false, null), _ -> {});
    }

    private static Wxr format() {
        return new Wxr(LANGUAGES, Library.BISHKEK);
    }

    private StoryImport importer() {
        return importer(library);
    }

    private static StoryImport importer(Library of) {
        return new StoryImport(of.database, of.stories, of.clock);
    }

    private byte[] exported(Library of, String name) throws IOException {
        Path file = folder.resolve(name);
        new StoryExport(of.stories.holdings()).run(file, _ -> {});
        return Files.readAllBytes(file);
    }

    private Story story(String id) {
        return Objects.requireNonNull(all().get(id), () -> id + " is not among " + all().keySet());
    }

    private Map<String, Story> all() {
        Map<String, Story> all = new TreeMap<>();
        List<Holding> next = library.stories.holdings().after(0, 500);
        while (!next.isEmpty()) {
            next.forEach(holding -> all.put(String.valueOf(holding.story().externalId()), holding.story()));
            next = library.stories.holdings().after(next.getLast().story().id(), 500);
        }
        return all;
    }

    private static String name(@Nullable Shelf shelf) {
        return shelf == null ? "" : shelf.name(Language.EN);
    }
}
