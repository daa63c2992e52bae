package press.registan.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * On a date, one {@code base} cost {@code value} units of {@code quote}.
 *
 * @param value in the digits it was published in, final zeros included
 * @param source who published it, in one word: {@code nbkr}
 */
public record Rate(LocalDate date, Currency base, Currency quote, BigDecimal value, String source) {

    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

    public Rate {
        if (base.equals(quote)) {
            throw new IllegalArgumentException("a rate of " + base + " in itself");
        }
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("a rate of " + value);
        }
        if (!isSource(source)) {
            throw new IllegalArgumentException("not a source: " + source);
        }
    }

    static boolean isSource(String word) {
        return SOURCE.matcher(word).matches();
    }

    Series series() {
        return new Series(base, quote, source);
    }
}
