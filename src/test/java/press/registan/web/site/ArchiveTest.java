package press.registan.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.registan.kernel.Language;
import press.registan.testing.Copy;
import press.registan.testing.OnEveryDatabase;

@OnEveryDatabase
class ArchiveTest {

    private Newsstand stand;

    @BeforeEach
    void open(@TempDir Path folder) {
        stand = new Newsstand(folder);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private void takeSome() {
        stand.take(
                Copy.of("Old").on("2024-02-29T06:00:00Z"),
                Copy.of("Late in the evening").on("2026-01-31T18:30:00Z"),
                Copy.of("Noon").on("2026-02-10T06:00:00Z"),
                Copy.of("Evening").section("Sport").on("2026-02-10T12:00:00Z"),
                Copy.of("Полдень").in(Language.RU).on("2026-02-10T06:00:00Z"),
                Copy.of("Soon").on("2026-03-02T06:00:00Z"));
    }

    @Test
    void theYearsLeadToTheMonthsAndTheMonthsToTheDays() {
        takeSome();

        assertEquals(
                List.of("/archive/2026", "/archive/2024"),
                stand.page("/archive").select(".months a").eachAttr("href"));
        assertEquals(
                List.of("February 3 stories"),
                stand.page("/archive/2026").select(".months a").eachText());
        assertEquals(
                List.of("/archive/2026/02/01", "/archive/2026/02/10"),
                stand.page("/archive/2026/02").select(".calendar a").eachAttr("href"));
    }

    @Test
    void aStoryBelongsToTheDayOfThePublicationsZone() {
        takeSome();

        assertEquals(404, stand.get("/archive/2026/01/31").status());
        assertEquals(
                "Late in the evening",
                stand.page("/archive/2026/02/01").select(".card-headline").text());
    }

    @Test
    void aDayIsToldFromItsBeginningAndTurnsToTheNextDayWithStories() {
        takeSome();
        Document day = stand.page("/archive/2026/02/10");

        assertEquals(List.of("Noon", "Evening"), day.select(".card-headline").eachText());
        assertEquals(List.of("12:00", "18:00"), day.select(".card-meta time").eachText());
        assertEquals("2 stories", day.select(".counter").text());
        assertEquals(List.of("/archive/2026/02/01"), day.select(".turn a").eachAttr("href"));
        assertEquals("Tuesday 10 February 2026", day.select("h1").text());
        assertEquals(
                List.of("Archive", "2026", "February", "10 February"),
                day.select(".crumbs li").eachText());
    }

    @Test
    void aDayNamesTheOtherLanguagesThatHaveStoriesThatDay() {
        takeSome();

        assertEquals(
                List.of("en", "ru", "x-default"),
                stand.page("/archive/2026/02/10").select("link[hreflang]").eachAttr("hreflang"));
        assertEquals(
                List.of(),
                stand.page("/archive/2026/02/01").select("link[hreflang]").eachAttr("hreflang"));
    }

    @Test
    void aMonthShowsTheFirstThreeStoriesOfADayAndTheWayToTheRest() {
        stand.take(IntStream.range(0, 5)
                .mapToObj(n -> Copy.of("Story " + n).on("2026-02-10T0%d:00:00Z".formatted(n)))
                .toArray(Copy[]::new));
        Document month = stand.page("/archive/2026/02");

        assertEquals(
                List.of("Story 0", "Story 1", "Story 2"),
                month.select(".headlines a").eachText());
        assertEquals("Stories of 10 February (5)", month.select(".more a").text());
        assertEquals("10 February, 5 stories", month.select(".calendar a").attr("aria-label"));
        assertEquals(28, month.select(".calendar td:not(:empty)").size());
    }

    @Test
    void aDayOfMoreThanTwoHundredStoriesHasPages() {
        stand.take(IntStream.range(0, 201)
                .mapToObj(n -> Copy.of("Story " + n).on("2026-02-10T06:%02d:%02dZ".formatted(n / 60, n % 60)))
                .toArray(Copy[]::new));

        assertEquals(
                "Viewing results 1–200 of 201",
                stand.page("/archive/2026/02/10").select(".counter").text());
        assertEquals(
                "Story 200",
                stand.page("/archive/2026/02/10/page/2")
                        .select(".card-headline")
                        .text());
        assertEquals(
                "/archive/2026/02/10", stand.get("/archive/2026/02/10/page/1").location());
        assertEquals(404, stand.get("/archive/2026/02/10/page/3").status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/archive/26",
                "/archive/2026/2",
                "/archive/2026/13",
                "/archive/2026/00",
                "/archive/2026/02/30",
                "/archive/2026/02/9",
                "/archive/2025/02/29",
                "/archive/2025",
                "/archive/2026/03",
                "/archive/2026/03/02",
                "/archive/2026/02/11",
                "/ru/archive/2026/02/01"
            })
    void whatIsNoDateOrHasNoStoryIsNoPage(String address) {
        takeSome();

        assertEquals(404, stand.get(address).status());
    }

    @Test
    void theArchiveOfAnEmptyPublicationSaysSo() {
        assertTrue(stand.page("/archive").select(".counter").text().startsWith("No stories"));
    }
}
