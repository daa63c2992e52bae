package press.registan.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static press.registan.money.Market.EUR;
import static press.registan.money.Market.KGS;
import static press.registan.money.Market.KZT;
import static press.registan.money.Market.TMT;
import static press.registan.money.Market.TODAY;
import static press.registan.money.Market.USD;
import static press.registan.money.Market.UZS;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.kernel.Key;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Problem;
import press.registan.testing.OnEveryDatabase;

@OnEveryDatabase
class RatesTest {

    private Market market;

    @BeforeEach
    void open(@TempDir Path folder) {
        market = new Market(folder);
    }

    @AfterEach
    void close() {
        market.close();
    }

    @Test
    void aRateIsShownInTheDigitsItWasPublishedIn() {
        market.take("2026-02-26,USD,KGS,87.4000,nbkr", "2026-02-27,USD,KGS,87.4500,nbkr");
        Quote quote = market.quote(KGS, "2026-02-27").orElseThrow();
        assertEquals("87.4500", quote.perBase().toPlainString());
        assertEquals("0.01143510577", quote.rate().toPlainString().substring(0, 13));
        assertEquals(new BigDecimal("-0.057176"), quote.change());
        assertEquals("nbkr", quote.source());
        assertFalse(quote.stale());
        assertNull(quote.via());
    }

    @Test
    void theSameRateIsFoundWhenItWasPublishedTheOtherWayRound() {
        market.take("2026-02-27,KGS,USD,0.0125,market");
        Quote quote = market.quote(KGS, "2026-02-27").orElseThrow();
        assertEquals("0.0125", quote.rate().toPlainString());
        assertEquals("80", quote.perBase().toPlainString());
    }

    @Test
    void theFirstPublicationHasNoChange() {
        market.take("2026-02-27,USD,KGS,87.45,nbkr");
        assertNull(market.quote(KGS, "2026-02-27").orElseThrow().change());
    }

    @Test
    void aWeekendTakesFridaysRateWithItsDate() {
        market.take("2026-02-27,USD,KGS,87.45,nbkr", "2026-03-02,USD,KGS,87.50,nbkr");
        assertEquals(
                LocalDate.of(2026, 2, 27),
                market.quote(KGS, "2026-03-01").orElseThrow().asOf());
        assertEquals(
                LocalDate.of(2026, 2, 27),
                market.convert("1", KGS, USD, "2026-02-28").asOf());
        assertEquals(
                LocalDate.of(2026, 3, 2),
                market.quote(KGS, "2026-03-02").orElseThrow().asOf());
    }

    @Test
    void aRateCountsForFourteenDaysAndIsStaleOnTheFifteenth() {
        market.take("2026-01-31,USD,KGS,87.45,nbkr");
        assertFalse(market.quote(KGS, "2026-02-14").orElseThrow().stale());
        assertEquals(
                new BigDecimal("1.00"),
                market.convert("87.45", KGS, USD, "2026-02-14").result());
        assertTrue(market.quote(KGS, "2026-02-15").orElseThrow().stale());
        Problem.NotFound stale =
                assertThrows(Problem.NotFound.class, () -> market.convert("87.45", KGS, USD, "2026-02-15"));
        assertTrue(String.valueOf(stale.getMessage()).contains("2026-01-31"), stale.getMessage());
    }

    @Test
    void theDaysOfALeapYearAreCountedAsTheyAre() {
        market.take("2024-02-29,USD,KGS,89.45,nbkr");
        assertFalse(market.quote(KGS, "2024-03-14").orElseThrow().stale());
        assertTrue(market.quote(KGS, "2024-03-15").orElseThrow().stale());
        assertTrue(market.quote(KGS, "2024-02-28").isEmpty());
    }

    @Test
    void beforeTheFirstRateThereIsNone() {
        market.take("2026-02-27,USD,KGS,87.45,nbkr");
        assertTrue(market.quote(KGS, "2026-02-26").isEmpty());
        assertTrue(market.rates.table(market.made, LocalDate.of(2014, 12, 31)).isEmpty());
        assertThrows(Problem.NotFound.class, () -> market.convert("1", KGS, USD, "2026-02-26"));
        assertThrows(Problem.NotFound.class, () -> market.convert("1", KZT, USD, "2026-02-27"));
    }

