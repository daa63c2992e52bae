package press.registan.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /** Of an amount that somebody writes: a thousand times what all money of the world is, to the last coin. */
    static final int MOST_DIGITS = 20;

    /** Those of print, of keyboards, and the apostrophe that some write instead. */
    private static final Pattern SPACES = Pattern.compile("[\\h\u2019']");

    /** No number of thousands begins with a nought: {@code 0,500} is half of one to most. */
    private static final Pattern FIRST_GROUP = Pattern.compile("[1-9][0-9]{0,2}");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

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
    Figure rate(BigDecimal value) {
        BigDecimal exact = value.stripTrailingZeros();
        if (exact.precision() <= DIGITS_OF_A_ROUND_NUMBER) {
            return figure(exact, Math.max(0, exact.scale()));
        }
        int wholeDigits = exact.precision() - exact.scale();
        return figure(exact, Math.max(FEWEST_DECIMALS, SIGNIFICANT_DIGITS - wholeDigits));
    }

    /** Written with exactly this many decimals. */
    Figure figure(BigDecimal value, int decimals) {
        BigDecimal shown = value.setScale(decimals, RoundingMode.HALF_UP);
        return new Figure(shown, written(shown, ""));
    }

    /**
     * The amount that somebody wrote in this language, {@code 1,234.50} or {@code 1 234,50}: digits, in groups of three or
     * in one, and a fraction. Where the point separates no thousands it is understood for the fraction, too, as keypads
     * have no comma. What could be meant in two ways is not taken, and neither is what is longer than {@value #MOST_DIGITS}
     * digits.
     */
    Optional<BigDecimal> read(String typed) {
        String text = SPACES.matcher(typed).replaceAll(" ").strip();
        if (!grouping.equals(".") && !decimal.equals(".")) {
            text = text.replace('.', decimal.charAt(0));
        }
        int point = text.indexOf(decimal);
        String whole = point < 0 ? text : text.substring(0, point);
        String fraction = point < 0 ? "0" : text.substring(point + decimal.length());
        String digits = ungrouped(whole);
        if (!DIGITS.matcher(digits).matches() || !DIGITS.matcher(fraction).matches()) {
            return Optional.empty();
        }
        return digits.length() + (point < 0 ? 0 : fraction.length()) <= MOST_DIGITS
                ? Optional.of(new BigDecimal(point < 0 ? digits : digits + "." + fraction))
                : Optional.empty();
    }

    /** Without what stands between thousands, if it stands between all of them; a space may, in any language. */
    private String ungrouped(String whole) {
        for (String sign : List.of(" ", SPACES.matcher(grouping).replaceAll(" "))) {
            if (whole.contains(sign)) {
                String[] groups = whole.split(Pattern.quote(sign), -1);
                boolean inThrees = FIRST_GROUP.matcher(groups[0]).matches()
                        && Stream.of(groups).skip(1).allMatch(group -> group.length() == 3);
                return inThrees ? String.join("", groups) : "";
            }
        }
        return whole;
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
