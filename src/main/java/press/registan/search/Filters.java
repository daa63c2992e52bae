package press.registan.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;

/**
 * What narrows a search without weighing anything.
 *
 * @param shelves in each dimension the one shelf that a story has to stand on
 * @param languages those that a story may be in; empty for any
 * @param from the first moment at which a story may have appeared; null for any
 * @param before the moment before which it has to have appeared; null for any
 * @param publicAt only stories that readers may see at this moment are found, or counted anywhere
 */
public record Filters(
        Map<Dimension, Long> shelves,
        List<Language> languages,
        @Nullable Instant from,
        @Nullable Instant before,
        Instant publicAt) {

    public Filters {
        shelves = Map.copyOf(shelves);
        languages = List.copyOf(languages);
    }

    /** Whatever is public. */
    public static Filters none(Instant publicAt) {
        return new Filters(Map.of(), List.of(), null, null, publicAt);
    }
}
