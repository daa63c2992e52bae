package press.registan.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.registan.kernel.Language;
import press.registan.taxonomy.ShelfKind;
import press.registan.testing.Copy;
import press.registan.testing.OnEveryDatabase;
import press.registan.testing.PageCheck;
import press.registan.web.Window;

/** The search page with ten stories about canals, one of them Russian, and a few others. */
@OnEveryDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPageTest {

    private Newsstand stand;

    @BeforeAll
    void open(@TempDir Path folder) {
        stand = new Newsstand(folder);
        for (int day = 1; day <= 8; day++) {
            stand.take(Copy.of("Canal number " + day)
                    .section(day <= 5 ? "Environment" : "Economy")
                    .topic("Irrigation")
                    .topic(ShelfKind.PLACE, "Khujand")
                    .by(day == 1 ? "Jo Doe" : "Madina Yuldasheva")
                    .body(
                            "<p>The canal leaks. Nobody knows why it does.</p><p>The ditch behind it is dry & <b>cracked</b>.</p>")
                    .on("2026-02-0" + day + "T06:00:00Z"));
        }
        stand.take(
                Copy.of("A <canal> & its “keeper”")
                        .section("Environment")
                        .body("<p>He keeps the canal clean.</p>")
                        .on("2026-01-15T06:00:00Z"),
                Copy.of("Канал и его сторож")
                        .in(Language.RU)
                        .section("Environment")
                        .by("Гульнара Аманова")
                        .body("<p>Сторож Бекетаев бережёт канал двадцать лет.</p>")
                        .on("2026-02-20T06:00:00Z"),
                Copy.of("Not yet about a canal").on("2026-04-01T06:00:00Z"),
                Copy.of("Apricots")
                        .body("<p>Apricots are dried in the sun.</p>")
                        .on("2026-02-21T06:00:00Z"));
        stand.room.open();
    }

    @AfterAll
    void close() {
        stand.close();
    }

    private List<String> headlines(String target) {
        return stand.page(target).select("ol.listing h2").eachText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void theEmptyFormSaysWhatCanBeTypedAndMayBeFound() {
        Document page = stand.page("/search");
        assertEquals("", page.select("main form[role=search] input[name=q]").attr("value"));
        assertTrue(page.select(".examples kbd").eachText().contains("\"water price\""));
        assertEquals(0, page.select("meta[name=robots]").size());
        assertEquals(
                "https://courier.example/ru/search",
                page.select("link[rel=alternate][hreflang=ru]").attr("href"));
        assertEquals(List.of(), PageCheck.wrong("/search", page));
        assertEquals(
                "вода цена",
                stand.page("/ru/search").expectFirst(".examples kbd").text());
    }

    @Test
    void whatIsFoundIsCountedMarkedAndLinked() {
        Document page = stand.page("/search?q=canal");
        assertEquals(
                "Viewing results 1–6 of 10",
                page.select("[role=status] .counter").text());
        assertEquals("canal", page.select("main input[name=q]").attr("value"));
        assertEquals("Search results for “canal” · The Courier", page.title());
        assertEquals("noindex", page.select("meta[name=robots]").attr("content"));
        assertEquals(
                "Canal",
                page.expectFirst("ol.listing h2 a[href^=/news/canal-number] mark")
                        .text());
        assertTrue(page.select("ol.listing .card-standfirst mark").eachText().contains("canal"));
        assertEquals(
                "/search?q=canal&page=2", page.expectFirst(".pager a[rel=next]").attr("href"));
        assertEquals(
                "/search/feed.xml?q=canal",
                page.expectFirst("link[type=application/atom+xml]").attr("href"));
        assertEquals(List.of(), PageCheck.wrong("/search?q=canal", page));
        assertEquals(
                4,
                stand.page("/search?q=canal&page=2").select("ol.listing > li").size());
    }

    @Test
    void textStaysText() {
        Document page = stand.page("/search?q=keeper");
        assertEquals("A <canal> & its “keeper”", page.select("ol.listing h2").text());
        String shown = stand.get("/search?q=" + encoded("\"><script>alert(1)</script>"))
                .text();
        assertFalse(shown.contains("<script>alert"), shown);
    }

    @Test
    void aStoryOfAnotherLanguageSaysSoAndLeadsThere() {
        Document page = stand.page("/search?q=Beketaev");
        assertEquals("Канал и его сторож", page.select("ol.listing h2").text());
        assertEquals("ru", page.select("ol.listing h2 a").attr("lang"));
        assertTrue(page.select("ol.listing h2 a").attr("href").startsWith("/ru/news/"));
        assertEquals("Русский", page.select(".card-language").text());
        assertTrue(page.select(".card-byline a").attr("href").startsWith("/ru/author/"));
        assertEquals("Бекетаев", page.select("mark").text());
        assertEquals(
                0, stand.page("/ru/search?q=Beketaev").select(".card-language").size());
    }

    @Test
    void facetsNarrowAndChipsWiden() {
        Document page = stand.page("/search?q=canal&sort=newest&page=2");
        assertEquals(
                List.of("Environment 7", "Economy 3"),
                page.select("[aria-labelledby=by-section] a").eachText());
        assertEquals(
                "/search?q=canal&section=environment&sort=newest",
                page.expectFirst("[aria-labelledby=by-section] a").attr("href"));
        assertEquals("nofollow", page.expectFirst(".facets a").attr("rel"));

        Document narrowed = stand.page("/search?q=canal&section=environment&author=madina-yuldasheva&from=2026-02-03");
        assertEquals(
                List.of("Environment", "Madina Yuldasheva", "From 3 February 2026"),
                narrowed.select(".chips a").eachText());
        assertEquals(
                "/search?q=canal&section=environment&from=2026-02-03",
                narrowed.select(".chips a").get(1).attr("href"));
        assertEquals("Viewing results 1–3 of 3", narrowed.select(".counter").text());
        assertEquals(0, narrowed.select("[aria-labelledby=by-section]").size());
        assertEquals(
                "environment",
                narrowed.select("main input[type=hidden][name=section]").attr("value"));
        assertEquals("2026-02-03", narrowed.select("input[name=from]").attr("value"));
    }

    @Test
    void theOrderIsTheReadersAndWithoutWordsTheNewestIsFirst() {
        assertEquals("Canal number 8", headlines("/search?q=number&sort=newest").getFirst());
        assertEquals("Canal number 1", headlines("/search?q=number&sort=oldest").getFirst());
        Document page = stand.page("/search?section=environment");
        assertEquals("Канал и его сторож", page.expectFirst("ol.listing h2").text());
        assertEquals(
                List.of("Newest first", "Oldest first"), page.select(".spans a").eachText());
    }

    @ParameterizedTest
    @CsvSource({
        "/search?page=1&q=canal, /search?q=canal",
        "/search?sort=relevance&q=canal&from=, /search?q=canal",
        "/search?utm=x&section=&q=%20canal%20, /search?q=canal",
        "/search?page=2&q=canal, /search?q=canal&page=2",
        "/search?to=2026-02-28&topic=irrigation&q=canal, /search?q=canal&topic=irrigation&to=2026-02-28",
        "/search?sort=newest&section=economy, /search?section=economy",
        "/search?sort=newest, /search",
        "/search?q=number+canal, /search?q=number%20canal",
        "/ru/search?q=canal, /ru/search?q=canal",
    })
    void eachSearchHasOneAddress(String asked, String canonical) {
        assertEquals(
                "https://courier.example" + canonical,
                stand.page(asked).select("link[rel=canonical]").attr("href"));
    }

    @Test
    void thePageSaysHowMuchOfWhatWasAskedTheStoriesHave() {
        assertTrue(stand.page("/search?q=canal+apricots")
                .select("[role=status]")
                .text()
                .startsWith("No story has all of these words. These have some of them."));
        assertEquals(
                1, stand.page("/search?q=canal+ditch").select("[role=status] p").size());
    }

    @ParameterizedTest
    @CsvSource({
        "canal, false",
        "section=environment, false",
        "canal apricots, true",
        "aprciots, true",
        "xylophone, true",
        "one two three four five six seven canal, false"
    })
    void thePageSaysWhereItsFeedsHaveNothingYet(String asked, boolean waits) {
        String query = asked.contains("=") ? asked : "q=" + asked.replace(' ', '+');
        Document page = stand.page("/search?" + query);

        assertEquals(
                waits
                        ? List.of("The feeds have only stories with all of this: they stay empty until there is one.")
                        : List.of(),
                page.select(".remark").eachText());
        assertEquals(3, page.select(".follow a").size());
    }

    @Test
    void aTypingErrorIsForgivenAndSaid() {
        Document page = stand.page("/search?q=aprciots");
        assertEquals(
                "Nothing was found for “aprciots”. Showing results for Apricots",
                page.expectFirst("[role=status] p").text());
        assertEquals("Apricots", page.select("ol.listing h2").text());
        assertTrue(page.select("[role=status] a").attr("href").startsWith("/search?q=Apricots"));
    }

    @Test
    void whereNothingIsFoundThePageHelps() {
        Document page = stand.page("/search?q=xylophone&section=economy");
        assertEquals("Nothing was found", page.select("[role=status]").text());
        assertEquals("/search?q=xylophone", page.expectFirst(".advice a").attr("href"));
        assertTrue(page.select(".advice a").eachAttr("href").contains("/archive"));
        assertEquals(0, page.select(".facets").size());
        assertEquals(
                "Nothing was found",
                stand.page("/search?q=canal&section=never")
                        .select("[role=status]")
                        .text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=canal&sort=best",
                "/search?q=canal&page=0",
                "/search?q=canal&page=abc",
                "/search?q=canal&page=99999999999",
                "/search?q=canal&language=xx",
                "/search?q=canal&language=uz",
                "/search?q=canal&section=No%20Slug",
            })
    void whatCannotBeMeantIsMalformed(String target) {
        assertEquals(400, stand.get(target).status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/search?q=canal&from=yesterday&section=economy | There is no such day. A day is written as 2026-02-28.",
                "/search?q=canal&to=2026-02-30&section=economy | There is no such day. A day is written as 2026-02-28.",
                "/search?q=canal&from=2026-02-02&to=2026-02-01&section=economy | The first day is later than the last.",
            })
    void aDayThatCannotBeMeantIsSaidBesideTheForm(String target, String words) {
        Window.Answer answer = stand.get(target);
        assertEquals(400, answer.status());
        Document page = org.jsoup.Jsoup.parse(answer.text());
        assertEquals(words, page.select(".wrong").text());
        assertEquals("wrong-days", page.select("input[name=from]").attr("aria-describedby"));
        assertEquals("canal", page.select("main input[name=q]").attr("value"));
        assertEquals("economy", page.select("main input[name=section]").attr("value"));
    }

    @Test
    void aTextThatIsTooLongIsSaidBesideTheForm() {
        Window.Answer answer = stand.get("/search?q=" + "x".repeat(1_001));
        assertEquals(400, answer.status());
        assertTrue(answer.text().contains("at most 1,000 characters can be looked for"), answer.text());
        assertEquals(200, stand.get("/search?q=" + "x".repeat(1_000)).status());
    }

    @Test
    void aPagePastTheEndIsMissing() {
        assertEquals(404, stand.get("/search?q=canal&page=3").status());
        assertEquals(404, stand.get("/search?q=canal&page=999999999").status());
        assertEquals(404, stand.get("/search?q=xylophone&page=2").status());
    }

    @Test
    void whatIsNotPublicIsNotFound() {
        assertFalse(headlines("/search?q=yet").contains("Not yet about a canal"));
    }

    @Test
    void nobodyKeepsWhatSomebodyLookedFor() {
        Window.Answer answer = stand.get("/search?q=canal");
        assertEquals("no-cache", answer.header("cache-control"));
        assertEquals("", answer.header("surrogate-key"));
    }

    @Test
    void withoutAnIndexThePageSaysSoAndKeepsTheForm(@TempDir Path folder) {
        try (Newsstand closed = new Newsstand(folder)) {
            Window.Answer answer = closed.get("/search?q=canal&from=2026-01-01");
            assertEquals(503, answer.status());
            assertEquals("30", answer.header("retry-after"));
            assertEquals("no-store", answer.header("cache-control"));
            Document page = org.jsoup.Jsoup.parse(answer.text());
            assertEquals("canal", page.select("main input[name=q]").attr("value"));
            assertTrue(page.select("[role=status]").text().startsWith("Search is not available just now."));
            assertEquals(200, closed.get("/search").status());
            assertEquals(200, closed.get("/").status());
        }
    }

    @Test
    void everyPageLeadsToTheSearch() {
        Document page = stand.page("/ru/latest");
        assertEquals("/ru/search", page.select(".masthead form[role=search]").attr("action"));
        assertEquals("/ru/search", page.select(".masthead .find-link a").attr("href"));
        assertEquals(0, stand.page("/search").select(".masthead form").size());
    }
}
