package press.registan.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What a bank published and nobody would believe: it is far from what the bank said before, and far from what others say.
 * It is kept aside; nothing is shown or converted with it.
 *
 * @param before what the same bank had said last, of one unit
 * @param others what others say of that day, of one unit, to twelve digits
 * @param otherSource who the others are, as in {@link Quote#source}
 */
public record Doubt(Rate rate, LocalDate beforeDate, BigDecimal before, BigDecimal others, String otherSource) {

    public LocalDate date() {
        return rate.date();
    }

    public Currency base() {
        return rate.base();
    }

    public Currency quote() {
        return rate.quote();
    }

    /** What was published, of one unit. */
    public BigDecimal value() {
        return rate.perOne();
    }

    public String source() {
        return rate.source();
    }

    /** By how many per cent it is above, or below, what others say; to one place. */
    public BigDecimal percentFromOthers() {
        return percentAbove(others);
    }

    /** The same against what the bank itself had said before. */
    public BigDecimal percentFromBefore() {
        return percentAbove(before);
    }

    private BigDecimal percentAbove(BigDecimal other) {
        return Ratio.of(value()).percentAbove(Ratio.of(other)).setScale(1, RoundingMode.HALF_EVEN);
    }

    /** Why, in words that stand behind the figure. */
    public String reason() {
        return "%+.1f %% against its own %s of %s, and %+.1f %% against what %s say (%s)"
                .formatted(
                        percentFromBefore(),
                        Decimals.bare(before).toPlainString(),
                        beforeDate,
                        percentFromOthers(),
                        otherSource.replace("+", " and "),
                        Decimals.bare(others).toPlainString());
    }
}
