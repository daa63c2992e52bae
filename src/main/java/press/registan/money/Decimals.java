package press.registan.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** How figures are read, reckoned with, and written out. */
public final class Decimals {

    /** The longest figure that is taken in, in digits. */
    public static final int MOST_DIGITS = 30;

    /** For what has no end, such as one third; four digits more than any figure that was taken in. */
    static final MathContext EXACT = new MathContext(MOST_DIGITS + 4, RoundingMode.HALF_EVEN);

    private static final MathContext WRITTEN = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final int LEAST_SIGNIFICANT = 6;
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private Decimals() {}

    /** A figure in plain digits with a point, {@code 501000} or {@code -0.5}; none if it is anything else or too long. */
    public static Optional<BigDecimal> read(String text) {
        return text.length() <= MOST_DIGITS + 2
                        && PLAIN.matcher(text).matches()
                        && text.chars().filter(Character::isDigit).count() <= MOST_DIGITS
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    /** In plain digits: as it is where it is exact, and in twelve significant digits where it has no end. */
    public static String written(BigDecimal figure) {
        return figure.precision() <= MOST_DIGITS
                ? figure.toPlainString()
                : bare(figure.round(WRITTEN)).toPlainString();
    }

    /** An amount of money to the currency's smallest coin, but small amounts to six significant digits. */
    static BigDecimal rounded(BigDecimal amount, Currency currency) {
        if (amount.signum() == 0) {
            return BigDecimal.ZERO;
        }
        int coin = currency.minorDigits();
        int sixDigits = LEAST_SIGNIFICANT - (amount.precision() - amount.scale());
        BigDecimal bare = bare(amount.setScale(Math.max(coin, sixDigits), RoundingMode.HALF_UP));
        return bare.scale() < coin ? bare.setScale(coin) : bare;
    }

    /** Without zeros that say nothing. */
    static BigDecimal bare(BigDecimal figure) {
        BigDecimal bare = figure.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
