package press.registan.money.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import press.registan.money.Conversion;
import press.registan.money.Currency;

/** Where money is changed at the rate of a day. */
@FunctionalInterface
public interface Market {

    /** The amount in other money; none where no rate of that day counts. */
    Optional<Conversion> convert(BigDecimal amount, Currency from, Currency to, LocalDate on);
}
