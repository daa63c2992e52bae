package press.registan.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An amount in another currency on a day.
 *
 * @param rate units of {@code to} for one of {@code from}, to 34 digits
 * @param result to the smallest coin of {@code to}, or to six significant digits where that is finer
 * @param asOf the day of the rate, on or before {@code on}
 */
public record Conversion(
        BigDecimal amount,
        Currency from,
        Currency to,
        LocalDate on,
        LocalDate asOf,
        BigDecimal rate,
        BigDecimal result,
        String source) {}
