package press.registan.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.registan.testing.OnEveryDatabase;
import press.registan.web.Window;

/** The converter on the page of rates. */
@OnEveryDatabase
class ConverterTest {

    private Newsstand stand;

    @BeforeEach
    void open(@TempDir Path folder) {
        stand = new Newsstand(folder);
        stand.takeRates(
                "2026-02-02,USD,KGS,87.489,nbkr",
                "2026-02-27,USD,KGS,87.45,nbkr",
                "2026-02-27,EUR,KGS,91.05,nbkr",
                "2026-02-27,USD,UZS,12155.10,cbu",
                "2026-02-01,USD,KZT,512.04,nbk");
    }

    @AfterEach
    void close() {
        stand.close();
    }

    /** An answer that says no, and stays the page it was. */
    private Document refused(String address, int status) {
        Window.Answer answer = stand.get(address);
        assertEquals(status, answer.status(), address);
        Document page = Jsoup.parse(answer.text());
        assertEquals("noindex", page.select("meta[name=robots]").attr("content"));
        assertEquals(1, page.select("form.sum").size());
        assertTrue(page.select(".answer-figure").isEmpty());
        return page;
    }

    @Test
    void theFormIsReadyAndAsksByAddress() {
        Document page = stand.page("/rates");

        assertEquals("get", page.select("form.sum").attr("method"));
        assertEquals("/rates#converter", page.select("form.sum").attr("action"));
        assertEquals("100", page.select("input[name=amount]").val());
        assertEquals("KGS", page.select("select[name=from] option[selected]").val());
        assertEquals("USD", page.select("select[name=to] option[selected]").val());
        assertEquals(
                List.of("KGS", "UZS", "TMT", "USD", "EUR", "KZT"),
                page.select("select[name=from] option").eachAttr("value"));
        assertEquals("2026-03-01", page.select("form.sum input[name=on]").val());
    }

    @Test
    void anAmountIsConvertedAtTheRateOfItsDay() {
        Document page = stand.page("/rates?amount=501000&from=KGS&to=USD&on=2026-02-02");

        assertEquals("5,726.43 USD", page.select(".answer-figure").text());
        assertEquals("5726.43", page.select(".answer-figure data").attr("value"));
        assertEquals(
                "501,000 som came to 5,726.43 dollars at the rate of 2 February 2026"
                        + " (National Bank of the Kyrgyz Republic).",
                page.select(".answer p").get(1).text());
        assertEquals(
                "1 KGS = 0.01143 USD · 1 USD = 87.49 KGS",
                page.select(".answer-rates").text());
        assertEquals("501000", page.select("input[name=amount]").val());
        assertEquals("Rates of 2 February 2026", page.select("#rates-of").text());
    }

    @Test
    void aCrossSaysThatItIsOneAndAcrossWhat() {
        Document page = stand.page("/rates?amount=1&from=USD&to=EUR");

        assertEquals(
                "A cross rate, reckoned exactly across a third currency: Kyrgyz som.",
                page.select(".answer-rates").get(1).text());
        assertEquals("0.960461 EUR", page.select(".answer-figure").text());
    }

    @Test
    void twoCurrenciesOfOneNameAreToldApart() {
        String said = stand.page("/rates?amount=1&from=KGS&to=UZS")
                .select(".answer p")
                .get(1)
                .text();

        assertTrue(said.startsWith("1 som (KGS) came to 138.995 som (UZS) at the rate of"), said);
    }

    @Test
    void anAnswerIsNobodysPage() {
        Document page = stand.page("/rates?amount=5&from=KGS&to=USD");

        assertEquals("noindex", page.select("meta[name=robots]").attr("content"));
        assertTrue(page.select("link[rel=canonical], link[hreflang]").isEmpty());
        assertFalse(stand.get("/rates?amount=5&from=KGS&to=USD").headers().containsKey("set-cookie"));
        assertEquals("no-cache", stand.get("/rates?amount=5&from=KGS&to=USD").header("cache-control"));
        assertEquals(
                "/rates?amount=5&from=KGS&to=USD",
                stand.get("/Rates/?amount=5&from=kgs&to=usd").location());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/rates?amount=1,250.50&from=KGS&to=USD|1,250.50 som",
                "/ru/rates?amount=1%20250,50&from=KGS&to=USD|1 250,50 сома",
                "/ru/rates?amount=1%C2%A0250&from=KGS&to=USD|1 250 сомов",
                "/kk/rates?amount=1250.50&from=KGS&to=USD|1 250,50 сом"
            })
    void anAmountIsReadInThePagesLanguage(String address, String said) {
        assertTrue(stand.page(address).select(".answer").text().contains(said), address);
    }

    @Test
    void theOtherLanguagesConvertTheSame() {
        Document page = stand.page("/rates?amount=1,250.50&from=KGS&to=USD&on=2026-02-27");

        assertEquals(
                "/ru/rates?amount=1250.50&from=KGS&to=USD&on=2026-02-27",
                page.select(".languages a[lang=ru]").attr("href"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/rates?amount=five&from=KGS&to=USD|amount|#wrong-amount",
                "/rates?amount=1,5&from=KGS&to=USD|amount|#wrong-amount",
                "/rates?amount=&from=KGS&to=USD|amount|#wrong-amount",
                "/rates?amount=-5&from=KGS&to=USD|amount|#wrong-amount",
                "/rates?amount=5&from=XXZ&to=USD|from|#wrong-from",
                "/rates?amount=5&from=KGS&to=KGS|from|#wrong-from",
                "/rates?amount=5&from=KGS|to|#wrong-to",
                "/rates?amount=5&from=KGS&to=USD&on=2026-02-30|on|#wrong-on"
            })
    void whatCannotBeReadComesBackWithWords(String address, String field, String words) {
        Document page = refused(address, 422);

        assertEquals(1, page.select(words).size());
        assertEquals("true", page.select(".sum [name=" + field + "]").attr("aria-invalid"));
        assertEquals(
                words.substring(1), page.select(".sum [name=" + field + "]").attr("aria-describedby"));
        assertEquals(1, page.select(".wrong").size());
    }

    @Test
    void whatWasWrittenStaysAndIsOnlyText() {
        Document page = refused("/rates?amount=%3Cb%3E%22five&from=KGS&to=UZS&on=2026-02-02", 422);

        assertEquals("<b>\"five", page.select("input[name=amount]").val());
        assertEquals("UZS", page.select("select[name=to] option[selected]").val());
        assertEquals("2026-02-02", page.select(".sum input[name=on]").val());
        assertEquals(
                "Write the amount in digits, as 1,250.50; of at most 20 digits.",
                page.select("#wrong-amount").text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/rates?amount=5&from=KGS&to=USD&on=2026-02-01|No rate between these two currencies is known for 1 February 2026",
                "/rates?amount=5&from=JPY&to=USD|No rate between these two currencies",
                "/rates?amount=5&from=KZT&to=USD|The last rate between these currencies is of 1 February 2026. A rate counts for 14 days",
                "/rates?amount=5&from=KGS&to=USD&on=2026-03-02|Rates of days to come are not known."
            })
    void whereNoRateCountsNothingIsGuessed(String address, String reason) {
        assertTrue(refused(address, 404).select(".refusal").text().startsWith(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rates?amount=&from=&to=", "/rates?amount&on=2026-02-27"})
    void anEmptyFormIsThePageItself(String address) {
        assertEquals(1, stand.page(address).select("link[rel=canonical]").size());
    }
}
