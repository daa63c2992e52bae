package press.registan.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.registan.testing.OnEveryDatabase;

/** The course of a currency: its chart, what it is compared with, what can be taken along. */
@OnEveryDatabase
class CurrencyPageTest {

    private static final LocalDate LAST = LocalDate.of(2026, 2, 27);

    private Newsstand stand;

    @BeforeEach
    void open(@TempDir Path folder) {
        stand = new Newsstand(folder);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    /** A rate on every working day, which grows by a little each day. */
    private void takeWorkingDays(LocalDate first, String currency, String source, double start, double growth) {
        List<String> lines = new ArrayList<>();
        double rate = start;
        for (LocalDate day = first; !day.isAfter(LAST); day = day.plusDays(1)) {
            rate *= growth;
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                double swing = day.getDayOfMonth() % 7 * rate / 500;
                lines.add(day + ",USD," + currency + "," + String.format(Locale.ROOT, "%.4f", rate + swing) + ","
                        + source);
            }
        }
        stand.takeRates(lines.toArray(String[]::new));
    }

    private static String box(Document page) {
        return page.select(".chart-line").attr("d");
    }

    @Test
    void theChartSaysInWordsWhatItShows() {
        stand.takeRates(
                "2025-02-27,USD,KGS,87.40,nbkr",
                "2025-08-01,USD,KGS,88.90,nbkr",
                "2026-01-27,USD,KGS,86.10,nbkr",
                "2026-02-26,USD,KGS,87.20,nbkr",
                "2026-02-27,USD,KGS,87.45,nbkr");
        Element plot = stand.page("/rates/kgs?span=all").expectFirst(".chart-plot");

        assertEquals("img", plot.attr("role"));
        assertEquals("1 USD in KGS", plot.expectFirst("title").text());
        assertEquals(
                "27 February 2025 – 1 March 2026. Lowest: 86.10 (27 Jan 2026). Highest: 88.90 (1 Aug 2025)."
                        + " 27 February 2026: 87.45.",
                plot.expectFirst("desc").text());
        assertEquals("chart-title chart-desc", plot.attr("aria-labelledby"));
    }

    @Test
    void eachComparisonHasItsDay() {
        stand.takeRates(
                "2025-02-26,USD,KGS,87.40,nbkr",
                "2026-01-27,USD,KGS,86.10,nbkr",
                "2026-02-26,USD,KGS,87.20,nbkr",
                "2026-02-27,USD,KGS,87.45,nbkr");

        assertEquals(
                List.of(
                        "The publication before 26 Feb 2026: 87.20 −0.29%",
                        "A month before 27 Jan 2026: 86.10 −1.54%", "A year before 26 Feb 2025: 87.40 −0.06%"),
                stand.page("/rates/kgs").select(".compared tbody tr").eachText());
    }

    @Test
    void whatWasTooOldToCountIsComparedWithNothing() {
        stand.takeRates(
                "2025-02-01,USD,KGS,87.40,nbkr", "2026-01-01,USD,KGS,86.10,nbkr", "2026-02-27,USD,KGS,87.45,nbkr");

        assertEquals(
                List.of("The publication before 1 Jan 2026: 86.10 −1.54%"),
                stand.page("/rates/kgs").select(".compared tbody tr").eachText());
    }

    @Test
    void theReaderChoosesHowFarBack() {
        takeWorkingDays(LocalDate.of(2019, 1, 2), "KGS", "nbkr", 69.5, 1.0001);
        Document year = stand.page("/rates/kgs");

        assertEquals(
                List.of("Month", "Year", "Five years", "All"),
                year.select(".spans a").eachText());
        assertEquals(
                List.of("/rates/kgs?span=month", "/rates/kgs", "/rates/kgs?span=five-years", "/rates/kgs?span=all"),
                year.select(".spans a").eachAttr("href"));
        assertEquals("Year", year.select(".spans a[aria-current]").text());
        assertEquals(
                "https://courier.example/rates/kgs",
                stand.page("/rates/kgs?span=year").select("link[rel=canonical]").attr("href"));
        assertEquals(
                "https://courier.example/rates/kgs?on=2026-01-15&span=all",
                stand.page("/rates/kgs?span=all&on=2026-01-15")
                        .select("link[rel=canonical]")
                        .attr("href"));
        assertEquals(
                "7 Jan 2019",
                stand.page("/rates/kgs?span=all")
                        .select(".extremes time")
                        .get(0)
                        .text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"decade", "MONTH", "%3Cb%3E"})
    void anotherSpanIsMalformed(String span) {
        takeWorkingDays(LocalDate.of(2026, 1, 2), "KGS", "nbkr", 87, 1);

        assertEquals(400, stand.get("/rates/kgs?span=" + span).status());
    }

    @ParameterizedTest
    @CsvSource({"month, 20", "year, 12", "five-years, 21", "all, 29"})
    void theTableHasAsManyRowsAsCanBeListenedTo(String span, int rows) {
        takeWorkingDays(LocalDate.of(2019, 1, 2), "KGS", "nbkr", 69.5, 1.0001);

        assertEquals(
                rows,
                stand.page("/rates/kgs?span=" + span)
                        .select(".more .rates tbody tr")
                        .size(),
                span);
    }

