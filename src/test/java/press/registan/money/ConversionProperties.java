package press.registan.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static press.registan.money.Market.EUR;
import static press.registan.money.Market.KGS;
import static press.registan.money.Market.USD;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any rates and amounts. */
class ConversionProperties {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 27);
    private static final BigDecimal A_HAIR = new BigDecimal("1e-32");

    @Provide
    Arbitrary<BigDecimal> rates() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.000001"), new BigDecimal("99999999"))
                .ofScale(10);
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("999999999999"))
                .ofScale(2);
    }

    @Property
    void thereAndBackIsTheSameAmount(@ForAll("rates") BigDecimal rate, @ForAll("amounts") BigDecimal amount) {
        Board board = board(Map.of(new Series(USD, KGS, "nbkr"), rate));
        BigDecimal there = ratio(board, KGS, USD).share(amount);
        assertNear(amount, ratio(board, USD, KGS).share(there));
    }

    @Property
    void moreMoneyIsNeverLessInAnotherCurrency(
            @ForAll("rates") BigDecimal rate, @ForAll("amounts") BigDecimal one, @ForAll("amounts") BigDecimal other) {
        Ratio ratio = ratio(board(Map.of(new Series(USD, KGS, "nbkr"), rate)), KGS, USD);
        BigDecimal less = Decimals.rounded(ratio.share(one.min(other)), USD);
        BigDecimal more = Decimals.rounded(ratio.share(one.max(other)), USD);
        assertTrue(less.compareTo(more) <= 0, less + " and " + more);
    }

    @Property
    void aCrossIsTheQuotientOfItsLegs(@ForAll("rates") BigDecimal soms, @ForAll("rates") BigDecimal dollars) {
        Board board = board(Map.of(new Series(EUR, KGS, "open"), soms, new Series(EUR, USD, "open"), dollars));
        assertEquals(
                0,
                soms.divide(dollars, Decimals.EXACT)
                        .compareTo(ratio(board, USD, KGS).figure()));
        assertEquals(
                0,
                dollars.divide(soms, Decimals.EXACT)
                        .compareTo(ratio(board, KGS, USD).figure()));
    }

    @Property
    void noDigitOfAPublishedRateIsLost(@ForAll("rates") BigDecimal rate) {
        Quote quote =
                board(Map.of(new Series(USD, KGS, "nbkr"), rate)).quote(KGS).orElseThrow();
        assertEquals(rate.toPlainString(), Decimals.written(quote.perBase()));
    }

    @Property
    void whatIsWrittenIsTrueToSixDigitsAtLeast(@ForAll("rates") BigDecimal rate) {
        BigDecimal figure = Ratio.of(rate).inverse().figure();
        BigDecimal written = new BigDecimal(Decimals.written(figure));
        BigDecimal error = written.subtract(figure).abs().divide(figure, Decimals.EXACT);
        assertTrue(error.compareTo(new BigDecimal("1e-6")) < 0, written + " for " + figure);
    }

    @Property
    void aRoundedAmountIsTrueToTheCoinAndToSixDigits(
            @ForAll("rates") BigDecimal rate, @ForAll("amounts") BigDecimal amount) {
        BigDecimal exact = Ratio.of(rate).inverse().share(amount);
        BigDecimal rounded = Decimals.rounded(exact, KGS);
        BigDecimal error = rounded.subtract(exact).abs();
        assertTrue(rounded.scale() >= 2);
        assertTrue(error.compareTo(new BigDecimal("0.005")) <= 0);
        assertTrue(error.divide(exact, 40, RoundingMode.CEILING).compareTo(new BigDecimal("0.00001")) < 0);
    }

    private static Ratio ratio(Board board, Currency from, Currency to) {
        return board.between(from, to).orElseThrow().ratio();
    }

    private static Board board(Map<Series, BigDecimal> published) {
        List<Standing> standings = published.entrySet().stream()
                .map(entry -> new Standing(entry.getKey(), new Fixing(DAY, entry.getValue()), null))
                .toList();
        Routes routes = new Routes(published.keySet().stream().map(Series::pair).toList(), USD);
        return new Board(DAY, USD, routes, new Pegs(List.of()), standings);
    }

    private static void assertNear(BigDecimal expected, BigDecimal found) {
        BigDecimal error = expected.subtract(found).abs().divide(expected, Decimals.EXACT);
        assertTrue(error.compareTo(A_HAIR) < 0, expected + " became " + found);
    }
}
