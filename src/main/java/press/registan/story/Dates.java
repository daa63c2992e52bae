package press.registan.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A story's dates as its newsroom gave them.
 *
 * @param published when it appeared or shall appear; null for a draft
 * @param updated when its text last changed in a way that readers should know of; null if never
 * @param embargoedUntil somebody else's “not before”; null for none
 */
public record Dates(
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable Instant embargoedUntil) {

    public static final Dates NONE = new Dates(null, null, null);

    /** The first moment at which readers may see it; null for a draft. */
    public @Nullable Instant publicFrom() {
        if (published == null || embargoedUntil == null || embargoedUntil.isBefore(published)) {
            return published;
        }
        return embargoedUntil;
    }
}
