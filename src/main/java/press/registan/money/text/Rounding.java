package press.registan.money.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How exact a figure is as it stands: “$1.5 billion” may be anything from 1.45 to 1.55. Half of the last digit that is
 * written counts; where zeros end the figure, half of the last digit before them, if that is no more than a tenth of it.
 */
final class Rounding {

    private static final MathContext EXACT = new MathContext(34, RoundingMode.HALF_EVEN);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final int MOST_DIGITS = 30;

    private Rounding() {}

    /** Half of the last digit that is written out: 0.05 million for 2.3 million, half a som for 501,000 som. */
    static BigDecimal written(String text, Amount amount) {
        StringBuilder digits = new StringBuilder();
        for (int i = amount.start(); i < amount.end() && digits.length() < MOST_DIGITS; i++) {
            if (Letters.isDigit(text.charAt(i))) {
                digits.append(text.charAt(i));
            } else if (Letters.fold(text.charAt(i)) != 0 && !digits.isEmpty()) {
                break;
            }
        }
        BigDecimal figure = digits.isEmpty() ? BigDecimal.ZERO : new BigDecimal(digits.toString());
        BigDecimal unit =
                figure.signum() == 0 ? BigDecimal.ONE : amount.value().abs().divide(figure, EXACT);
        return unit.multiply(HALF);
    }

    /** The same, for a figure that an author rounded: half a hundred for $5,700. */
    static BigDecimal rounded(String text, Amount amount) {
        BigDecimal bare = amount.value().stripTrailingZeros();
        BigDecimal last = BigDecimal.ONE.scaleByPowerOfTen(-bare.scale()).multiply(HALF);
        return written(text, amount).max(last.min(amount.value().abs().multiply(TENTH)));
    }
}
