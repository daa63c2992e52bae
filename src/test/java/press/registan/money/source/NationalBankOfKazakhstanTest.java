package press.registan.money.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static press.registan.money.source.Read.DAY;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.registan.money.Bulletin;
import press.registan.money.CentralBank;
import press.registan.testing.BankPapers;

class NationalBankOfKazakhstanTest {

    private static final BankPapers PAPERS = BankPapers.plain();
    private final Read read = new Read(CentralBank.NBK);

    @Test
    void aFigureIsForAsManyUnitsAsItSaysAndLacksItsLastZeros() throws Unreadable {
        Bulletin bulletin = Read.bulletin(read.ofDay(DAY), PAPERS.nbkDay(DAY));

        assertEquals("1 USD = 500 KZT of 2026-11-25 by nbk", Read.rate(bulletin, "USD"));
        assertEquals("100 UZS = 4.13 KZT of 2026-11-25 by nbk", Read.rate(bulletin, "UZS"));
        assertEquals("1 KGS = 5.71 KZT of 2026-11-25 by nbk", Read.rate(bulletin, "KGS"));
        assertEquals("1 JPY = 3.33 KZT of 2026-11-25 by nbk", Read.rate(bulletin, "JPY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd.MM.yyyy", "dd.MM.yy"})
    void theDeadDoNotComeBackInTheDocumentOfToday(String dates) throws Unreadable {
        Bulletin bulletin = Read.bulletin(read.latest(), PAPERS.nbkLatest(DAY, dates));

        assertEquals(DAY, bulletin.newest().orElseThrow());
        assertTrue(bulletin.rates().stream().allMatch(rate -> rate.date().equals(DAY)));
        assertFalse(Read.codes(bulletin).contains("LVL"));
    }

    @Test
    void aWeekendIsADocumentWithoutItemsAndNoFailure() throws Unreadable {
        assertTrue(Read.nothing(read.ofDay(DAY), BankPapers.nbkEmpty(DAY)).contains("2026-11-25"));
    }

    @Test
    void theTableOfAnotherDaySaysNothingOfTheDayAskedFor() throws Unreadable {
        LocalDate other = DAY.minusDays(1);

        assertTrue(Read.nothing(read.ofDay(DAY), PAPERS.nbkDay(other)).contains("2026-11-24"));
    }

    @Test
    void oneDocumentIsNotTakenForTheOther() {
        assertTrue(Read.refusal(read.latest(), PAPERS.nbkDay(DAY)).contains("<rates>"));
        assertTrue(Read.refusal(read.ofDay(DAY), PAPERS.nbkLatest(DAY, "dd.MM.yyyy"))
                .contains("<rss>"));
    }

    @Test
    void itIsAskedByTheDayInItsOwnForm() {
        assertEquals(
                "https://bank.example/rss/get_rates.cfm?fdate=05.03.2026",
                read.ofDay(LocalDate.of(2026, 3, 5)).address().toString());
    }
}
