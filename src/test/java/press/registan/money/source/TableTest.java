package press.registan.money.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.registan.money.CentralBank;
import press.registan.money.Rate;
import press.registan.testing.BankPapers;

/** What holds for every bank's table. */
class TableTest {

    private static final LocalDate DAY = Read.DAY;

    private static Table table(DecimalMark mark) {
        return new Table(CentralBank.NBKR, DAY, Table.Quoting.OTHERS_IN_OWN, mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "50", "1000000000", "-1", "ten", "", "1.0"})
    void nobodyPublishesForSuchANumberOfUnits(String nominal) throws Unreadable {
        Table table = table(DecimalMark.POINT);
        table.add("USD", "1", "87.45");
        table.add("KZT", nominal, "1.85");

        assertEquals(
                List.of("USD"),
                table.taken(1).stream().map(rate -> rate.base().code()).toList());
        assertEquals(1, table.passedOver().size());
    }

    @ParameterizedTest
    @CsvSource({"1,87.45", "10,8.745", "100,0.8745", "10000,0.008745", "1000000,0.00008745"})
    void oneUnitHasTheSameDigitsForWhateverNumberTheyWerePublished(int nominal, String perOne) throws Unreadable {
        Table table = table(DecimalMark.POINT);
        table.add("USD", Integer.toString(nominal), "87.45");

        assertEquals(perOne, table.taken(1).iterator().next().perOne().toPlainString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "N/A", "-", "0", "-87.45", "87,45", "1,234.5", "1 234.5", "8.7e1", "∞", "٨٧"})
    void whatIsNoFigureIsPassedOver(String figure) throws Unreadable {
        Table table = table(DecimalMark.POINT);
        table.add("USD", "1", " 87.45\u00a0");
        table.add("KZT", "1", figure);

        assertEquals(1, table.taken(1).size());
        assertTrue(table.passedOver().getFirst().startsWith("KZT, as “"));
    }

    @Test
    void aTableOfWhichMoreCannotBeReadThanCanIsRefused() throws Unreadable {
        Table table = table(DecimalMark.POINT);
        table.add("USD", "1", "87.45");
        table.add("ZZ1", "1", "87.45");
        table.add("ZZ2", "1", "87.45");

        assertTrue(assertThrows(Unreadable.class, () -> table.taken(1)).words().contains("ZZ1"));
    }

    @Test
    void aTableWithoutTheDollarOrWithTooFewIsRefused() throws Unreadable {
        Table table = table(DecimalMark.POINT);
        table.add("EUR", "1", "101.45");

        assertEquals(
                "has no USD",
                assertThrows(Unreadable.class, () -> table.taken(1, "USD")).words());
        assertTrue(assertThrows(Unreadable.class, () -> table.taken(2)).words().contains("only 1"));
    }

    @Test
    void theSameTwiceIsOneAndTwoFiguresForOneAreRefused() throws Unreadable {
        Table table = table(DecimalMark.POINT);
        table.add("USD", "1", "87.45");
        table.add("USD", "10", "874.5");

        assertEquals(1, table.taken(1).size());
        assertThrows(Unreadable.class, () -> table.add("USD", "1", "87.46"));
    }

    @Test
    void itsOwnMoneyIsNoRate() throws Unreadable {
        Table table = table(DecimalMark.COMMA);
        table.add("KGS", "1", "1,0000");
        table.add("USD", "1", "87,4500");

        assertEquals(List.of("1 USD = 87.4500 KGS of 2026-11-25 by nbkr"), words(table));
        assertEquals(List.of(), table.passedOver());
    }

    private static List<String> words(Table table) throws Unreadable {
        return table.taken(1).stream().map(Rate::toString).toList();
    }

    @Test
    void everyDocumentNamesWhatIsWrongWithIt() {
        Errand daily = new Read(CentralBank.NBKR).latest();
        String text = BankPapers.plain().nbkrDaily(DAY);

        assertEquals("is empty", Read.refusal(daily, " \n"));
        assertEquals(
                "is a web page (“Closed for repair”), and no table of rates",
                Read.refusal(daily, "<!DOCTYPE html><html><head><title> Closed for repair </title>"));
        assertTrue(Read.refusal(daily, text.substring(0, text.length() / 2)).contains("cut off"));
        assertTrue(Read.refusal(daily, text.replace("25.11.2026", "30.02.2026")).contains("no date"));
        assertTrue(Read.refusal(daily, text.replace(" Date=", " Day=")).contains("no date"));
        assertTrue(Read.refusal(
                                daily,
                                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                                        + "<CurrencyRates Date=\"25.11.2026\">&e;</CurrencyRates>")
                        .length()
                > 0);
        assertTrue(Read.refusal(daily, "<CurrencyRates>" + "<a>".repeat(50) + "</a>".repeat(50) + "</CurrencyRates>")
                .contains("deeper"));
    }
}
