package press.registan.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a currency is worth in another on a day, at a rate that counts; exact for any amount. */
public final class Exchange {

    private final Crossing crossing;
    private final Currency to;

    Exchange(Crossing crossing, Currency to) {
        this.crossing = crossing;
        this.to = to;
    }

    public Conversion of(BigDecimal amount) {
        return new Conversion(
                amount,
                crossing.from(),
                to,
                crossing.on(),
                crossing.asOf(),
                crossing.price(),
                Decimals.rounded(crossing.ratio().share(amount), to),
                crossing.source());
    }

    public Currency from() {
        return crossing.from();
    }

    public Currency to() {
        return to;
    }

    /** How much of the one there is for one of the other. */
    public BigDecimal rate() {
        return crossing.price();
    }

    /** How much of the other there is for one of the one. */
    public BigDecimal rateBack() {
        return crossing.priceBack();
    }

    /** The day of the rate, on or before the day that was asked for. */
    public LocalDate asOf() {
        return crossing.asOf();
    }

    /** Who published it; {@code nbkr+ecb} for a cross of two, {@code peg} where a state's peg stands for a rate. */
    public String source() {
        return crossing.source();
    }
}
