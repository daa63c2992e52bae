package press.registan.money.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static press.registan.money.source.Read.DAY;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import press.registan.money.CentralBank;
import press.registan.testing.BankPapers;

class BankOfRussiaTest {

    private static final BankPapers PAPERS = BankPapers.plain();
    private final Read read = new Read(CentralBank.CBR);

    @Test
    void figuresHaveACommaAndAreForTheirNominal() throws Unreadable {
        Reply reply = Read.reply(
                200, "text/xml; charset=windows-1251", PAPERS.cbr(DAY).getBytes(Charset.forName("windows-1251")));

        assertEquals("1 USD = 80.0000 RUB of 2026-11-25 by cbr", Read.rate(Read.bulletin(read.latest(), reply), "USD"));
        assertEquals("10 UZS = 0.0661 RUB of 2026-11-25 by cbr", Read.rate(Read.bulletin(read.latest(), reply), "UZS"));
    }

    @Test
    void theUnitPriceOfLaterYearsIsNotNeeded() throws Unreadable {
        String before = PAPERS.cbr(DAY).replaceAll("<VunitRate>[^<]*</VunitRate>", "");

        assertEquals(
                "1 USD = 80.0000 RUB of 2026-11-25 by cbr", Read.rate(Read.bulletin(read.latest(), before), "USD"));
    }

    @Test
    void wordsInsteadOfRatesAreAFailureWhateverTheStatus() {
        assertEquals(
                "says “Error in parameters”",
                Read.refusal(read.ofDay(DAY), "<?xml version=\"1.0\"?><ValCurs>\n    Error in parameters\n</ValCurs>"));
    }

    @Test
    void aSundayIsAnsweredWithSaturdayWhichSaysNothingOfIt() throws Unreadable {
        assertTrue(Read.nothing(read.ofDay(DAY), PAPERS.cbr(DAY.minusDays(1))).contains("2026-11-24"));
    }

    @Test
    void itIsAskedByTheDayInAFormOfItsOwn() {
        assertEquals(
                "https://bank.example/scripts/XML_daily.asp?date_req=25/11/2026",
                read.ofDay(DAY).address().toString());
    }
}