    @Test
    void tenfoldIsDrawnInRatiosAndSaysSo() {
        takeWorkingDays(LocalDate.of(2025, 3, 3), "UZS", "cbu", 100, 1.01);
        Document page = stand.page("/rates/uzs");

        assertTrue(page.text().contains("The scale is logarithmic"));
        assertTrue(
                page.select(".chart-axis text").eachText().contains("1,000"),
                page.select(".chart-axis").text());
    }

    @Test
    void aGapIsAGap() {
        stand.takeRates(
                "2026-01-01,USD,KGS,87.40,nbkr",
                "2026-01-02,USD,KGS,87.41,nbkr",
                "2026-01-03,USD,KGS,87.42,nbkr",
                "2026-02-26,USD,KGS,87.20,nbkr",
                "2026-02-27,USD,KGS,87.45,nbkr");
        Document page = stand.page("/rates/kgs");

        assertEquals(2, box(page).chars().filter(letter -> letter == 'M').count());
        assertTrue(page.text().contains("The line breaks where nothing was published for long."));
    }

    @Test
    void whatHappenedIsMarkedAndTold() {
        takeWorkingDays(LocalDate.of(2014, 12, 1), "TMT", "cbt", 2.85, 1);
        Document page = stand.page("/rates/tmt?span=all");

        assertEquals(
                List.of("1 January 2015 The state fixed the rate: 3.5 manat to the dollar"),
                page.select(".events li").eachText());
        assertEquals("1", page.select(".chart-number").text());
        assertTrue(stand.page("/rates/tmt").select(".events").isEmpty(), "that was longer ago than a year");
    }

    @Test
    void oneUnitOfAHeavierCurrencyIsPricedInTheBase() {
        stand.takeRates("2026-02-26,EUR,USD,1.0400,ecb", "2026-02-27,EUR,USD,1.0412,ecb");
        Document page = stand.page("/rates/eur");

        assertEquals("1.041 dollars to the euro", page.select(".figure-now").text());
        assertEquals("1 EUR in USD", page.select(".chart-title").text());
    }

    @Test
    void aCrossIsCalledOne() {
        stand.takeRates("2026-02-27,EUR,KGS,91.05,open", "2026-02-27,EUR,USD,1.0412,open");

        assertTrue(stand.page("/rates/kgs")
                .text()
                .contains("A cross rate, reckoned exactly across a third currency: euro."));
        assertEquals(
                "Across EUR",
                stand.page("/rates")
                        .select("tr:has(a[href=/rates/kgs]) .across")
                        .text());
    }

    @Test
    void itCanBeTakenAlong() {
        takeWorkingDays(LocalDate.of(2026, 1, 2), "KGS", "nbkr", 87, 1);
        Document page = stand.page("/ru/rates/kgs");

        assertEquals(
                List.of("/rates/kgs.csv", "/rates/kgs.json"),
                page.select(".takeaway a").eachAttr("href"));
        assertTrue(page.select(".snippet textarea")
                .text()
                .startsWith("<iframe src=\"https://courier.example/ru/rates/kgs/embed\" title=\"Кыргызский сом\""));
    }

    @Test
    void searchEnginesReadTheRate() {
        takeWorkingDays(LocalDate.of(2026, 2, 2), "KGS", "nbkr", 87, 1);
        String data = stand.page("/rates/kgs").select("script[type=application/ld+json]").stream()
                .map(Element::data)
                .filter(json -> json.contains("ExchangeRateSpecification"))
                .findFirst()
                .orElseThrow();

        assertTrue(data.contains("\"currency\":\"KGS\"") && data.contains("\"priceCurrency\":\"USD\""), data);
        assertTrue(data.contains("\"validFrom\":\"2026-02-27\""), data);
    }

    @Test
    void aFrameOfOthersShowsItAndNothingElseMayBeFramed() {
        takeWorkingDays(LocalDate.of(2025, 2, 2), "KGS", "nbkr", 87, 1);
        Document page = stand.page("/ru/rates/kgs/embed");
        String policy = stand.get("/ru/rates/kgs/embed").header("content-security-policy");

        assertTrue(policy.contains("frame-ancestors *") && policy.contains("default-src 'none'"), policy);
        assertFalse(policy.contains("script-src"), policy);
        assertTrue(stand.get("/ru/rates/kgs").header("content-security-policy").contains("frame-ancestors 'none'"));
        assertTrue(
                stand.get("/rates/xyz/embed").header("content-security-policy").contains("frame-ancestors 'none'"));
        assertEquals("ru", page.expectFirst("html").attr("lang"));
        assertEquals("noindex", page.select("meta[name=robots]").attr("content"));
        assertEquals(1, page.select("h1").size());
        assertEquals("https://courier.example/ru/rates/kgs", page.select("a").attr("href"));
        assertEquals("_top", page.select("a").attr("target"));
        assertTrue(page.select("script, form, iframe, [style]").isEmpty());
        assertEquals(404, stand.get("/rates/xyz/embed").status());
    }

    @Test
    void twentyYearsOfRatesStayALightPage() throws IOException {
        takeWorkingDays(LocalDate.of(2006, 1, 2), "UZS", "cbu", 1_180, 1.0003);

        for (String span : List.of("month", "year", "five-years", "all")) {
            String text = stand.get("/rates/uzs?span=" + span).text();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
            assertTrue(packed.size() <= 14_000, span + " weighs " + packed.size());
            assertTrue(Jsoup.parse(text).select("[style]").isEmpty(), "a style outside the sheet");
        }
    }
}
