package press.registan.money.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static press.registan.money.source.Read.DAY;

import org.junit.jupiter.api.Test;
import press.registan.money.Bulletin;
import press.registan.money.CentralBank;
import press.registan.testing.BankPapers;

class CentralBankOfUzbekistanTest {

    private static final BankPapers PAPERS = BankPapers.plain();
    private final Read read = new Read(CentralBank.CBU);

    @Test
    void figuresAreTextsWithAPoint() throws Unreadable {
        Bulletin bulletin = Read.bulletin(read.latest(), PAPERS.cbu(DAY));

        assertEquals("1 USD = 12100 UZS of 2026-11-25 by cbu", Read.rate(bulletin, "USD"));
        assertEquals("1 TMT = 3457.14 UZS of 2026-11-25 by cbu", Read.rate(bulletin, "TMT"));
    }

    @Test
    void figuresMayBeNumbersOneDay() throws Unreadable {
        String numbers = PAPERS.cbu(DAY).replaceAll("\"(Nominal|Rate)\":\"([0-9.]+)\"", "\"$1\":$2");

        assertEquals(
                "1 TMT = 3457.14 UZS of 2026-11-25 by cbu", Read.rate(Read.bulletin(read.latest(), numbers), "TMT"));
    }

    @Test
    void aDayToComeIsAnsweredWithTheLastTableWhichSaysNothingOfIt() throws Unreadable {
        assertTrue(Read.nothing(read.ofDay(DAY), PAPERS.cbu(DAY.minusDays(2))).contains("2026-11-23"));
        assertTrue(Read.nothing(read.ofDay(DAY), "[]").contains("2026-11-25"));
    }

    @Test
    void todayIsNeverEmpty() {
        assertTrue(Read.refusal(read.latest(), "[]").contains("no currencies"));
        assertTrue(Read.refusal(read.latest(), "{\"error\":true}").contains("no list"));
        assertTrue(
                Read.refusal(read.latest(), PAPERS.cbu(DAY).substring(0, 3_000)).contains("cut off"));
        assertTrue(Read.refusal(read.latest(), "<html>").contains("not JSON"));
    }

    @Test
    void whatIsTooSmallForItsDecimalsIsPassedOver() throws Unreadable {
        String small = PAPERS.cbu(DAY)
                .replace("\"Ccy\":\"INR\",", "\"Ccy\":\"LBP\",")
                .replaceAll("(LBP.*?\"Rate\":\")[^\"]+", "$10.14");

        assertEquals("", Read.rate(Read.bulletin(read.latest(), small), "LBP"));
    }

    @Test
    void itIsAskedByTheDay() {
        assertEquals(
                "https://bank.example/en/arkhiv-kursov-valyut/json/all/2026-11-25/",
                read.ofDay(DAY).address().toString());
    }
}
