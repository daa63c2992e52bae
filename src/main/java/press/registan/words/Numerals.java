package press.registan.words;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a language writes numbers. The minus sign is the true one (U+2212), and nothing never carries it.
 *
 * @param grouping between thousands: a comma in English, a no-break space in the others
 * @param decimal before the fraction
 * @param percent before the sign for per cent: nothing, or a no-break space
 */
record Numerals(String grouping, String decimal, String percent) {

    private static final String MINUS = "−";

    /** A rate with fewer digits than this could be off by more than it moves in a month. */
    private static final int SIGNIFICANT_DIGITS = 4;

    private static final int FEWEST_DECIMALS = 2;

    /** Up to this many digits a rate is a peg or a base, not a market's: 3.5, 1, 100. */
    private static final int DIGITS_OF_A_ROUND_NUMBER = 2;

    String number(long value) {
        String digits = Long.toString(value);
        return value < 0 ? MINUS + grouped(digits.substring(1)) : grouped(digits);
    }

    /** With exactly this many decimals, rounded half up as a bank does. */
    String decimal(BigDecimal value, int decimals) {
        return written(value.setScale(decimals, RoundingMode.HALF_UP), "");
    }

    /** A change in per cent with its sign and two decimals; one that rounds to nothing has no sign. */
    String signedPercent(BigDecimal percents) {
        return written(percents.setScale(2, RoundingMode.HALF_UP), "+") + percent + "%";
    }

    /** At least four significant digits and at least two decimals; a round number as it is. */
    String rate(BigDecimal value) {
        BigDecimal exact = value.stripTrailingZeros();
        if (exact.precision() <= DIGITS_OF_A_ROUND_NUMBER) {
            return decimal(exact, Math.max(0, exact.scale()));
        }
        int wholeDigits = exact.precision() - exact.scale();
        return decimal(exact, Math.max(FEWEST_DECIMALS, SIGNIFICANT_DIGITS - wholeDigits));
    }

    private String written(BigDecimal rounded, String plus) {
        String digits = rounded.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = grouped(point < 0 ? digits : digits.substring(0, point));
        String fraction = point < 0 ? "" : decimal + digits.substring(point + 1);
        String sign = switch (rounded.signum()) {
            case -1 -> MINUS;
            case 1 -> plus;
            default -> "";
        };
        return sign + whole + fraction;
    }

    private String grouped(String digits) {
        if (digits.length() <= 3) {
            return digits;
        }
        StringBuilder out = new StringBuilder(digits.length() + digits.length() / 3);
        for (int index = 0; index < digits.length(); index++) {
            if (index > 0 && (digits.length() - index) % 3 == 0) {
                out.append(grouping);
            }
            out.append(digits.charAt(index));
        }
        return out.toString();
    }
}
