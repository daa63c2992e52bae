package press.registan.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static press.registan.money.Market.KGS;
import static press.registan.money.Market.KZT;
import static press.registan.money.Market.TMT;
import static press.registan.money.Market.USD;
import static press.registan.money.Market.UZS;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.changes.ChangeStore;
import press.registan.kernel.Key;
import press.registan.kernel.MadeFrom;
import press.registan.money.BulletinIntake.Receipt;
import press.registan.testing.OnEveryDatabase;

/** What banks publish, and what of it is kept aside. */
@OnEveryDatabase
class BulletinIntakeTest {

    private static final LocalDate MARCH_31 = LocalDate.of(2026, 3, 31);

    private Market market;
    private BulletinIntake intake;

    @BeforeEach
    void open(@TempDir Path folder) {
        market = new Market(folder);
        intake = new BulletinIntake(market.database, new ChangeStore(), Pegs.known());
    }

    @AfterEach
    void close() {
        market.close();
    }

    /** Rates as {@code 2026-03-31 100 UZS 3.93 KZT}. */
    private Receipt take(String source, String... lines) {
        List<Rate> rates = Stream.of(lines)
                .map(line -> line.split(" "))
                .map(part -> new Rate(
                        LocalDate.parse(part[0]),
                        new Currency(part[2]),
                        new Currency(part[4]),
                        Integer.parseInt(part[1]),
                        new BigDecimal(part[3]),
                        source))
                .toList();
        return intake.take(new Bulletin(source, rates, List.of()));
    }

    private static List<String> words(List<Rate> rates) {
        return rates.stream().map(Rate::toString).toList();
    }

    private List<Doubt> doubts() {
        return market.rates.doubts(new MadeFrom(), new Span(LocalDate.of(2015, 1, 1), LocalDate.of(2026, 12, 31)));
    }

    private String shown(Currency currency, String on) {
        return market.quote(currency, on).orElseThrow().perBase().toPlainString();
    }

    @Test
    void aFigureForManyUnitsIsReckonedWithExactlyAndKeptAsItWasPublished() {
        take("nbk", "2026-03-31 100 UZS 3.90 KZT", "2026-03-31 1 USD 500.00 KZT");

        Conversion conversion = market.convert("1000", UZS, KZT, "2026-03-31");
        assertEquals("39.00", conversion.result().toPlainString());
        assertEquals("0.0390", conversion.rate().toPlainString());
        assertEquals(
                List.of("100 3.90"),
                market.database.read(reading -> reading.handle()
                        .createQuery("select cast(nominal as text) || ' ' || rate from rate where base = 'UZS'")
                        .mapTo(String.class)
                        .list()));
    }

    @Test
    void theSameBulletinAgainChangesNothingAlsoInOtherDigits() {
        take("nbkr", "2026-03-31 1 USD 87.4500 KGS", "2026-03-31 100 JPY 58.30 KGS");

        Receipt again = take("nbkr", "2026-03-31 1 USD 87.45 KGS", "2026-03-31 10 JPY 5.830 KGS");

        assertEquals(new Receipt(2, 0, 0, List.of(), List.of()), again);
        assertEquals("87.4500", shown(KGS, "2026-03-31"));
    }

    @Test
    void aCorrectedFigureTakesThePlaceOfTheFirstWhichIsRemembered() {
        take("nbkr", "2026-03-31 1 USD 87.45 KGS");
        take("nbkr", "2026-03-31 1 USD 87.54 KGS");
        Receipt third = take("nbkr", "2026-03-31 10 USD 875.5 KGS");

        assertEquals(1, third.corrected());
        assertEquals("87.55", shown(KGS, "2026-03-31"));
        assertEquals(
                List.of("1 1 87.45", "2 1 87.54"),
                market.database.read(reading ->
                        reading.handle().createQuery("""
                                select cast(number as text) || ' ' || cast(nominal as text) || ' ' || rate
                                from rate_history order by number
                                """).mapTo(String.class).list()));
    }