    @Test
    void nothingTakenInMeansNoMarketNotEvenAPeg() {
        assertEquals(List.of(), market.rates.strip(market.made, TODAY));
        assertEquals(List.of(), market.rates.table(market.made, TODAY));
        assertTrue(market.rates.span(market.made).isEmpty());
    }

    @Test
    void aPegHoldsFromItsFirstDayAndWhatOthersSayOfItIsNotAsked() {
        market.take(
                "2014-12-31,USD,TMT,2.85,market", "2015-01-01,USD,TMT,3.51,market", "2026-02-27,USD,TMT,3.52,market");
        Quote before = market.quote(TMT, "2014-12-31").orElseThrow();
        assertNull(before.peg());
        assertEquals("2.85", before.perBase().toPlainString());
        Quote first = market.quote(TMT, "2015-01-01").orElseThrow();
        assertEquals(
                LocalDate.of(2015, 1, 1),
                first.peg() == null ? null : first.peg().since());
        assertEquals("3.5", first.perBase().toPlainString());
        assertNull(first.change());
        Quote late = market.quote(TMT, "2026-06-01").orElseThrow();
        assertEquals("3.5", late.perBase().toPlainString());
        assertEquals("peg", late.source());
        assertEquals(0, late.change() == null ? -1 : late.change().signum());
        assertFalse(late.stale());
    }

    @Test
    void thePegsOwnBankSpeaksForItself() {
        market.take("2026-02-27,USD,TMT,3.5,cbt", "2026-02-28,USD,TMT,3.51,market");
        Quote quote = market.quote(TMT, "2026-03-01").orElseThrow();
        assertEquals("cbt", quote.source());
        assertEquals(LocalDate.of(2026, 2, 27), quote.asOf());
        assertEquals(
                "2015-01-01", quote.peg() == null ? "" : quote.peg().since().toString());
    }

    @Test
    void aBankThroughWhoseMoneyTheWayLeadsOutweighsNeitherThePegNorAFresherWord() {
        market.take(
                "2026-02-20,USD,KGS,87.4500,nbkr",
                "2026-02-20,TMT,KGS,24.9800,nbkr",
                "2026-02-20,AMD,KGS,0.2300,nbkr",
                "2026-02-27,USD,AMD,380,open");
        assertEquals("peg", market.quote(TMT, "2026-02-27").orElseThrow().source());
        assertEquals(
                "open",
                market.quote(new Currency("AMD"), "2026-02-27").orElseThrow().source());
    }

    @Test
    void theMoneysOwnBankSpeaksFirstThenTheLatestThenTheSample() {
        market.take(
                "2026-02-28,USD,KGS,89,sample",
                "2026-02-27,USD,KGS,88,open",
                "2026-02-26,USD,KGS,87.5,cbu",
                "2026-02-25,USD,KGS,87.45,nbkr");
        assertEquals("nbkr", market.quote(KGS, "2026-03-11").orElseThrow().source());
        assertEquals("open", market.quote(KGS, "2026-03-13").orElseThrow().source());
        assertEquals("sample", market.quote(KGS, "2026-03-14").orElseThrow().source());
        Quote stale = market.quote(KGS, "2026-04-01").orElseThrow();
        assertTrue(stale.stale());
        assertEquals("open", stale.source());
    }

    @Test
    void ofTwoSourcesOnOneDayTheFirstInTheOrderSpeaks() {
        market.take("2026-02-27,USD,KGS,88,abc", "2026-02-27,USD,KGS,87,cbu", "2026-02-27,USD,KGS,86,aaa");
        assertEquals("cbu", market.quote(KGS, "2026-02-27").orElseThrow().source());
    }

