package press.registan.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import press.registan.kernel.Language;
import press.registan.testing.Copy;
import press.registan.testing.OnEveryDatabase;
import press.registan.web.ErrorPages;
import press.registan.web.Templates;

@OnEveryDatabase
class FailurePageTest {

    private Newsstand stand;

    @BeforeEach
    void open(@TempDir Path folder) {
        stand = new Newsstand(folder);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private Document failure(int status, Language language, String detail, String id) {
        FailurePage page = new FailurePage(new Press(new Templates()), stand.furnisher);
        byte[] html = page.html(new ErrorPages.Failure(status, language, "/x", detail, id));
        return Jsoup.parse(new String(html, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageSaysWhatIsMissing(Language language) {
        stand.close();
        Document page = failure(404, language, "in English, for programs", "");

        assertEquals(language.code(), page.expectFirst("html").attr("lang"));
        assertEquals("404", page.select(".failure-number").text());
        assertEquals("noindex", page.select("meta[name=robots]").attr("content"));
        assertTrue(page.select("link[rel=canonical]").isEmpty());
        assertFalse(page.text().contains("for programs"));
        assertEquals(3, page.select(".failure a").size());
    }

    @Test
    void aDefectShowsItsIdAndNothingElseOfItself() {
        Document page = failure(500, Language.EN, "", "abcd2345");

        assertEquals("Error id: abcd2345", page.select("code").text());
    }

    @Test
    void aWithdrawnPageSaysWhyWithoutBelievingAnyMarkUp() {
        Document page = failure(410, Language.EN, "We had <b>no</b> second source.", "");

        assertEquals("This story has been withdrawn", page.select("h1").text());
        assertTrue(page.select("main").text().contains("Reason: We had <b>no</b> second source."));
    }

    @Test
    void aFormerSitesAddressLeadsToTodaysForEverAndIsGoneWithItsStory() {
        stand.take(
                Copy.of("Budget vote")
                        .address("/?p=12")
                        .address("/2019/budget/")
                        .on("2026-02-01T06:00:00Z"),
                Copy.of("Taken back")
                        .address("/?p=13")
                        .on("2026-02-01T06:00:00Z")
                        .withdrawn("2026-02-02T06:00:00Z"));

        assertEquals(301, stand.get("/?p=12").status());
        assertEquals("/news/budget-vote", stand.get("/?p=12").location());
        assertEquals("/news/budget-vote", stand.get("/2019/budget/").location());
        assertEquals(410, stand.get("/?p=13").status());
        assertEquals(200, stand.get("/?p=14").status());
        assertEquals("/news/budget-vote", stand.get("/2019/budget").location());
        assertEquals(404, stand.get("/2019/budgets/").status());
    }

    @Test
    void aStandingPageIsOnTheFootOfEveryPage() {
        stand.take(
                Copy.of("About us").page().body("<p>We are nine.</p>").on("2020-01-01T00:00:00Z"),
                Copy.of("Privacy").page().on("2020-01-01T00:00:00Z").withdrawn("2021-01-01T00:00:00Z"));
        Document page = stand.page("/pages/about-us");

        assertEquals("We are nine.", page.select(".body p").text());
        assertEquals(
                "/pages/about-us",
                stand.page("/").select(".footer a[href^=/pages/]").attr("href"));
        assertTrue(stand.get("/pages/privacy").text().contains("Reason: Not ours to tell."));
        assertEquals(404, stand.get("/ru/pages/about-us").status());
        assertEquals(404, stand.get("/pages/contact").status());
    }
}
