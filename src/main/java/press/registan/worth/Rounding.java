package press.registan.worth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Rounds what an amount was worth as a person would say it: to three digits, or to four where the amount itself has as many,
 * as no rate is surer than that; never finer than the coin, except that less than ten coins keep two digits.
 */
final class Rounding {

    private static final int DIGITS = 3;
    private static final int MOST_DIGITS = 4;
    private static final int DIGITS_OF_SMALL = 2;

    private Rounding() {}

    /**
     * The rounded figure, a loss like a gain; none for less than one coin, which says nothing.
     *
     * @param amount what is written in the story
     * @param coin how many digits the smallest coin has behind the point
     */
    static Optional<BigDecimal> of(BigDecimal worth, BigDecimal amount, int coin) {
        if (worth.signum() < 0) {
            return of(worth.negate(), amount, coin).map(BigDecimal::negate);
        }
        BigDecimal oneCoin = BigDecimal.ONE.movePointLeft(coin);
        if (worth.compareTo(oneCoin) < 0) {
            return Optional.empty();
        }
        if (coin > 0 && worth.compareTo(oneCoin.scaleByPowerOfTen(1)) < 0) {
            return Optional.of(plain(toDigits(worth, DIGITS_OF_SMALL), coin));
        }
        int digits = Math.clamp(amount.stripTrailingZeros().precision(), DIGITS, MOST_DIGITS);
        BigDecimal rounded = toDigits(worth, digits);
        BigDecimal coined = rounded.scale() > coin ? rounded.setScale(coin, RoundingMode.HALF_UP) : rounded;
        return Optional.of(plain(coined, coin));
    }

    private static BigDecimal toDigits(BigDecimal figure, int digits) {
        return figure.setScale(digits - (figure.precision() - figure.scale()), RoundingMode.HALF_UP);
    }

    /** Whole, or with all digits of the coin: 36, 24.30. */
    private static BigDecimal plain(BigDecimal figure, int coin) {
        BigDecimal bare = figure.stripTrailingZeros();
        if (bare.scale() <= 0) {
            return bare.setScale(0);
        }
        return bare.scale() < coin ? bare.setScale(coin) : bare;
    }
}
