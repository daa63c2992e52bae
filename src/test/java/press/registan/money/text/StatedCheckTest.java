package press.registan.money.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import press.registan.money.Conversion;
import press.registan.money.Currency;

class StatedCheckTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    /** What a dollar costs; the tenge was stronger by an eighth two years before. */
    private static final Map<String, String> DOLLAR =
            Map.of("USD", "1", "KGS", "87.45", "UZS", "12700", "KZT", "519", "EUR", "0.85", "TJS", "10.7");

    private static final Market MARKET = (amount, from, to, on) -> price(from, on)
            .flatMap(one -> price(to, on).map(other -> amount.multiply(other).divide(one, MathContext.DECIMAL64)))
            .map(result -> new Conversion(
                    amount, from, to, on, on, BigDecimal.ONE, result.setScale(2, RoundingMode.HALF_UP), "test"));

    private static Optional<BigDecimal> price(Currency currency, LocalDate on) {
        return Optional.ofNullable(DOLLAR.get(currency.code()))
                .map(BigDecimal::new)
                .map(price -> currency.code().equals("KZT") && on.isBefore(LocalDate.of(2024, 1, 1))
                        ? new BigDecimal("462")
                        : price);
    }

    @Test
    void whatIsRightWithinItsRoundingAgrees() {
        assertAgrees("501,000 Kyrgyz som (approximately $5,700)");
        assertAgrees("501,000 Kyrgyz som (approximately $5,729)");
        assertAgrees("$2.3 million (200 million soms)");
        assertAgrees("501,000 som (about $6,000)");
        assertAgrees("1 million som ($11,800)");
        assertAgrees("230,000 somoni ($21,427)");
    }

    @Test
    void whatIsOffByMoreDisagreesAndTheRightFigureIsNamed() {
        Verdict.Disagrees verdict =
                assertInstanceOf(Verdict.Disagrees.class, check("501,000 Kyrgyz som (approximately $6,400)"));
        assertEquals(new BigDecimal("5728.99"), verdict.expected());
        assertEquals("disagrees", verdict.code());
        assertInstanceOf(Verdict.Disagrees.class, check("$1.4 million (100 million soms)"));
    }

    @Test
    void theKindOfSlipIsTold() {
        assertSlip(Slip.MILLION_FOR_BILLION, "501 million soms ($5.7 billion)");
        assertSlip(Slip.MILLION_FOR_BILLION, "501,000 soms ($5.73)");
        assertSlip(Slip.INVERTED, "501,000 soms ($43.8 million)");
        assertSlip(Slip.WRONG_CURRENCY, "501,000 som ($39.45)");
        assertSlip(Slip.RATE_OF_ANOTHER_DATE, "700 billion tenge ($1.515 billion)");
        assertSlip(null, "501,000 soms ($777)");
    }

    @Test
    void withoutARateNothingIsSaid() {
        assertInstanceOf(Verdict.NoRate.class, check("700 lari ($260)"));
        assertInstanceOf(Verdict.NoRate.class, check("0 soms ($0)"));
    }

    private static void assertAgrees(String text) {
        assertInstanceOf(Verdict.Agrees.class, check(text), text);
    }

    private static void assertSlip(@Nullable Slip slip, String text) {
        assertEquals(
                slip,
                assertInstanceOf(Verdict.Disagrees.class, check(text), text).slip(),
                text);
    }

    private static Verdict check(String text) {
        List<Amount> amounts = AmountFinder.in(text, Whereabouts.UNKNOWN);
        Stated stated = StatedFinder.in(text, amounts).getFirst();
        return new StatedCheck(MARKET).of(text, amounts, stated, DAY);
    }
}
