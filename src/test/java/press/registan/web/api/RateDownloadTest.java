package press.registan.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.registan.testing.OnEveryDatabase;
import press.registan.testing.Outlets;
import press.registan.web.Window;

/** What readers take along from the page of a currency. */
@OnEveryDatabase
class RateDownloadTest {

    private Outlets outlets;

    @BeforeEach
    void open(@TempDir Path folder) {
        outlets = new Outlets(folder);
        outlets.takeRates(
                "1999-01-04,USD,KGS,29.3751,nbkr",
                "2026-02-26,USD,KGS,87.40,nbkr",
                "2026-02-27,USD,KGS,87.45,nbkr",
                "2026-02-27,EUR,USD,1.0412,ecb");
    }

    @AfterEach
    void close() {
        outlets.close();
    }

    @Test
    void aSpreadsheetGetsTheWholeCourse() {
        Window.Answer answer = outlets.get("/rates/kgs.csv");

        assertEquals("text/csv; charset=utf-8", answer.contentType());
        assertEquals("attachment; filename=\"kgs-usd.csv\"", answer.header("content-disposition"));
        assertEquals("noindex", answer.header("x-robots-tag"));
        assertEquals("*", answer.header("access-control-allow-origin"));
        assertEquals("""
                date,currency,base,rate,perBase,source
                1999-01-04,KGS,USD,0.0340424373023,29.3751,nbkr
                2026-02-26,KGS,USD,0.0114416475973,87.40,nbkr
                2026-02-27,KGS,USD,0.0114351057747,87.45,nbkr
                """, answer.text());
    }

    @Test
    void programsGetTheSame() throws Exception {
        JsonNode whole = new ObjectMapper().readTree(outlets.text("/rates/kgs.json"));

        assertEquals("KGS", whole.path("currency").asText());
        assertEquals("1999-01-04", whole.path("from").asText());
        assertEquals("2026-03-01", whole.path("to").asText());
        assertEquals(3, whole.path("rates").size());
        assertEquals("87.45", whole.path("rates").path(2).path("perBase").asText());
    }

    @Test
    void aPartIsAskedForByItsDays() {
        assertEquals(2, lines("/rates/kgs.csv?from=2026-02-27"));
        assertEquals(3, lines("/rates/kgs.csv?to=2026-02-26"));
        assertEquals(1, lines("/rates/kgs.csv?from=2000-01-01&to=2010-01-01"));
    }

    private long lines(String address) {
        return outlets.text(address).lines().count();
    }

    @ParameterizedTest
    @CsvSource({
        "/rates/usd.csv, 404",
        "/rates/jpy.json, 404",
        "/rates/xyz.csv, 404",
        "/rates/kgs.csv?from=yesterday, 400",
        "/rates/kgs.json?from=2026-02-27&to=2026-02-26, 400"
    })
    void whatCannotBeMeantIsNoFile(String address, int status) {
        assertEquals(status, outlets.get(address).status());
    }

    @Test
    void anotherSpellingLeadsThereWithItsQuestion() {
        assertEquals("/rates/kgs.csv", outlets.get("/Rates/KGS.csv").location());
        assertEquals(
                "/rates/kgs.csv?from=2026-02-27",
                outlets.get("/rates/KGS.csv?x=y&from=2026-02-27").location());
        assertEquals(
                "/api/v1/convert?amount=5&from=KGS&to=USD",
                outlets.get("/API/v1/convert?amount=5&from=KGS&to=USD").location());
    }

    @Test
    void theWholeIsKeptAndPartsAreNot() {
        assertTrue(outlets.get("/rates/kgs.csv").header("cache-control").contains("public"));
        assertEquals("no-cache", outlets.get("/rates/kgs.csv?from=2026-02-27").header("cache-control"));
    }
}
