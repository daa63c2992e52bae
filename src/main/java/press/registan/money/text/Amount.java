package press.registan.money.text;

import java.math.BigDecimal;
import press.registan.money.Currency;

/**
 * An amount found in a text: where it stands, and what it says.
 *
 * @param start where it begins, in UTF-16 units
 * @param end where it ends, exclusive
 * @param value in whole units of the currency, without zeros that say nothing: 501000, 0.5; less than nothing if a minus
 *     belongs to it
 */
public record Amount(int start, int end, Currency currency, BigDecimal value) {

    public Amount {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("an amount from " + start + " to " + end);
        }
    }

    /** The words of it. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