    @Test
    void aCrossIsTheExactQuotientAndAsOldAsItsOlderLeg() {
        market.take(
                "2025-07-29,EUR,KGS,100,open",
                "2025-07-29,EUR,USD,1.25,open",
                "2025-07-30,EUR,KGS,101.25,open",
                "2025-07-31,EUR,USD,1.25,open");
        Quote quote = market.quote(KGS, "2025-07-31").orElseThrow();
        assertEquals("81", quote.perBase().toPlainString());
        assertEquals(LocalDate.of(2025, 7, 30), quote.asOf());
        assertEquals(EUR, quote.via());
        assertEquals("open", quote.source());
        assertEquals(0, quote.change() == null ? -1 : quote.change().signum());
        assertEquals(
                new BigDecimal("-1.234568"),
                market.quote(KGS, "2025-07-30").orElseThrow().change());
        assertEquals(
                List.of(KGS, TMT, EUR),
                market.rates.table(market.made, LocalDate.of(2025, 7, 31)).stream()
                        .map(Quote::currency)
                        .toList());
    }

    @Test
    void aFresherCrossOutweighsAnOlderDirectRateOfNobodysOwnBank() {
        market.take(
                "2025-07-31,USD,KGS,87.4,market",
                "2025-07-31,EUR,KGS,100,open",
                "2025-07-31,EUR,USD,1.25,open",
                "2025-08-01,EUR,KGS,102.5,open",
                "2025-08-01,EUR,USD,1.25,open");
        assertEquals("market", market.quote(KGS, "2025-07-31").orElseThrow().source());
        assertEquals(
                "82", market.quote(KGS, "2025-08-01").orElseThrow().perBase().toPlainString());
    }

    @Test
    void aCrossRatherTakesTwoRatesOfOneSourceThanOfTwo() {
        market.take("2025-07-31,EUR,KGS,100,open", "2025-07-31,EUR,USD,1.25,open", "2025-07-31,EUR,USD,1.28,market");
        assertEquals("open", market.quote(KGS, "2025-07-31").orElseThrow().source());
        assertEquals("market", market.quote(EUR, "2025-07-31").orElseThrow().source());
    }

    @Test
    void anAmountIsRoundedToTheSmallestCoinOrSixDigits() {
        market.take("2026-02-27,USD,KGS,87.45,nbkr", "2026-02-27,USD,UZS,12155,cbu");
        assertEquals(
                "5728.99",
                market.convert("501000", KGS, USD, "2026-02-27").result().toPlainString());
        assertEquals(
                "0.000411353",
                market.convert("5", UZS, USD, "2026-02-27").result().toPlainString());
        assertEquals(
                "-1.14351",
                market.convert("-100", KGS, USD, "2026-02-27").result().toPlainString());
        assertEquals("0", market.convert("0", KGS, USD, "2026-02-27").result().toPlainString());
        assertEquals(
                "694.969", market.convert("5", KGS, UZS, "2026-02-27").result().toPlainString());
        assertEquals(
                "5700", market.convert("5700", USD, USD, "2026-02-27").result().toPlainString());
    }

    @Test
    void aCourseSaysWhatThePageOfEachDaySays() {
        market.take(
                "2025-07-30,USD,KGS,87.3,market",
                "2025-07-31,USD,KGS,87.4,market",
                "2025-07-31,EUR,KGS,100,open",
                "2025-07-31,EUR,USD,1.25,open",
                "2025-08-04,EUR,KGS,102.5,open",
                "2025-08-04,EUR,USD,1.25,open");
        LocalDate first = LocalDate.of(2025, 7, 31);
        LocalDate last = LocalDate.of(2025, 8, 10);
        List<Point> course = market.rates.series(market.made, KGS, first, last);
        assertEquals(
                List.of(first, LocalDate.of(2025, 8, 4)),
                course.stream().map(Point::date).toList());
        for (Point point : course) {
            Quote quote = market.rates.quote(market.made, KGS, point.date()).orElseThrow();
            assertEquals(quote.perBase(), point.perBase());
            assertEquals(quote.source(), point.source());
        }
        assertEquals(
                new Span(LocalDate.of(2025, 7, 30), LocalDate.of(2025, 8, 4)),
                market.rates.span(market.made, KGS).orElseThrow());
    }

