package press.registan.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.testing.Copy;
import press.registan.testing.OnEveryDatabase;

@OnEveryDatabase
class FrontPageTest {

    private static final List<String> SECTIONS = List.of("Politics", "Economy", "Society", "Culture");

    private Newsstand stand;

    @BeforeEach
    void open(@TempDir Path folder) {
        stand = new Newsstand(folder);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private void takeForty() {
        stand.take(IntStream.range(0, 40)
                .mapToObj(n -> Copy.of("Story " + n)
                        .section(SECTIONS.get(n % 4))
                        .on("2026-02-%02dT06:00:00Z".formatted(1 + n % 28)))
                .toArray(Copy[]::new));
    }

    private static List<String> stories(Document page) {
        return page.select("main a[href^=/news/]").eachAttr("href");
    }

    @Test
    void noStoryStandsOnTheFrontPageTwice() {
        takeForty();
        List<String> stories = stories(stand.page("/"));

        assertEquals(stories.size(), new HashSet<>(stories).size());
        assertEquals(1 + 3 + 7 + 4 * 4, stories.size());
    }

    @Test
    void theSecondRankComesFromSectionsThatTheLeadIsNotFrom() {
        takeForty();
        List<String> sections =
                stand.page("/").select(".front-top .card-section").eachText();

        assertEquals(new HashSet<>(SECTIONS), new HashSet<>(sections));
    }

    @Test
    void aSectionWhoseStoriesAllStandFurtherUpIsNotEmptyBelow() {
        stand.take(Copy.of("Only one").section("Sport").on("2026-02-01T06:00:00Z"));
        Document page = stand.page("/");

        assertEquals(List.of("/news/only-one"), stories(page));
        assertTrue(page.select(".front-sections").isEmpty());
        assertEquals(List.of("Sport", "Latest"), page.select(".sections a").eachText());
    }

    @Test
    void anEmptyPublicationHasAFrontPageInEachLanguage() {
        for (String address : List.of("/", "/ru", "/kk")) {
            Document page = stand.page(address);
            assertFalse(page.select("main").text().isBlank(), address);
            assertEquals("The Courier", page.select("h1").text());
        }
    }

    @Test
    void aStoryWhoseTimeComesTakesTheLeadByItself() {
        stand.take(Copy.of("Now").on("2026-02-01T06:00:00Z"), Copy.of("Soon").on("2026-03-01T06:00:02Z"));
        assertEquals("Now", stand.page("/").select(".card-lead h2").text());

        stand.library.clock.pass(Duration.ofSeconds(2));
        assertEquals("Soon", stand.page("/").select(".card-lead h2").text());
    }

    @Test
    void theNameIsTheHeadingAndTheDayIsThePublications() {
        stand.library.clock.set("2026-03-01T18:30:00Z");
        Document page = stand.page("/");

        assertEquals("2026-03-02", page.select(".today time").attr("datetime"));
        assertEquals("The Courier", page.title());
        assertEquals("News of five countries", page.select(".masthead .tagline").text());
        assertEquals(
                List.of("en", "ru", "kk", "x-default"),
                page.select("link[hreflang]").eachAttr("hreflang"));
    }

    @Test
    void theStripShowsTheRatesOnceWithTheirDayAndSource() {
        stand.takeRates(
                "2026-02-26,USD,KGS,87.40,nbkr", "2026-02-27,USD,KGS,87.45,nbkr", "2026-01-05,USD,UZS,12155,cbu");
        Document page = stand.page("/");

        assertEquals(1, page.select(".strip-rates").size());
        assertEquals(
                "KGS/USD 0.01144 −0.06%", page.expectFirst(".strip-rates li").text());
        assertEquals("Out of date, 5 Jan 2026", page.select(".note.stale").text());
        assertEquals("Fixed", page.select(".strip-rates li:last-child .note").text());
        assertTrue(page.select(".strip-source").text().startsWith("Rates of 27 February 2026 · Source: NBKR, CBU"));
        assertEquals("/rates/kgs", page.expectFirst(".strip-rates a").attr("href"));
    }

    @Test
    void withoutRatesThereIsNoStripAndNoWayToOne() {
        stand.library.clock.set("2014-01-01T00:00:00Z");
        Document page = stand.page("/");

        assertTrue(page.select(".strip").isEmpty());
        assertTrue(page.select("a[href*=rates]").isEmpty());
    }

    @Test
    void aPageLoadsNothingFromElsewhereAndHoldsNoStyleOrScriptOfItsOwn() {
        takeForty();
        Document page = stand.page("/");

        assertTrue(page.select("[style], style, script:not([src]):not([type=application/ld+json])")
                .isEmpty());
        page.select("link[rel=stylesheet], script[src], img").forEach(one -> {
            String address = one.hasAttr("href") ? one.attr("href") : one.attr("src");
            assertTrue(address.startsWith("/static/"), address);
        });
    }
}
