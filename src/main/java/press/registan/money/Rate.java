package press.registan.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * On a date, {@code nominal} units of {@code base} cost {@code value} units of {@code quote}.
 *
 * @param nominal how many units the figure is for, as it was published: 1, 10, 100 … up to {@value #LARGEST_NOMINAL}
 * @param value in the digits it was published in, final zeros included
 * @param source who published it, in one word: {@code nbkr}
 */
public record Rate(LocalDate date, Currency base, Currency quote, int nominal, BigDecimal value, String source) {

    public static final int LARGEST_NOMINAL = 1_000_000;

    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

    public Rate {
        if (base.equals(quote)) {
            throw new IllegalArgumentException("a rate of " + base + " in itself");
        }
        if (!isNominal(nominal)) {
            throw new IllegalArgumentException("a rate of " + nominal + " " + base);
        }
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("a rate of " + value);
        }
        if (!isSource(source)) {
            throw new IllegalArgumentException("not a source: " + source);
        }
    }

    /** A rate of one unit. */
    public Rate(LocalDate date, Currency base, Currency quote, BigDecimal value, String source) {
        this(date, base, quote, 1, value, source);
    }

    /** Whether a figure may be for so many units: only powers of ten, so that what one unit costs has the same digits. */
    public static boolean isNominal(long number) {
        long rest = number;
        while (rest >= 10 && rest % 10 == 0) {
            rest /= 10;
        }
        return rest == 1 && number <= LARGEST_NOMINAL;
    }

    static boolean isSource(String word) {
        return SOURCE.matcher(word).matches();
    }

    /** What one unit costs: the same digits with the point moved, so nothing is rounded. */
    public BigDecimal perOne() {
        return perOne(value, nominal);
    }

    static BigDecimal perOne(BigDecimal value, int nominal) {
        return value.movePointLeft(Integer.toString(nominal).length() - 1);
    }

    Fixing fixing() {
        return new Fixing(date, perOne());
    }

    Series series() {
        return new Series(base, quote, source);
    }

    /** As a bank's table would say it: {@code 100 UZS = 3.93 KZT}. */
    @Override
    public String toString() {
        return nominal + " " + base + " = " + value.toPlainString() + " " + quote + " of " + date + " by " + source;
    }
}
