package press.registan.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;
import press.registan.taxonomy.ShelfName;

/**
 * Addresses of a former site that lead to no single story.
 *
 * @param addresses as paths or with their host
 * @param shelves where they lead: to the first of these on which a public story stands
 * @param language in which that is meant
 * @param location a path of ours where they lead if no shelf is named; null makes them gone then
 */
public record Forwarding(
        List<String> addresses,
        List<ShelfName> shelves,
        Language language,
        @Nullable String location) {

    public Forwarding {
        addresses = List.copyOf(addresses);
        shelves = List.copyOf(shelves);
    }

    public static Forwarding to(String location, Language language, List<String> addresses) {
        return new Forwarding(addresses, List.of(), language, location);
    }

    public static Forwarding gone(Language language, List<String> addresses) {
        return new Forwarding(addresses, List.of(), language, null);
    }
}
