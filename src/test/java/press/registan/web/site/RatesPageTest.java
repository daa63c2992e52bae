package press.registan.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.registan.kernel.Language;
import press.registan.testing.OnEveryDatabase;

@OnEveryDatabase
class RatesPageTest {

    private static final String KGS = "tr:has(a[href=/rates/kgs])";

    private Newsstand stand;

    @BeforeEach
    void open(@TempDir Path folder) {
        stand = new Newsstand(folder);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private void takeAFew() {
        stand.takeRates(
                "2026-02-26,USD,UZS,12160,cbu",
                "2026-02-27,USD,UZS,12155.10,cbu",
                "2026-02-27,USD,KGS,87.45,nbkr",
                "2026-02-01,USD,KZT,512.04,nbk");
    }

    @Test
    void theTableHasEveryCurrencyWithItsDateAndSource() {
        takeAFew();
        Document page = stand.page("/rates");

        assertEquals(
                List.of("KGS", "UZS", "TMT", "KZT"),
                page.select(".rates tbody th a").eachText());
        assertEquals(
                "KGS Kyrgyz som 0.01144 87.45 27 February 2026 NBKR",
                page.select(KGS).text());
        assertEquals("0.01143510577", page.select(KGS + " data.rate").attr("value"));
        assertEquals(
                "UZS Uzbek som 0.00008227 12,155.10 +0.04% 27 February 2026 CBU",
                page.select("tr:has(a[href=/rates/uzs])").text());
    }

    @Test
    void aPegAndWhatIsOutOfDateSaySo() {
        takeAFew();
        Document page = stand.page("/rates");

        assertEquals(
                "Fixed since 1 January 2015",
                page.select("tr:has(a[href=/rates/tmt]) .note").text());
        assertEquals(
                "Out of date",
                page.select("tr:has(a[href=/rates/kzt]) .note.stale").text());
        assertEquals(2, page.select(".rates .note").size());
    }

    @Test
    void theStripSaysItInAFewLetters() {
        takeAFew();
        Element uzs = stand.page("/rates").expectFirst(".strip-rates a[href=/rates/uzs]");

        assertEquals("UZS/USD 0.00008227 +0.04%", uzs.text());
        assertTrue(uzs.select(".change").hasClass("up"));
    }

    @Test
    void anyDayHasItsTableAndItsOwnAddress() {
        takeAFew();
        Document page = stand.page("/rates?utm_source=x&on=2026-02-26");

        assertEquals("Rates of 26 February 2026", page.select("#rates-of").text());
        assertEquals(
                "https://courier.example/rates?on=2026-02-26",
                page.select("link[rel=canonical]").attr("href"));
        assertEquals(
                "https://courier.example/ru/rates?on=2026-02-26",
                page.select("link[hreflang=ru]").attr("href"));
        assertTrue(page.select(KGS).isEmpty(), "nothing is known of a day before the first rate");
        assertEquals("2026-02-26", page.select("input[name=on]").val());
        assertEquals("2026-02-01", page.select("input[name=on]").attr("min"));
        assertEquals("2026-03-01", page.select("input[name=on]").attr("max"));
        assertEquals(
                List.of("/rates?on=2026-02-25", "/rates?on=2026-02-27"),
                page.select(".turn a").eachAttr("href"));
        assertEquals("get", page.select("form.pick").attr("method"));
    }

    @Test
    void noDayFollowsToday() {
        takeAFew();

        assertEquals(
                List.of("/rates?on=2026-02-28"),
                stand.page("/rates").select(".turn a").eachAttr("href"));
        assertEquals(
                "/rates",
                stand.page("/rates?on=2026-02-28").select(".turn a[rel=next]").attr("href"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "yesterday",
                "2026-2-3",
                "%2B12026-02-03",
                "20260203",
                "2026-02-03T00:00",
                "%3Cb%3E"
            })
    void whatIsNoDayIsMalformed(String day) {
        takeAFew();

        assertEquals(400, stand.get("/rates?on=" + day).status());
        assertEquals(400, stand.get("/rates/kgs?on=" + day).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rates?on=2001-01-01",
                "/rates?on=2026-03-02",
                "/rates/kgs?on=2026-02-26",
                "/rates/kgs?on=2026-03-02"
            })
    void aDayWithoutARateIsNotFoundAndOffersAnother(String address) {
        takeAFew();
        Document page = Jsoup.parse(stand.get(address).text());

        assertEquals(404, stand.get(address).status());
        assertTrue(page.text().contains("No rate is known for this day."));
        assertEquals(1, page.select("form.pick:not(.sum)").size());
        assertEquals("noindex", page.select("meta[name=robots]").attr("content"));
        assertTrue(page.select("table").isEmpty());
    }

    @Test
    void aCurrencyHasItsPage() {
        takeAFew();
        Document page = stand.page("/rates/uzs");

        assertEquals("Uzbek som", page.select("h1").text());
        assertEquals("12,155.10 som to the dollar", page.select(".figure-now").text());
        assertEquals("12155.1", page.select(".figure-now data").attr("value"));
        assertEquals(
                "UZS/USD 0.00008227 +0.04% 27 February 2026 Source: Central Bank of Uzbekistan",
                page.select(".figure-facts").text());
        assertEquals(
                List.of("27 Feb 2026 0.00008227 12,155.10 +0.04%", "26 Feb 2026 0.00008224 12,160.00"),
                page.select(".past tbody tr").eachText());
        assertEquals("/rates/uzs", stand.get("/rates/UZS").location());
        assertEquals(
                "/rates/uzs?on=2026-02-27",
                stand.get("/Rates/UZS/?on=2026-02-27&x=y").location());
    }

    @Test
    void thePastIsTheLastThirtyPublicationsByTheDay() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        stand.takeRates(IntStream.range(0, 50)
                .mapToObj(n -> first.plusDays(n) + ",USD,KGS," + (80 + n) + ",nbkr")
                .toArray(String[]::new));
        Document page = stand.page("/rates/kgs?on=2026-02-10");

        List<Element> past = page.select(".past tbody tr");
        assertEquals(30, past.size());
        assertEquals("10 Feb 2026", past.getFirst().select("time").text());
        assertEquals("12 Jan 2026", past.getLast().select("time").text());
        assertEquals("−1.10%", past.getLast().select(".change").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"usd", "xyz", "eur", "kg", "kgss", "%D2%9B"})
    void whatHasNoRateHasNoPage(String code) {
        takeAFew();

        assertEquals(404, stand.get("/rates/" + code).status());
    }

    @Test
    void aPegThatNobodyPublishesHasNoPast() {
        takeAFew();
        Document page = stand.page("/rates/tmt");

        assertEquals("3.5 manat to the dollar", page.select(".figure-now").text());
        assertTrue(page.select(".chart").isEmpty());
        assertTrue(page.select("table").isEmpty());
    }

    @Test
    void samplesSayThatTheyAre() {
        stand.takeRates("2026-02-27,USD,KGS,87.45,sample");

        assertTrue(stand.page("/rates").select("main strong").text().contains("samples"));
        assertTrue(stand.page("/rates/kgs").select("main strong").text().contains("samples"));
        assertEquals("Sample", stand.page("/rates").select(KGS + " td").get(4).text());
    }

    @Test
    void todaysPageIsAnotherTomorrow() {
        takeAFew();
        assertEquals(
                "Rates of 1 March 2026",
                stand.page("/rates").select("#rates-of").text());

        stand.library.clock.set("2026-03-01T18:00:00Z");
        assertEquals(
                "Rates of 2 March 2026",
                stand.page("/rates").select("#rates-of").text());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasThem(Language language, @TempDir Path folder) {
        try (Newsstand all = new Newsstand(folder, List.of(Language.values()))) {
            all.takeRates("2026-02-26,USD,UZS,12160,cbu", "2026-02-27,USD,UZS,12155.10,cbu");
            String prefix = language == Language.EN ? "" : "/" + language.code();
            for (String address : List.of(prefix + "/rates", prefix + "/rates/uzs")) {
                Document page = all.page(address);

                assertEquals(language.code(), page.expectFirst("html").attr("lang"));
                assertEquals(8, page.select("link[hreflang]").size());
                assertFalse(page.select("main table").isEmpty());
                assertEquals(address, page.select("form.pick:not(.sum)").attr("action"));
            }
        }
    }
}
