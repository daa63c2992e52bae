package press.registan.money.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.registan.money.Conversion;
import press.registan.money.Currency;

/**
 * Holds what authors worked out by hand against the rates of a day. What they state may be off by the rounding of both
 * figures as they are written, and by three per cent: rates differ among banks and days. Thread-safe if its market is.
 */
public final class StatedCheck {

    private static final BigDecimal THREE_PERCENT = new BigDecimal("0.03");
    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");
    private static final int[] POWERS = {3, -3, 6, -6};

    /** Other dates are tried each month of the last years, and each week of the last months. */
    private static final int MOST_MONTHS = 60;

    private static final int MOST_WEEKS = 26;

    private final Market market;

    public StatedCheck(Market market) {
        this.market = market;
    }

    /** One conversion: the amount, what its author made of it, and how far rounding alone may part the two. */
    private record Claim(Amount amount, Amount stated, BigDecimal statedRounding, BigDecimal amountShare) {

        boolean agrees(BigDecimal expected, BigDecimal share) {
            BigDecimal bound = expected.multiply(share.add(amountShare)).add(statedRounding);
            return stated.value().abs().subtract(expected).abs().compareTo(bound) <= 0;
        }

        /** Rounding counts for what is asked of a slip as well, but not when that is a thousand times as much. */
        boolean agreesScaled(BigDecimal expected, int power) {
            return agrees(expected.scaleByPowerOfTen(power), THREE_PERCENT);
        }
    }

    /** The verdict on one conversion of a text whose amounts these are. */
    public Verdict of(String text, List<Amount> amounts, Stated stated, LocalDate on) {
        Amount amount = amounts.get(stated.amount());
        Amount result = amounts.get(stated.stated());
        Optional<BigDecimal> expected = convert(amount, amount.currency(), result.currency(), on);
        if (expected.isEmpty() || expected.get().signum() == 0) {
            return new Verdict.NoRate();
        }
        BigDecimal share = Rounding.written(text, amount).divide(amount.value().abs(), MathContext.DECIMAL64);
        Claim claim = new Claim(amount, result, Rounding.rounded(text, result), share);
        return claim.agrees(expected.get(), THREE_PERCENT)
                ? new Verdict.Agrees(expected.get())
                : new Verdict.Disagrees(expected.get(), slip(text, claim, expected.get(), on));
    }

    private Optional<BigDecimal> convert(Amount amount, Currency from, Currency to, LocalDate on) {
        return market.convert(amount.value().abs(), from, to, on).map(Conversion::result);
    }

    private @Nullable Slip slip(String text, Claim claim, BigDecimal expected, LocalDate on) {
        for (int power : POWERS) {
            if (claim.agreesScaled(expected, power)) {
                return Slip.MILLION_FOR_BILLION;
            }
        }
        BigDecimal amount = claim.amount().value().abs();
        BigDecimal inverse = amount.multiply(amount).divide(expected, MathContext.DECIMAL64);
        if (claim.agrees(inverse, THREE_PERCENT)) {
            return Slip.INVERTED;
        }
        if (isOfOtherMoney(text, claim, on)) {
            return Slip.WRONG_CURRENCY;
        }
        return isOfAnotherDate(claim, on) ? Slip.RATE_OF_ANOTHER_DATE : null;
    }

    private boolean isOfOtherMoney(String text, Claim claim, LocalDate on) {
        Amount amount = claim.amount();
        Amount stated = claim.stated();
        return AmountFinder.otherwise(text, amount).stream()
                        .flatMap(other -> convert(amount, other, stated.currency(), on).stream())
                        .anyMatch(expected -> claim.agrees(expected, THREE_PERCENT))
                || AmountFinder.otherwise(text, stated).stream()
                        .flatMap(other -> convert(amount, amount.currency(), other, on).stream())
                        .anyMatch(expected -> claim.agrees(expected, THREE_PERCENT));
    }

    /** Any figure suits some day of a long fall, so a day has to suit better than the day itself would have to. */
    private boolean isOfAnotherDate(Claim claim, LocalDate on) {
        for (int week = 1; week <= MOST_WEEKS; week++) {
            if (suits(claim, on.minusWeeks(week))) {
                return true;
            }
        }
        for (int month = 7; month <= MOST_MONTHS; month++) {
            if (suits(claim, on.minusMonths(month))) {
                return true;
            }
        }
        return false;
    }

    private boolean suits(Claim claim, LocalDate day) {
        return convert(claim.amount(), claim.amount().currency(), claim.stated().currency(), day)
                .filter(expected -> claim.agrees(expected, ONE_PERCENT))
                .isPresent();
    }
}
