package press.registan.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.kernel.Language;
import press.registan.taxonomy.ShelfKind;
import press.registan.testing.Copy;
import press.registan.testing.OnEveryDatabase;

@OnEveryDatabase
class StoryPageTest {

    private static final String CASE = "The canal case";

    private Newsstand stand;

    @BeforeEach
    void open(@TempDir Path folder) {
        stand = new Newsstand(folder);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void aStoryIsShownFromHeadlineToBody() {
        stand.take(Copy.of("Budget vote")
                .section("Politics")
                .standfirst("It passed by one.")
                .by("Aigerim Satbekova")
                .by("Oraz Meredov")
                .body("<h2>The count</h2><p>The assembly <em>voted</em>.</p>")
                .on("2026-02-28T20:30:00Z"));
        Document page = stand.page("/news/budget-vote");

        assertEquals("Budget vote", page.select("main h1").text());
        assertEquals("It passed by one.", page.select(".standfirst").text());
        assertEquals(
                "By Aigerim Satbekova and Oraz Meredov", page.select(".byline").text());
        assertEquals(
                List.of("/author/aigerim-satbekova", "/author/oraz-meredov"),
                page.select(".byline a[rel=author]").eachAttr("href"));
        assertEquals(
                "Published 1 March 2026, 02:30",
                page.select(".story-facts p:has(time)").text());
        assertEquals("Politics", page.select("main a[href=/section/politics]").text());
        assertEquals("The assembly voted.", page.select(".body p:has(em)").text());
        assertEquals("The count", page.select(".body h2").text());
    }

    @Test
    void updatedIsSaidOnlyOfAStoryThatWasUpdatedAfterItAppeared() {
        stand.take(
                Copy.of("Never").on("2026-02-01T06:00:00Z"),
                Copy.of("Before").on("2026-02-01T06:00:00Z").updated("2026-01-31T06:00:00Z"),
                Copy.of("Same").on("2026-02-01T06:00:00Z").updated("2026-02-01T06:00:00Z"),
                Copy.of("After").on("2026-02-01T06:00:00Z").updated("2026-02-02T06:00:00Z"),
                Copy.of("To come").on("2026-02-01T06:00:00Z").updated("2026-03-02T06:00:00Z"));

        for (String slug : List.of("never", "before", "same", "to-come")) {
            Document page = stand.page("/news/" + slug);
            assertEquals(1, page.select(".story-facts time").size(), slug);
            assertTrue(page.select("meta[property=article:modified_time]").isEmpty(), slug);
        }
        assertEquals(
                "Updated 2 February 2026, 12:00",
                stand.page("/news/after").select(".story-facts p").eachText().getLast());
        stand.library.clock.set("2026-03-02T06:00:00Z");
        assertEquals(2, stand.page("/news/to-come").select(".story-facts time").size());
    }

    @Test
    void correctionsAreSaidBesideTheHeadlineAndInFull() {
        stand.take(Copy.of("Villages")
                .on("2026-02-01T06:00:00Z")
                .corrected("2026-02-02T06:00:00Z", "There are <forty-two>.")
                .clarified("2026-02-03T06:00:00Z", "All are below the gate."));
        Document page = stand.page("/news/villages");

        assertEquals(
                "Corrected 3 February 2026, 12:00",
                page.select(".story-facts a[href=#corrections]").text());
        assertEquals(
                List.of(
                        "2 February 2026, 12:00 There are <forty-two>.",
                        "3 February 2026, 12:00 Clarification All are below the gate."),
                page.select("#corrections li").eachText());
    }

    @Test
    void topicsStandByKind() {
        stand.take(Copy.of("The gate")
                .topic("Water")
                .topic(ShelfKind.PLACE, "Osh")
                .topic(ShelfKind.STORYLINE, CASE)
                .topic("Courts")
                .topic(ShelfKind.PERSON, "Sabira Toktosunova")
                .on("2026-02-01T06:00:00Z"));
        Document page = stand.page("/news/the-gate");

        assertEquals(
                List.of("Subjects", "People", "Places", "Storylines"),
                page.select(".topics h3").eachText());
        assertEquals(
                List.of("Water", "Courts", "Sabira Toktosunova", "Osh", CASE),
                page.select(".topics a").eachText());
        assertTrue(page.select(".timeline").isEmpty(), "a case in which nothing else happened is no timeline");
    }

    @Test
    void aStorylineIsToldAroundTheStoryAndEndsSomewhere() {
        stand.take(IntStream.rangeClosed(1, 30)
                .mapToObj(day -> Copy.of("Day " + day)
                        .topic(ShelfKind.STORYLINE, CASE)
                        .on("2026-01-%02dT06:00:00Z".formatted(day)))
                .toArray(Copy[]::new));
        Document page = stand.page("/news/day-15");

        assertEquals(12, page.select(".timeline li").size());
        assertEquals(
                "Day 15", page.select(".timeline li.here b[aria-current=page]").text());
        assertEquals(1, page.select(".timeline li.here").size());
        assertEquals("/news/day-10", page.select(".timeline a").eachAttr("href").getFirst());
        assertEquals("/news/day-21", page.select(".timeline a").eachAttr("href").getLast());
        assertEquals("/topic/the-canal-case", page.select(".storyline-all a").attr("href"));
        assertEquals(
                "Day 12 Day 1",
                stand.page("/news/day-1").select(".timeline a").eachText().getLast() + " "
                        + stand.page("/news/day-1").select(".timeline .here b").text());
        assertEquals(
                "Day 19",
                stand.page("/news/day-30").select(".timeline a").eachText().getFirst());
    }

    @Test
    void relatedStoriesShareTopicsAndAreNotThoseOfTheTimeline() {
        stand.take(
                Copy.of("The gate")
                        .topic("Water")
                        .topic(ShelfKind.STORYLINE, CASE)
                        .on("2026-02-01T06:00:00Z"),
                Copy.of("The ruling")
                        .topic("Water")
                        .topic(ShelfKind.STORYLINE, CASE)
                        .on("2026-02-02T06:00:00Z"),
                Copy.of("The rain").topic("Water").section("Environment").on("2026-02-03T06:00:00Z"),
                Copy.of("The match").topic("Football").on("2026-02-04T06:00:00Z"));
        Document page = stand.page("/news/the-gate");

        assertEquals(List.of("The rain"), page.select(".related a").eachText());
        assertEquals("Environment, 3 February", page.select(".related p").text());
        assertEquals(List.of("The ruling"), page.select(".timeline a").eachText());
        assertTrue(page.select(".topics a[href=/topic/the-canal-case]").isEmpty());
    }

    @Test
    void otherLanguagesAreLinkedWhereTheStoryIsToldInThem() {
        stand.take(
                Copy.of("The gate").id("a").on("2026-02-01T06:00:00Z"),
                Copy.of("Ворота").in(Language.RU).translationOf("a").on("2026-02-01T07:00:00Z"),
                Copy.of("Қақпа").in(Language.KK).translationOf("a").on("2026-04-01T07:00:00Z"));
        Document page = stand.page("/news/the-gate");

        assertEquals(List.of("/ru/news/vorota"), page.select(".editions a").eachAttr("href"));
        assertEquals(List.of("ru"), page.select(".editions a").eachAttr("lang"));
        assertEquals(
                List.of(
                        "https://courier.example/news/the-gate",
                        "https://courier.example/ru/news/vorota",
                        "https://courier.example/news/the-gate"),
                page.select("link[rel=alternate][hreflang]").eachAttr("href"));
        assertEquals(
                List.of("en", "ru", "x-default"),
                page.select("link[rel=alternate][hreflang]").eachAttr("hreflang"));
        assertFalse(page.html().contains("Қақпа"));
        assertEquals(
                List.of("/news/the-gate"),
                stand.page("/ru/news/vorota").select(".editions a").eachAttr("href"));
    }

    @Test
    void headingsBeginAtTheSecondLevelWhateverAnArchiveHas() {
        String body = "<h3>First</h3><p>One.</p><h5>Below</h5><p>Two.</p><h3>Second</h3><p>Three.</p>";
        stand.take(
                Copy.of("The gate").body(body).on("2026-02-01T06:00:00Z"),
                Copy.of("About us").page().body(body).on("2026-02-01T06:00:00Z"));

        for (String address : List.of("/news/the-gate", "/pages/about-us")) {
            Document page = stand.page(address);
            assertEquals(List.of("First", "Second"), page.select(".body h2").eachText(), address);
            assertEquals(List.of("Below"), page.select(".body h3").eachText(), address);
            assertEquals(3, page.select(".body :is(h1, h2, h3, h4)").size(), address);
        }
    }

    @Test
    void aTableScrollsInABoxOfItsOwn() {
        String table = "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>";
        stand.take(Copy.of("Losses")
                .body("<p>First &lt;table&gt;</p>" + table + "<p>then</p>" + table + "<p>Last</p>")
                .on("2026-02-01T06:00:00Z"));
        Document page = stand.page("/news/losses");

        assertEquals(
                2,
                page.select(".body > .scroll[role=region][tabindex=0] > table").size());
        assertEquals(List.of("Table", "Table 2"), page.select(".scroll").eachAttr("aria-label"));
        assertEquals(
                List.of("First <table>", "then", "Last"),
                page.select(".body > p").eachText());
    }

    @Test
    void moneyIsTold() {
        stand.takeRates(
                "2026-02-02,USD,KGS,87.49,nbkr", "2026-02-02,USD,UZS,12155,cbu", "2026-01-30,EUR,USD,1.2041,ecb");
        stand.take(Copy.of("Arrears")
                .standfirst("He owes 501,000 som.")
                .body("<p>He owes 501,000 Kyrgyz som, and €50.</p><p>A fine is 100,000 som (approx. $1,140).</p>"
                        + "<p>Tickets are 35 manat.</p>")
                .on("2026-02-02T06:00:00Z"));
        Document page = stand.page("/news/arrears");

        assertEquals(
                List.of("KGS 501000", "EUR 50", "KGS 100000", "TMT 35"),
                page.select(".body data").eachAttr("value"));
        assertEquals(
                "He owes 501,000 Kyrgyz som ≈ $5,730, and €50 ≈ $60.20.",
                page.expectFirst(".body p").text().replace('\u00a0', ' '));
        Elements notes = page.select(".body data + a.worth[href=#worth]");
        assertEquals(
                List.of("about 5,730 dollars", "about 60.20 dollars", "about 10 dollars"),
                notes.eachAttr("aria-label"));
        assertEquals(3, page.select(".worth").size(), "and nowhere else");
        assertEquals(
                List.of(
                        "87.49 som to the dollar · National Bank of the Kyrgyz Republic, 2 February 2026",
                        "1.204 dollars to the euro · European Central Bank, 30 January 2026",
                        "3.5 manat to the dollar · Fixed, 2 February 2026"),
                page.select("#worth li").eachText());
        assertEquals("/rates/kgs?on=2026-02-02", page.expectFirst("#worth a").attr("href"));
        assertTrue(page.select("#worth p").text().contains("2 February 2026"));
        assertFalse(page.select("#worth").text().contains("samples"));
    }

    @Test
    void moneyIsToldInTheLanguageOfTheStory() {
        stand.takeRates("2026-02-02,USD,KGS,87.49,sample");
        stand.take(Copy.of("Иск")
                .in(Language.RU)
                .body("<p>Иск на 120 млн сомов.</p><p lang=\"en\">A fine of 500 som.</p>")
                .on("2026-02-02T06:00:00Z"));
        Document page = stand.page("/ru/news/isk");

        assertEquals("≈ 1,37 млн $ ≈ 5,71 $", page.select(".worth").text().replace('\u00a0', ' '));
        assertEquals(
                "примерно 1,37 млн долларов",
                page.expectFirst(".worth").attr("aria-label").replace('\u00a0', ' '));
        assertEquals(List.of("ru"), page.select("p[lang=en] .worth").eachAttr("lang"));
        assertFalse(page.expectFirst(".worth").hasAttr("lang"));
        assertEquals("/ru/rates/kgs?on=2026-02-02", page.select("#worth a").attr("href"));
        assertTrue(page.select("#worth").text().contains("для примера"), "sample rates say so");
    }

    @Test
    void aStoryWithoutMoneyHasNoRates() {
        stand.take(Copy.of("Snow").on("2026-02-02T06:00:00Z"));

        assertTrue(stand.page("/news/snow").select("#worth, .worth").isEmpty());
    }

    @Test
    void aStoryHasOneAddress() {
        stand.take(Copy.of("Budget vote").id("a").on("2026-02-01T06:00:00Z"));
        stand.take(Copy.of("Budget vote").id("a").slug("the-vote").on("2026-02-01T06:00:00Z"));

        assertEquals(301, stand.get("/news/budget-vote").status());
        assertEquals("/news/the-vote", stand.get("/news/budget-vote").location());
        assertEquals("/news/the-vote", stand.get("/News/The-Vote/?utm_source=x").location());
        assertEquals(
                "https://courier.example/news/the-vote",
                stand.page("/news/the-vote?utm_source=x")
                        .select("link[rel=canonical]")
                        .attr("href"));
    }

    @Test
    void whatIsNotPublicHasNoPageAndIsOnNone() {
        stand.take(
                Copy.of("Shown").topic("Water").topic(ShelfKind.STORYLINE, CASE).on("2026-02-01T06:00:00Z"),
                Copy.of("Draft").topic("Water").topic(ShelfKind.STORYLINE, CASE),
                Copy.of("Scheduled")
                        .topic("Water")
                        .topic(ShelfKind.STORYLINE, CASE)
                        .on("2026-03-01T06:00:01Z"),
                Copy.of("Embargoed")
                        .topic("Water")
                        .topic(ShelfKind.STORYLINE, CASE)
                        .on("2026-02-01T06:00:00Z")
                        .embargoedUntil("2026-03-02T06:00:00Z"),
                Copy.of("Withdrawn")
                        .topic("Water")
                        .topic(ShelfKind.STORYLINE, CASE)
                        .on("2026-02-01T06:00:00Z")
                        .withdrawn("2026-02-02T06:00:00Z"));

        for (String slug : List.of("draft", "scheduled", "embargoed", "no-such-story", "-", "%D0%B0")) {
            assertEquals(404, stand.get("/news/" + slug).status(), slug);
        }
        String shown = stand.get("/news/shown").text();
        for (String headline : List.of("Draft", "Scheduled", "Embargoed", "Withdrawn")) {
            assertFalse(shown.contains(headline), headline);
        }
        stand.library.clock.set("2026-03-01T06:00:01Z");
        assertTrue(stand.get("/news/shown").text().contains("Scheduled"));
        assertEquals(200, stand.get("/news/scheduled").status());
    }

    @Test
    void aWithdrawnStoryIsGoneAndItsPageSaysWhy() {
        stand.take(Copy.of("Withdrawn").on("2026-02-01T06:00:00Z").withdrawn("2026-02-02T06:00:00Z"));

        assertEquals(410, stand.get("/news/withdrawn").status());
        assertTrue(stand.get("/news/withdrawn").text().contains("Not ours to tell."));
        assertFalse(stand.get("/news/withdrawn").text().contains("The assembly met"));
    }
}
