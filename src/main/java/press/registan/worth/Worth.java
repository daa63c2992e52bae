package press.registan.worth;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import press.registan.money.Conversion;
import press.registan.money.Currency;

/**
 * An amount of money in a story, and what it was worth on the story's day.
 *
 * @param text as it is written
 * @param value in whole units of the currency
 * @param inBase in the publication's base currency; null where no rate counts
 */
public record Worth(
        String text,
        Currency currency,
        BigDecimal value,
        @Nullable Conversion inBase) {}
