package press.registan.story;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A story with everything that hangs on it, for an export.
 *
 * @param addresses all old addresses that lead to it: those of a former site, and those of slugs it had here
 * @param names all that its topics are called, in any language or as an alias, by the topic's id
 * @param translationOf what files call the story of which this is another language's edition; null for none
 */
public record Holding(
        Story story,
        List<String> addresses,
        Map<Long, List<String>> names,
        @Nullable String translationOf) {

    public Holding {
        addresses = List.copyOf(addresses);
        names = Map.copyOf(names);
    }
}
