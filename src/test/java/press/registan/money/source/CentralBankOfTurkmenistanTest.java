package press.registan.money.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static press.registan.money.source.Read.DAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.registan.money.Bulletin;
import press.registan.money.CentralBank;
import press.registan.testing.BankPapers;

class CentralBankOfTurkmenistanTest {

    private static final BankPapers PAPERS = BankPapers.plain();
    private final Read read = new Read(CentralBank.CBT);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFigureIsForItsMultiplierAndBothFormsOfDatesAreRead(boolean dotted) throws Unreadable {
        Bulletin bulletin = Read.bulletin(read.ofDay(DAY), PAPERS.cbt(DAY, dotted));

        assertEquals("1 USD = 3.5 TMT of 2026-11-25 by cbt", Read.rate(bulletin, "USD"));
        assertEquals("100 UZS = 0.0289 TMT of 2026-11-25 by cbt", Read.rate(bulletin, "UZS"));
    }

    @Test
    void aSundayHasNoFileWhichIsNoFailure() throws Unreadable {
        Reading sunday = read.ofDay(DAY).reader().read(Read.reply(404, "text/html", new byte[0]));

        assertInstanceOf(Reading.Nothing.class, sunday);
        assertTrue(Read.refusal(read.ofDay(DAY), Read.reply(403, "text/html", new byte[0]))
                .contains("403"));
        assertTrue(Read.refusal(new Read(CentralBank.NBT).ofDay(DAY), Read.reply(404, "", new byte[0]))
                .contains("404"));
    }

    @Test
    void aFileUnderTheNameOfAnotherDaySaysNothingOfThatDay() throws Unreadable {
        assertTrue(Read.nothing(read.ofDay(DAY), PAPERS.cbt(DAY.minusDays(1), true))
                .contains("2026-11-24"));
    }

    @Test
    void tomorrowsFileIsAskedForTooAsItComesInTheAfternoon() {
        assertEquals(
                List.of("https://bank.example/kurs/2026/31122026.xml", "https://bank.example/kurs/2027/01012027.xml"),
                Bank.of(CentralBank.CBT).now(Read.SITE, LocalDate.of(2026, 12, 31)).stream()
                        .map(errand -> errand.address().toString())
                        .toList());
    }
}
