package press.registan.money.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What comes of checking an author's conversion. */
public sealed interface Verdict {

    /** It is within the rounding of the figures as written and three per cent. */
    record Agrees(BigDecimal expected) implements Verdict {}

    /**
     * It is not.
     *
     * @param slip how it went wrong, null where that cannot be told
     */
    record Disagrees(BigDecimal expected, @Nullable Slip slip) implements Verdict {}

    /** There is nothing to hold it against. */
    record NoRate() implements Verdict {}

    /** As programs read it: {@code agrees}, {@code disagrees}, {@code no-rate}. */
    default String code() {
        return switch (this) {
            case Agrees _ -> "agrees";
            case Disagrees _ -> "disagrees";
            case NoRate _ -> "no-rate";
        };
    }
}
