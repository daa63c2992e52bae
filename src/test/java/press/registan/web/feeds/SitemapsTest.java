package press.registan.web.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.kernel.Language;
import press.registan.testing.Copy;
import press.registan.testing.OnEveryDatabase;
import press.registan.testing.Outlets;
import press.registan.web.Window;

@OnEveryDatabase
class SitemapsTest {

    private Outlets outlets;

    @BeforeEach
    void open(@TempDir Path folder) {
        outlets = new Outlets(folder);
    }

    @AfterEach
    void close() {
        outlets.close();
    }

    private Document sitemap(String target) {
        return Jsoup.parse(outlets.text(target), Parser.xmlParser());
    }

    private List<String> places(String target) {
        return sitemap(target).select("loc").eachText();
    }

    private static String here(String path) {
        return Outlets.ORIGIN + path;
    }

    private void takeThree() {
        outlets.take(
                Copy.of("Water").id("a").on("2026-01-31T17:59:00Z").corrected("2026-02-05T06:00:00Z", "Three."),
                Copy.of("Night").section("Politics").by("Jo Doe").on("2026-01-31T18:00:00Z"),
                Copy.of("Вода").id("b").in(Language.RU).translationOf("a").on("2026-02-28T06:00:00Z"));
    }

    @Test
    void theIndexHasEachMonthOfThePublicationsCalendar() {
        takeThree();
        assertEquals(
                List.of(here("/sitemap-sections.xml"), here("/sitemap-2026-02.xml"), here("/sitemap-2026-01.xml")),
                places("/sitemap.xml"));
    }

    @Test
    void aMonthHasItsStoriesInAllLanguages() {
        takeThree();
        assertEquals(List.of(here("/news/water")), places("/sitemap-2026-01.xml"));
        assertEquals(List.of(here("/news/night"), here("/ru/news/voda")), places("/sitemap-2026-02.xml"));
        Document january = sitemap("/sitemap-2026-01.xml");
        assertEquals("2026-02-05T06:00:00Z", january.select("lastmod").text());
        assertEquals(
                List.of(here("/news/water"), here("/ru/news/voda")),
                january.getElementsByTag("xhtml:link").eachAttr("href"));
        assertEquals(List.of("en", "ru"), january.getElementsByTag("xhtml:link").eachAttr("hreflang"));
    }

    @Test
    void aMonthWithoutStoriesHasNoSitemap() {
        takeThree();
        for (String path : List.of(
                "/sitemap-2025-12.xml",
                "/sitemap-2026-13.xml",
                "/sitemap-2026-02-2.xml",
                "/sitemap-2026-02-1.xml",
                "/sitemap-x.xml",
                "/ru/sitemap.xml")) {
            assertEquals(404, outlets.get(path).status(), path);
        }
    }

    @Test
    void aMonthOfVeryManyIsInParts() {
        assertEquals(1, MonthSitemap.parts(5_000));
        assertEquals(2, MonthSitemap.parts(5_001));
        assertEquals("/sitemap-2026-02.xml", MonthSitemap.path(YearMonth.of(2026, 2), 1));
        assertEquals("/sitemap-2026-02-2.xml", MonthSitemap.path(YearMonth.of(2026, 2), 2));
    }

    @Test
    void whatIsNoStoryIsInASitemapOfItsOwn() {
        takeThree();
        outlets.take(Copy.of("About us").page().slug("about").on("2026-01-01T06:00:00Z"));
        outlets.takeRates("2026-02-27,USD,KGS,87.45,nbkr");
        List<String> places = places("/sitemap-sections.xml");
        assertTrue(
                places.containsAll(List.of(
                        here("/"),
                        here("/ru"),
                        here("/latest"),
                        here("/section/politics"),
                        here("/author/jo-doe"),
                        here("/pages/about"),
                        here("/rates"),
                        here("/ru/rates/kgs"),
                        here("/ru/latest"))),
                places.toString());
        assertTrue(places.stream().noneMatch(place -> place.contains("/ky/latest")), places.toString());
        assertTrue(places.stream().noneMatch(place -> place.contains("/ru/section")), places.toString());
    }

    @Test
    void newsIsNewsForTwoDays() {
        takeThree();
        Window window = outlets.window();
        String news = window.get("/sitemap-news.xml").text();
        assertTrue(news.contains("<loc>https://courier.example/ru/news/voda</loc>"), news);
        assertTrue(news.contains("<news:language>ru</news:language>"), news);
        assertTrue(news.contains("<news:publication_date>2026-02-28T06:00:00Z</news:publication_date>"), news);
        assertFalse(news.contains("/news/night"), news);
        outlets.library.clock.set("2026-03-02T05:59:59Z");
        assertEquals(news, window.get("/sitemap-news.xml").text());
        outlets.library.clock.set("2026-03-02T06:00:00Z");
        assertFalse(window.get("/sitemap-news.xml").text().contains("voda"));
    }

    @Test
    void robotsAreToldWhereTheSitemapsAre() {
        String robots = outlets.text("/robots.txt");
        assertTrue(robots.contains("Sitemap: https://courier.example/sitemap.xml\n"), robots);
        assertTrue(robots.contains("Disallow: /desk\n"), robots);
    }
}
