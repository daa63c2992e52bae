package press.registan.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A state has fixed the price of its money: one {@code anchor} costs {@code value} units of {@code currency}.
 *
 * @param since the first day on which it held
 * @param until the last one, null while it holds
 */
public record Peg(
        Currency currency,
        Currency anchor,
        BigDecimal value,
        LocalDate since,
        @Nullable LocalDate until) {

    public Peg {
        if (currency.equals(anchor) || value.signum() <= 0) {
            throw new IllegalArgumentException("a peg of " + value + " " + currency + " to " + anchor);
        }
        if (until != null && until.isBefore(since)) {
            throw new IllegalArgumentException("a peg from " + since + " until " + until);
        }
    }

    boolean holdsOn(LocalDate date) {
        return !date.isBefore(since) && (until == null || !date.isAfter(until));
    }
}
