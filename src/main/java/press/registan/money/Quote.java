package press.registan.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A currency beside the base currency on a day, as it is shown.
 *
 * @param rate units of the base for one of the currency, to 34 digits
 * @param perBase units of the currency for one of the base, to 34 digits; one of the two is exactly as published, unless
 *     it is a cross
 * @param change by how many per cent {@code rate} is more than by the publication before; null if there was none
 * @param asOf the day of the publication, of the older one for a cross
 * @param source who published it; {@code nbkr+ecb} for a cross of two, {@code peg} where the state's peg stands for a rate
 * @param via the third currency of a cross, null if it was published for the two
 * @param stale true if it is too old to convert with
 * @param peg set while a state has pegged the currency to the base
 */
public record Quote(
        Currency currency,
        Currency base,
        BigDecimal rate,
        BigDecimal perBase,
        @Nullable BigDecimal change,
        LocalDate asOf,
        String source,
        @Nullable Currency via,
        boolean stale,
        @Nullable Peg peg) {}
