package press.registan.money.text;

import java.time.LocalDate;
import java.util.List;

/** Holds what authors worked out by hand against the rates of a day. Thread-safe if its market is. */
public final class StatedCheck {

    private final Market market;

    public StatedCheck(Market market) {
        this.market = market;
    }

    /** The verdict on one conversion of a text whose amounts these are. */
    public Verdict of(String text, List<Amount> amounts, Stated stated, LocalDate on) {
        Amount amount = amounts.get(stated.amount());
        Amount result = amounts.get(stated.stated());
        return market.convert(amount.value(), amount.currency(), result.currency(), on)
                .<Verdict>map(conversion -> new Verdict.Agrees(conversion.result()))
                .orElseGet(Verdict.NoRate::new);
    }
}
