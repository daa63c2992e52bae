package press.registan.words;

import java.math.BigDecimal;

/**
 * A figure as it is written, with what it is: {@link Words} makes it, and a phrase takes its plural from it.
 *
 * @param value with exactly the decimals that are shown
 */
public record Figure(BigDecimal value, String text) {

    @Override
    public String toString() {
        return text;
    }
}
