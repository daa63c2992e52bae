package press.registan.money.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static press.registan.money.source.Read.DAY;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.registan.money.Bulletin;
import press.registan.money.CentralBank;
import press.registan.money.Span;
import press.registan.testing.BankPapers;

class EuropeanCentralBankTest {

    private static final BankPapers PAPERS = BankPapers.plain();
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 3, 4);

    private final Read read = new Read(CentralBank.ECB);

    @ParameterizedTest
    @ValueSource(strings = {"'", "\""})
    void aEuroIsPricedInOthersMoneyInEitherKindOfQuotationMarks(String mark) throws Unreadable {
        Bulletin bulletin = Read.bulletin(read.latest(), PAPERS.ecbXml(mark, DAY));

        assertEquals("1 EUR = 1.2500 USD of 2026-11-25 by ecb", Read.rate(bulletin, "USD"));
    }

    @Test
    void ofNinetyDaysOnlyThoseAskedForAreTaken() throws Unreadable {
        Span days = new Span(DAY.minusDays(2), DAY.minusDays(1));
        Errand errand = read.ofSpan(days);
        Bulletin bulletin =
                Read.bulletin(errand, PAPERS.ecbXml("'", DAY, DAY.minusDays(1), DAY.minusDays(2), DAY.minusDays(3)));

        assertTrue(errand.address().toString().endsWith("eurofxref-hist-90d.xml"));
        assertEquals(
                "1 EUR = 1.2500 USD of 2026-11-24 by ecb; 1 EUR = 1.2500 USD of 2026-11-23 by ecb",
                Read.rate(bulletin, "USD"));
    }

    @Test
    void thePastIsAPackedTableWithCommasAtItsLinesEndsAndGaps() throws Unreadable {
        Errand errand = read.ofSpan(new Span(LONG_AGO, LONG_AGO.plusDays(3)));
        byte[] zip = BankPapers.zipped("eurofxref-hist.csv", PAPERS.ecbCsv(DAY, LONG_AGO.plusDays(1), LONG_AGO));
        Bulletin bulletin = Read.bulletin(errand, Read.reply(200, "application/zip", zip));

        assertTrue(errand.address().toString().endsWith("eurofxref-hist.zip"));
        assertEquals(2 * 16, bulletin.rates().size());
        assertEquals("", Read.rate(bulletin, "RUB"), "N/A is no figure");
    }

    @Test
    void aDateInWordsIsReadAsWell() throws Unreadable {
        String words = PAPERS.ecbCsv(LONG_AGO).replace("2024-03-04", "4 March 2024");
        byte[] zip = BankPapers.zipped("eurofxref.csv", words);

        assertEquals(
                LONG_AGO,
                Read.bulletin(read.ofDay(LONG_AGO), Read.reply(200, "", zip))
                        .newest()
                        .orElseThrow());
    }

    @Test
    void aHolidayIsNothing() throws Unreadable {
        byte[] zip = BankPapers.zipped("eurofxref-hist.csv", PAPERS.ecbCsv(LONG_AGO));
        Reading holiday = read.ofDay(LONG_AGO.minusDays(1)).reader().read(Read.reply(200, "", zip));

        assertEquals(new Reading.Nothing("nothing was published from 2024-03-03 to 2024-03-03"), holiday);
    }

    @Test
    void whatIsNoSuchFileIsRefused() {
        byte[] zip = BankPapers.zipped("eurofxref-hist.csv", PAPERS.ecbCsv(LONG_AGO));
        Errand errand = read.ofDay(LONG_AGO);

        assertTrue(Read.refusal(errand, Read.reply(200, "", new byte[] {'P', 'K', 3, 4}))
                .contains("packed"));
        assertTrue(Read.refusal(errand, Read.reply(200, "", BankPapers.zipped("readme.txt", "hello")))
                .contains("no packed file of CSV"));
        assertTrue(Read.refusal(errand, Read.reply(200, "", BankPapers.zipped("x.csv", "hello,world")))
                .contains("without a table"));
        assertTrue(Read.refusal(errand, new String(zip, StandardCharsets.ISO_8859_1).substring(0, 100))
                .contains("packed"));
    }
}