    /** The neighbour's money as it was really published one day, in figures of our own. */
    private Receipt slip() {
        take("cbu", "2026-03-31 1 TMT 3460.00 UZS", "2026-03-31 1 USD 12110.00 UZS");
        return take("cbu", "2026-04-01 1 TMT 4030.00 UZS", "2026-04-01 1 USD 12120.00 UZS");
    }

    @Test
    void aSlipIsKeptAsideWhereThePegSaysOtherwise() {
        Receipt receipt = slip();

        assertEquals(1, receipt.added());
        Doubt doubt = receipt.doubted().getFirst();
        assertEquals("1 TMT = 4030.00 UZS of 2026-04-01 by cbu", doubt.rate().toString());
        assertEquals(
                "+16.5 % against its own 3460 of 2026-03-31, and +16.4 % against what cbu and peg say (3462.85714286)",
                doubt.reason());
        assertEquals(
                "3460.00", market.convert("1", TMT, UZS, "2026-04-01").rate().toPlainString());
        assertEquals(List.of(doubt), doubts());
        assertEquals(1, market.rates.audit().doubts());
        assertEquals(List.of(), market.rates.audit().findings());
    }

    @Test
    void aSlipIsKeptAsideWhereOtherBanksSayOtherwise() {
        market.take("2026-03-31,TMT,RUB,22.85,cbr", "2026-03-31,UZS,RUB,0.0066,cbr");
        take("cbu", "2026-03-31 1 TMT 3460.00 UZS");

        Receipt receipt = take("cbu", "2026-04-01 1 TMT 4030.00 UZS");

        assertEquals("cbr", receipt.doubted().getFirst().otherSource());
    }

    @Test
    void whatIsKeptAsideStaysAsideWhenTheBankGoesOnAsBefore() {
        slip();

        Receipt next = take("cbu", "2026-04-02 1 TMT 3465.00 UZS", "2026-04-02 1 USD 12130.00 UZS");

        assertEquals(2, next.added());
        assertEquals(1, doubts().size());
        assertEquals(
                "3465.00", market.convert("1", TMT, UZS, "2026-04-02").rate().toPlainString());
    }

    @Test
    void theSameSlipAgainIsNotToldAgain() {
        slip();

        Receipt again = take("cbu", "2026-04-01 1 TMT 4030.00 UZS", "2026-04-01 1 USD 12120.00 UZS");

        assertEquals(new Receipt(2, 0, 0, List.of(), List.of()), again);
        assertEquals(1, doubts().size());
    }

    @Test
    void aBankThatCorrectsItsSlipIsBelieved() {
        slip();

        Receipt corrected = take("cbu", "2026-04-01 1 TMT 3464.00 UZS");

        assertEquals(1, corrected.added());
        assertEquals(List.of(), doubts());
    }

    @Test
    void whatAPersonTakesInIsBelieved() {
        slip();
        market.take("2026-04-01,TMT,UZS,4030.00,cbu");

        assertEquals(List.of(), doubts());
        assertEquals(
                "4030.00", market.convert("1", TMT, UZS, "2026-04-01").rate().toPlainString());
    }

    @Test
    void aCurrencyThatFallsIsBelievedWhenAnotherBankSaysSo() {
        market.take("2026-03-30,USD,RUB,80,cbr", "2026-03-30,KZT,RUB,0.16,cbr");
        take("nbk", "2026-03-30 1 USD 500.00 KZT");
        assertEquals(1, take("nbk", "2026-03-31 1 USD 625.00 KZT").doubted().size());
        assertEquals("500.00", shown(KZT, "2026-03-31"));

        Receipt other = take("cbr", "2026-04-01 1 USD 80.10 RUB", "2026-04-01 1 KZT 0.1290 RUB");

        assertEquals(
                List.of("1 USD = 625.00 KZT of 2026-03-31 by nbk", "1 KZT = 0.1290 RUB of 2026-04-01 by cbr"),
                words(other.believed()));
        assertEquals(List.of(), other.doubted());
        assertEquals(List.of(), doubts());
        assertEquals("625.00", shown(KZT, "2026-04-01"));
    }

