package press.registan.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What happened to a currency itself on a day, so that a jump of its course can be understood. */
public sealed interface RateEvent {

    LocalDate date();

    Currency currency();

    /** From this day on a state has fixed what one {@code anchor} costs. */
    record Pegged(LocalDate date, Currency currency, Currency anchor, BigDecimal value) implements RateEvent {}

    /** From this day on it is no longer fixed to {@code anchor}. */
    record Unpegged(LocalDate date, Currency currency, Currency anchor) implements RateEvent {}

    /** From this day on its price is left to the market. */
    record Floated(LocalDate date, Currency currency) implements RateEvent {}

    /** From this day on one new unit stands for so many old ones. */
    record Redenominated(LocalDate date, Currency currency, long oldUnits) implements RateEvent {
        public Redenominated {
            if (oldUnits < 2) {
                throw new IllegalArgumentException(oldUnits + " old units for a new one");
            }
        }
    }

    /** On this day a source published something so unlikely that it is kept aside and shown nowhere. */
    record Doubted(LocalDate date, Currency currency, String source) implements RateEvent {}
}
