package press.registan.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.kernel.Language;
import press.registan.kernel.Slug;
import press.registan.taxonomy.ShelfKind;
import press.registan.testing.Copy;
import press.registan.testing.OnEveryDatabase;

@OnEveryDatabase
class ListingsTest {

    private Newsstand stand;

    @BeforeEach
    void open(@TempDir Path folder) {
        stand = new Newsstand(folder);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private void takeNineteenOnWater() {
        stand.take(IntStream.rangeClosed(1, 19)
                .mapToObj(n -> Copy.of("Water story " + n)
                        .section("Environment")
                        .by("Aigerim Satbekova")
                        .topic("Water")
                        .on("2026-02-%02dT06:00:00Z".formatted(n)))
                .toArray(Copy[]::new));
    }

    private static List<String> hrefs(Document page, String selector) {
        return page.select(selector).eachAttr("href");
    }

    @Test
    void nineteenStoriesFillFourPagesAndTheFifthIsMissing() {
        takeNineteenOnWater();

        assertEquals(
                "Viewing results 1–6 of 19",
                stand.page("/topic/water").select(".counter").text());
        assertEquals(
                "Viewing results 7–12 of 19",
                stand.page("/topic/water/page/2").select(".counter").text());
        assertEquals(
                "Viewing results 19–19 of 19",
                stand.page("/topic/water/page/4").select(".counter").text());
        assertEquals(404, stand.get("/topic/water/page/5").status());
        assertEquals(404, stand.get("/topic/water/page/0").status());
        assertEquals(404, stand.get("/topic/water/page/02").status());
    }

    @Test
    void aPageLinksTheFirstPreviousNextAndLast() {
        takeNineteenOnWater();

        assertEquals(
                List.of("/topic/water", "/topic/water/page/2", "/topic/water/page/4", "/topic/water/page/4"),
                hrefs(stand.page("/topic/water/page/3"), ".pager a"));
        assertEquals(
                List.of("/topic/water/page/2", "/topic/water/page/4"), hrefs(stand.page("/topic/water"), ".pager a"));
        assertEquals(
                "Page 3 of 4",
                stand.page("/topic/water/page/3")
                        .select(".pager [aria-current]")
                        .text());
    }

    @Test
    void theFirstPageHasOneAddress() {
        takeNineteenOnWater();

        assertEquals("/topic/water", stand.get("/topic/water/page/1").location());
        assertEquals("/latest", stand.get("/latest/page/1").location());
        assertEquals("/topic/water", stand.get("/Topic/Water/").location());
        assertEquals(
                "https://courier.example/topic/water/page/2",
                stand.page("/topic/water/page/2?from=mail")
                        .select("link[rel=canonical]")
                        .attr("href"));
    }

    @Test
    void aCardSaysWhatWhenWhoAndWhere() {
        stand.take(Copy.of("Budget vote")
                .section("Politics")
                .by("Aigerim Satbekova")
                .by("Oraz Meredov")
                .on("2026-02-28T20:30:00Z"));
        Element card = stand.page("/latest").expectFirst(".card");

        assertEquals("Budget vote", card.select("h2 a[href=/news/budget-vote]").text());
        assertEquals("Politics", card.select("a[href=/section/politics]").text());
        assertEquals(
                "By Aigerim Satbekova and Oraz Meredov",
                card.select(".card-byline").text());
        assertEquals(
                "/author/oraz-meredov",
                card.expectFirst(".card-byline a:last-of-type").attr("href"));
        assertEquals("1 March 2026", card.select("time").text());
        assertEquals("2026-03-01T02:30:00+06:00", card.select("time").attr("datetime"));
    }

    @Test
    void aTopicSaysOfWhatKindItIsAndAStorylineTellsItsCaseFromTheBeginning() {
        stand.take(
                Copy.of("The ruling")
                        .topic(ShelfKind.STORYLINE, "The canal case")
                        .on("2026-02-20T06:00:00Z"),
                Copy.of("The gate").topic(ShelfKind.STORYLINE, "The canal case").on("2026-01-05T06:00:00Z"),
                Copy.of("Elsewhere").topic(ShelfKind.PLACE, "Osh").on("2026-01-06T06:00:00Z"));
        Document line = stand.page("/topic/the-canal-case");

        assertEquals("Storyline", line.select(".listing-head .card-section").text());
        assertEquals(
                List.of("The gate", "The ruling"), line.select(".timeline a").eachText());
        assertEquals(
                List.of("The ruling", "The gate"),
                line.select(".listing .card-headline").eachText());
        assertEquals(
                "Place",
                stand.page("/topic/osh").select(".listing-head .card-section").text());
        assertTrue(stand.page("/topic/osh").select(".timeline").isEmpty());
    }

    @Test
    void aShelfWithoutAPublicStoryInALanguageIsNoPageThere() {
        stand.take(
                Copy.of("Soon").topic("Energy").on("2026-03-05T06:00:00Z"),
                Copy.of("Now").topic("Water").on("2026-02-05T06:00:00Z"));

        assertEquals(404, stand.get("/topic/energy").status());
        assertEquals(404, stand.get("/ru/topic/water").status());
        assertEquals(404, stand.get("/section/water").status());
        assertEquals(404, stand.get("/topic/no-such-topic").status());
    }

    @Test
    void aFormerSlugLeadsToTheSamePageUnderTodays() {
        takeNineteenOnWater();
        stand.library.stories.reshelving().rename("topic", new Slug("water"), Language.EN, "Rivers and canals");

        assertEquals("/topic/rivers-and-canals", stand.get("/topic/water").location());
        assertEquals(
                "/topic/rivers-and-canals/page/3",
                stand.get("/topic/water/page/3").location());
    }

    @Test
    void aListingNamesTheLanguagesThatHaveItAndNoOther() {
        stand.take(
                Copy.of("Vote").section("Politics").topic("Budget").on("2026-02-05T06:00:00Z"),
                Copy.of("Голосование").in(Language.RU).topic("Budget").on("2026-02-05T06:00:00Z"));
        Document page = stand.page("/ru/topic/budget");

        assertEquals(
                List.of("en", "ru", "x-default"),
                page.select("link[rel=alternate][hreflang]").eachAttr("hreflang"));
        assertEquals(List.of("/topic/budget", "/ru/topic/budget", "/kk"), hrefs(page, ".languages a"));
        assertEquals("ru", page.expectFirst("html").attr("lang"));
        assertTrue(page.select(".counter").text().contains("1–1"), "in Russian");
    }
}