    @Test
    void aCurrencyThatFallsIsBelievedWhenItStaysThere() {
        market.take("2017-09-04,USD,UZS,4210,open", "2017-09-04,EUR,UZS,5000,open");
        take("cbu", "2017-09-04 1 USD 4210.35 UZS");

        assertEquals(1, take("cbu", "2017-09-05 1 USD 8100.00 UZS").doubted().size());
        assertEquals(1, take("cbu", "2017-09-06 1 USD 8106.90 UZS").doubted().size());
        assertEquals("4210.35", shown(UZS, "2017-09-06"));
        Receipt third = take("cbu", "2017-09-07 1 USD 8059.86 UZS");

        assertEquals(
                List.of(
                        "1 USD = 8100.00 UZS of 2017-09-05 by cbu",
                        "1 USD = 8106.90 UZS of 2017-09-06 by cbu",
                        "1 USD = 8059.86 UZS of 2017-09-07 by cbu"),
                words(third.believed()));
        assertEquals(List.of(), doubts());
        assertEquals("8059.86", shown(UZS, "2017-09-07"));
    }

    @Test
    void whereNobodyElseHasAWordNobodyIsDoubted() {
        take("cbu", "2026-03-31 1 XAF 20.00 UZS");

        assertEquals(List.of(), take("cbu", "2026-04-01 1 XAF 40.00 UZS").doubted());
    }

    @Test
    void aBankWithoutAPastIsNotDoubted() {
        market.take("2026-03-31,USD,UZS,12110,open");
        take("cbu", "2026-01-31 1 USD 8000.00 UZS");

        assertEquals(List.of(), take("cbu", "2026-04-01 1 USD 4030.00 UZS").doubted(), "the last is too long ago");
    }

    @Test
    void whatIsNearToOthersIsBelievedHoweverFarItJumped() {
        market.take("2026-03-31,USD,UZS,12110,open");
        take("cbu", "2026-03-31 1 USD 1211.00 UZS");

        assertEquals(List.of(), take("cbu", "2026-04-01 1 USD 12120.00 UZS").doubted());
    }

    @Test
    void samplesContradictNobody() {
        market.take("2026-03-31,USD,UZS,12110,sample");
        take("cbu", "2026-03-31 1 USD 6000.00 UZS");

        assertEquals(List.of(), take("cbu", "2026-04-01 1 USD 8000.00 UZS").doubted());
    }

    @Test
    void aPageThatShowsDoubtsIsMadeAnewWhenTheyChange() {
        MadeFrom made = new MadeFrom();
        market.rates.doubts(made, TMT, new Span(MARCH_31, MARCH_31.plusDays(1)));
        assertTrue(made.keys().contains(Key.rates()));
        long before = changes();

        take("cbu", "2026-03-31 1 TMT 3460.00 UZS", "2026-03-31 1 USD 12110.00 UZS");
        take("cbu", "2026-04-01 1 TMT 4030.00 UZS");

        assertEquals(before + 2, changes());
        assertEquals(
                List.of("TMT"),
                market.rates.doubts(made, TMT, new Span(MARCH_31, MARCH_31.plusDays(1))).stream()
                        .map(doubt -> doubt.base().code())
                        .toList());
        assertEquals(List.of(), market.rates.doubts(made, USD, new Span(MARCH_31, MARCH_31.plusDays(1))));
    }

    private long changes() {
        return market.database.read(reading -> reading.handle()
                .createQuery("select count(*) from change where keys = 'rates'")
                .mapTo(Long.class)
                .one());
    }

    @Test
    void yearsGoInByPortionsInWhateverOrderTheyCome() {
        String[] days = IntStream.range(0, 1_100)
                .mapToObj(day -> LocalDate.of(2026, 3, 31).minusDays(day) + " 1 USD " + (80 + day % 7) + ".50 KGS")
                .toArray(String[]::new);

        assertEquals(1_100, take("nbkr", days).added());
        assertEquals(0, take("nbkr", days).added());
        assertEquals(List.of(), market.rates.audit().findings());
    }
}
