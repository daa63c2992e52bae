package press.registan.money.text;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;

/** A number as it stands in a text. Filled by the {@link NumberReader}. */
final class Numeral {

    /** Where it begins and ends, and which token comes behind it. */
    int start;

    int end;
    int next;

    /** What stands before its first scale word, a figure or words; null for a scale alone. */
    @Nullable Figure figure;

    @Nullable BigDecimal words;

    /** The scale behind the first coefficient; null if there is none. */
    @Nullable BigDecimal scale;

    /** What comes behind that: the 300 thousand of 2 million 300 thousand. */
    BigDecimal rest = BigDecimal.ZERO;

    /** Whether it is in the case of “from”. */
    boolean from;

    /** Whether its last word may be followed by a full stop that ends no sentence. */
    boolean abbreviated;

    /** Whether “half a” still waits for what it is the half of. */
    boolean halved;

    /** Whether all its words are also common words of another language. */
    boolean weak;

    /** The languages that all its words have in common; all of them for a figure. */
    final Set<Language> languages = EnumSet.allOf(Language.class);

    boolean isScaled() {
        return scale != null;
    }

    boolean isPlainFigure() {
        return figure != null && scale == null && rest.signum() == 0;
    }

    boolean isLikeYear() {
        Figure known = figure;
        return known != null && isPlainFigure() && known.isLikeYear();
    }

    /** Whether it can be shared out to the other end of a range: one coefficient and one scale. */
    boolean isSimple() {
        return rest.signum() == 0;
    }

    BigDecimal coefficient(boolean grouping) {
        if (figure != null) {
            return figure.value(grouping);
        }
        return words != null ? words : BigDecimal.ONE;
    }

    BigDecimal value(boolean grouping) {
        BigDecimal coefficient = coefficient(grouping);
        return (scale == null ? coefficient : coefficient.multiply(scale)).add(rest);
    }
}
