package press.registan.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.registan.ingest.ImportOptions;
import press.registan.ingest.StoryImport;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.Problem;
import press.registan.story.Addresses;
import press.registan.story.Holding;
import press.registan.story.Story;
import press.registan.testing.Library;
import press.registan.testing.OnEveryDatabase;

/** Exports as they come after ten years: broken into, by plug-ins that are gone, with holes where dates should be. */
@OnEveryDatabase
class HardExportsTest {

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
    @ValueSource(
            strings = {
                "<div style='display: none ! important'>$</div>",
                "<div style='width:1px;height:1px;overflow:auto'>$</div>",
                "<span style='color:transparent'>$</span>",
                "<span style='color:rgba(0, 0, 0, 0)'>$</span>",
                "<div style='LEFT : -9999PX ; POSITION: absolute'>$</div>",
                "<div style='display:&#110;one'>$</div>",
                "<style>@media screen{.m5{display:none}}</style><p class='m5'>$</p>",
                "<style>.q, .r7 { left : -5000px }</style><span class='r7'>$</span>",
                "<iframe src='http://lucky.example' width='1' height='1'></iframe>",
                "<noscript>Cheap pills $</noscript>"
            })
    void whatIsHiddenFromReadersGoesAndIsTold(String hidden) throws IOException {
        String report = take(Export.usual()
                .story(1, "Canal", """
                <p>The canal is closed.</p>
                %s
                <p>It opens in <a href="https://partner.example">May</a>.</p>""".formatted(hidden.replace("$", "<a href='http://lucky.example'>good luck</a>"))));

        assertEquals(
                "<p>The canal is closed.</p><p>It opens in <a href=\"https://partner.example\">May</a>.</p>", body(1));
        assertTrue(report.contains("hidden links taken out: ") && report.contains("→ http://lucky.example"), report);
    }

    @Test
    void aLinkOnADotGoesAndTheDotStays() throws IOException {
        String report = take(Export.usual().story(1, "Canal", """
                <p>It is closed<a href="http://lucky.example">.</a> See <a href="https://partner.example">why</a>.</p>"""));

        assertEquals("<p>It is closed. See <a href=\"https://partner.example\">why</a>.</p>", body(1));
        assertTrue(report.contains("“.” → http://lucky.example"), report);
    }

    @Test
    void colorThatAPictureShowsThroughHidesNothing() throws IOException {
        take(Export.usual().story(1, "A", """
                <p style="color:transparent;background-clip:text"><a href="https://partner.example">Bright</a></p>"""));

        assertEquals("<p><a href=\"https://partner.example\">Bright</a></p>", body(1));
    }

    @Test
    void signsThatNobodySeesAndFramesOfNothingGo() throws IOException {
        take(Export.usual().story(1, "Tea &amp; bread &#8212; \ud83c\udf89", """
                <p>Sn\u200bow\u2060\ufeff</p><iframe src="data:text/html;base64,PHNjcmlwdD4="></iframe>"""));

        assertEquals("Tea & bread — \ud83c\udf89", story(1).headline());
        assertEquals("<p>Snow</p>", body(1));
    }

    @Test
    void oneSlugInTwoSectionsAndATreeOfPagesKeepTheirAddresses() throws IOException {
        take(Export.usual()
                .at("/sport/derby/")
                .story(1, "Derby", "x")
                .at("/politics/derby/")
                .story(2, "Derby", "x")
                .at("/about/")
                .item(3, "page", "publish", "About", "x")
                .at("/about/team/")
                .item(4, "page", "publish", "Team", "x"));

        assertLeads("/news/derby", "/sport/derby/", "/sport/derby");
        assertLeads("/news/derby-2", "/politics/derby/", "/politics/derby");
        assertLeads("/pages/about", "/about/", "/about");
        assertLeads("/pages/team", "/about/team/", "/about/team");
    }

    @Test
    void aPictureMayComeBeforeOrAfterItsStory() throws IOException {
        String hanging = "<wp:post_parent>2</wp:post_parent>";
        take(Export.usual()
                .at("/weir/")
                .item(1, "attachment", "inherit", "Weir", "", hanging)
                .at("/snow/")
                .story(2, "Snow", "x")
                .at("/pass/")
                .item(3, "attachment", "inherit", "Pass", "", hanging));

        assertLeads("/news/snow", "/weir/", "/?attachment_id=1", "/pass/", "/?attachment_id=3");
    }

    @Test
    void moreTopicsThanAStoryCanHaveAreToldAndNotMissing() throws IOException {
        StringBuilder tags = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            tags.append(Export.in("post_tag", "t" + i, "Tag " + i));
        }
        String report = take(Export.usual().story(1, "A", "x", tags.toString()));

