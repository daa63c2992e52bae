package press.registan.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a currency is worth in another on a day, at a rate that counts; exact for any amount. */
public final class Exchange {

    private final Crossing crossing;
    private final Currency to;
    private final Ratio ratio;

    // Reckoned once, as a story may have many amounts and a day many stories.
    private final BigDecimal rate;
    private final BigDecimal rateBack;
    private final LocalDate asOf;
    private final String source;

    Exchange(Crossing crossing, Currency to) {
        this.crossing = crossing;
        this.to = to;
        this.ratio = crossing.ratio();
        this.rate = crossing.price();
        this.rateBack = crossing.priceBack();
        this.asOf = crossing.asOf();
        this.source = crossing.source();
    }

    public Conversion of(BigDecimal amount) {
        return new Conversion(
                amount,
                crossing.from(),
                to,
                crossing.on(),
                asOf,
                rate,
                Decimals.rounded(ratio.share(amount), to),
                source);
    }

    public Currency from() {
        return crossing.from();
    }

    public Currency to() {
        return to;
    }

    /** How much of the one there is for one of the other. */
    public BigDecimal rate() {
        return rate;
    }

    /** How much of the other there is for one of the one. */
    public BigDecimal rateBack() {
        return rateBack;
    }

    /** The day of the rate, on or before the day that was asked for. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Who published it; {@code nbkr+ecb} for a cross of two, {@code peg} where a state's peg stands for a rate. */
    public String source() {
        return source;
    }
}