    @Test
    void aCourseHasAnEnd() {
        assertThrows(Problem.Malformed.class, () -> market.rates.series(market.made, KGS, TODAY, TODAY.minusDays(1)));
        assertThrows(Problem.Malformed.class, () -> market.rates.series(market.made, KGS, TODAY.minusYears(21), TODAY));
    }

    @Test
    void aPageOfTodayHoldsUntilMidnightInThePublicationsZoneAndAPageOfADayForEver() {
        MadeFrom ofToday = new MadeFrom();
        assertEquals(TODAY, market.rates.today(ofToday));
        assertEquals(Instant.parse("2026-11-23T18:00:00Z"), ofToday.until());
        MadeFrom strip = new MadeFrom();
        assertEquals(List.of(), market.rates.strip(strip, TODAY));
        assertEquals(Instant.parse("2026-11-23T18:00:00Z"), strip.until());
        MadeFrom table = new MadeFrom();
        assertEquals(List.of(), market.rates.table(table, TODAY));
        assertEquals(Instant.MAX, table.until());
        assertEquals(Set.of(Key.rates()), table.keys());
    }

    @Test
    void aCorrectedRateIsSeenAtOnce() {
        market.take("2026-02-27,USD,KGS,84.75,nbkr");
        assertEquals(
                "84.75", market.quote(KGS, "2026-02-27").orElseThrow().perBase().toPlainString());
        market.take("2026-02-27,USD,KGS,87.45,nbkr");
        assertEquals(
                "87.45", market.quote(KGS, "2026-02-27").orElseThrow().perBase().toPlainString());
    }

    /** Stories ask for a few currencies of many days, pages for all of one; nobody may see a difference. */
    @Test
    void whatIsAskedForAFewCurrenciesIsWhatTheWholeBoardSays() {
        market.take(
                "2026-02-02,USD,KGS,87.45,nbkr",
                "2026-02-03,USD,KGS,87.50,other",
                "2026-02-02,EUR,USD,1.20,ecb",
                "2026-02-20,EUR,KZT,600,ecb",
                "2026-02-05,USD,KZT,500,nbk",
                "2026-02-10,KGS,UZS,140,market",
                "2026-02-27,EUR,UZS,14000,sample");
        List<Currency> all = List.of(KGS, KZT, UZS, TMT, EUR, USD, new Currency("PLN"));
        for (LocalDate day = LocalDate.of(2026, 2, 1); day.getMonthValue() < 4; day = day.plusDays(1)) {
            Map<Currency, Exchange> exchanges = market.rates.exchanges(market.made, all, day);
            for (Currency currency : all) {
                Conversion expected = market.rates
                        .conversion(market.made, BigDecimal.TEN, currency, USD, day)
                        .filter(conversion -> !currency.equals(USD))
                        .orElse(null);
                Exchange exchange = exchanges.get(currency);
                assertEquals(expected, exchange == null ? null : exchange.of(BigDecimal.TEN), currency + " on " + day);
                assertEquals(
                        exchange,
                        market.rates
                                .exchanges(market.made, List.of(currency), day)
                                .get(currency));
            }
        }
    }

    @Test
    void theBaseMayBeAnyCurrency(@TempDir Path folder) {
        try (Market euros = new Market(folder, EUR)) {
            euros.take("2026-02-27,EUR,KGS,100,nbkr", "2026-02-27,EUR,USD,1.25,ecb", "2026-02-27,USD,KZT,500,nbk");
            assertEquals(
                    "625",
                    euros.quote(KZT, "2026-02-27").orElseThrow().perBase().toPlainString());
            assertEquals("nbk+ecb", euros.quote(KZT, "2026-02-27").orElseThrow().source());
            Quote manat = euros.quote(TMT, "2026-02-28").orElseThrow();
            assertEquals("4.375", manat.perBase().toPlainString());
            assertEquals(LocalDate.of(2026, 2, 27), manat.asOf());
            assertNull(manat.peg());
            assertEquals(
                    List.of(KGS, KZT, TMT, USD),
                    euros.rates.table(euros.made, LocalDate.of(2026, 2, 27)).stream()
                            .map(Quote::currency)
                            .toList());
        }
    }
}
