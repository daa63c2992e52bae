package press.registan.backup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a table: a text, a number or null for each of its columns, in their order. */
record Row(List<@Nullable Object> values) {

    /** About how many bytes of memory it takes. */
    long weight() {
        long weight = 16L * values.size();
        for (Object value : values) {
            weight += value instanceof String text ? text.length() : 0;
        }
        return weight;
    }
}