        assertEquals(100, story(1).topics().size());
        assertTrue(report.contains("it has 300 topics; the first 100 were taken"), report);
        assertTrue(report.contains("404 /tag/t299/ (subject “Tag 299”): nothing public is filed there"), report);
        assertTrue(report.strip().endsWith("missing: 0"), report);
    }

    @Test
    void aCategoryThatNothingPublicHasAsItsSectionLeadsToTheTopic() throws IOException {
        String canals = Export.in("category", "canals", "Canals & locks");
        take(Export.usual()
                .item(1, "post", "draft", "A", "x", canals)
                .story(2, "B", "x", Export.in("category", "water", "Water"), canals)
                .toString()
                .replace(
                        "</channel>",
                        Export.usual()
                                .item(3, "post", "future", "C", "x", canals)
                                .toString()
                                .replaceAll("(?s).*(<item>.*</item>).*", "$1</channel>")
                                .replace("2020-05-09", "2030-05-09")));

        assertLeads("/topic/canals-locks", "/category/water/canals/", "/category/canals", "/?cat=4");
    }

    @Test
    void anAccountWhoseStoriesAreOthersIsNotMissing() throws IOException {
        String report = take(Export.usual().story(1, "A", "x", Export.in("author", "cap-timur", "Timur Bek")));

        assertLeads("/author/timur-bek", "/author/timur/", "/author/timur/page/2/");
        assertTrue(report.contains("404 /author/aigul/ (author “Aigul Sadykova”): nothing public is filed"), report);
        assertTrue(report.strip().endsWith("missing: 0"), report);
    }

    @Test
    void anAuthorWhomOnlyStoriesNameKeepsTheAddress() throws IOException {
        String export = Export.usual().story(1, "A", "x").toString();
        take(export.replaceAll("(?s)<wp:author>.*</wp:author>", "").replace("[aigul]", "[Bek Osmon]"));

        assertEquals("Bek Osmon", story(1).bylines().getFirst().name());
        assertLeads("/author/bek-osmon", "/author/bek-osmon/", "/author/bek-osmon/page/2/");
    }

    @Test
    void noAddressOfMailIsPrintedAsAByline() throws IOException {
        take(Export.usual().story(1, "A", "x").toString().replace("Aigul Sadykova", "aigul@courier.example"));

        assertEquals("aigul", story(1).bylines().getFirst().name());
    }

    @Test
    void aStoryWithoutAnyDateIsADraftAndNotMissing() throws IOException {
        String report = take(Export.usual()
                .story(1, "A", "x")
                .toString()
                .replaceAll("2020-05-09 \\d\\d:00:00", "0000-00-00 00:00:00")
                .replaceAll("<pubDate>.*?</pubDate>", "<pubDate>Wed, 30 Nov -0001 00:00:00 +0000</pubDate>"));

        assertEquals(null, story(1).dates().published());
        assertTrue(report.contains(
                "404 /2020/05/09/story-1/ (wxr:courier.example:1): it has no date, and is a draft here"));
        assertTrue(report.strip().endsWith("missing: 0"), report);
    }

    @Test
    void aTimeThatNoClockEverShowedIsAsMuchLaterAsTheClocksWereSetOn() throws IOException {
        take(Export.usual()
                .story(1, "A", "x")
                .toString()
                .replace("2020-05-09 04:00:00", "0000-00-00 00:00:00")
                .replace("2020-05-09 10:00:00", "2005-03-27 02:40:00"));

        assertEquals(Instant.parse("2005-03-26T21:40:00Z"), story(1).dates().published());
        assertLeads("/archive/2005/03/27", "/2005/03/27/", "/?m=20050327");
        assertLeads("/archive/2005/03", "/2005/03/", "/?m=200503", "/?m=200503&paged=2");
    }

    @Test
    void editionsThatPolylangHoldsTogetherAreTranslationsOfTheFirst() throws IOException {
        String together = Export.in("post_translations", "pll_5d", "pll_5d");
        take(Export.usual()
                .story(9, "Кар", "x", together, Export.in("language", "pll_ky", "Кыргызча"))
                .story(2, "Snow", "x", together, Export.in("language", "en", "English"))
                .story(3, "Alone", "x"));

        assertEquals("wxr:courier.example:2", holding(9).translationOf());
        assertEquals(null, holding(2).translationOf());
        assertEquals(story(2).editionOf(), story(9).editionOf());
        assertEquals(null, holding(3).translationOf());
    }

    @Test
    void manySignsWrittenAsEntitiesAndLongCommentsAreRead() throws IOException {
        take(Export.usual()
                .story(
                        1,
                        "A",
                        "x",
                        "<wp:comment><wp:comment_content>" + "R &amp; D ".repeat(150_000)
                                + "</wp:comment_content></wp:comment>")
                .story(2, "B", "x", "<!-- " + "c".repeat(7_000_000) + " -->"));

        assertEquals("B", story(2).headline());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x a=\"%s\"", "x%s"})
    void aTagWithoutEndIsToldByItsLine(String tag) {
        Export export =
                Export.usual().story(1, "First", "x").story(2, "B", "x", "<" + tag.formatted("c".repeat(1_100_000)));

        Problem problem = assertThrows(Problem.Refused.class, () -> take(export));

        String said = String.valueOf(problem.getMessage());
        assertTrue(said.matches("(?s).*at line 31, column \\d+: .{10,200}\\. Everything before that is in.*"), said);
        assertFalse(said.contains("JAXP"), said);
        assertEquals("First", story(1).headline());
    }

    private String take(Export export) throws IOException {
        return take(export.toString());
    }

    /** Returns the report. */
    private String take(String export) throws IOException {
        Path file = Files.writeString(folder.resolve("export.xml"), export);
        Path report = folder.resolve("report.txt");
        new StoryImport(library.database, library.stories, library.clock)
                .run(
                        new Wxr(LANGUAGES, ZoneId.of("Asia/Bishkek")),
                        List.of(file),
                        new ImportOptions(false, report),
                        _ -> {});
        return Files.readString(report);
    }

    private void assertLeads(String to, String... from) {
        for (String address : from) {
            assertEquals(
                    Optional.of(new Addresses.To(to)),
                    library.stories.addresses().answer(address),
                    address);
        }
    }

    private String body(int id) {
        return story(id).body().html();
    }

    private Story story(int id) {
        return holding(id).story();
    }

    private Holding holding(int id) {
        return library.stories.holdings().after(0, 500).stream()
                .filter(one -> Objects.equals(one.story().externalId(), "wxr:courier.example:" + id))
                .findFirst()
                .orElseThrow();
    }
}
