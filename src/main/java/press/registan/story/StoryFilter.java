package press.registan.story;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Key;
import press.registan.kernel.Language;

/**
 * Which public stories somebody asks for, and in what order.
 *
 * @param languages a story stands in one of these
 * @param shelves a story stands on every one of these; none means that it does not matter where it stands
 * @param from the first day of the publication's calendar; null for the beginning
 * @param to the last day, included; null for no end
 */
public record StoryFilter(
        List<Language> languages,
        List<Long> shelves,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Order order) {

    public enum Order {
        NEWEST,
        OLDEST
    }

    /** More than anybody files one story under, and few enough to ask for each. */
    public static final int MOST_SHELVES = 8;

    public StoryFilter {
        languages = languages.stream().distinct().toList();
        shelves = shelves.stream().distinct().toList();
        if (languages.isEmpty() || shelves.size() > MOST_SHELVES) {
            throw new IllegalArgumentException(
                    "a language is needed, and at most " + MOST_SHELVES + " shelves: " + languages + ", " + shelves);
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("from " + from + " to " + to);
        }
    }

    /** Everything in these languages, newest first. */
    public static StoryFilter all(List<Language> languages) {
        return new StoryFilter(languages, List.of(), null, null, Order.NEWEST);
    }

    public StoryFilter on(long shelf) {
        return new StoryFilter(languages, List.of(shelf), from, to, order);
    }

    public StoryFilter between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new StoryFilter(languages, shelves, first, last, order);
    }

    public StoryFilter in(Order other) {
        return new StoryFilter(languages, shelves, from, to, other);
    }

    /** The shelf whose kept counts answer for it; with several, any one of them. */
    long firstShelf() {
        return shelves.isEmpty() ? Key.LATEST : shelves.getFirst();
    }
}
