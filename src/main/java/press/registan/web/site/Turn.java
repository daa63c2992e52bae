package press.registan.web.site;

import org.jspecify.annotations.Nullable;

/**
 * The ways to the neighbors in the calendar that have stories.
 *
 * @param label what is turned: days, months, years
 */
public record Turn(
        String label, @Nullable Link previous, @Nullable Link next) {

    public boolean isEmpty() {
        return previous == null && next == null;
    }
}
