package press.registan.search;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;
import press.registan.kernel.Slug;

/**
 * What a reader asks for.
 *
 * @param text as typed; blank finds everything that the filters leave
 * @param shelves the slug that narrows each dimension; one that nobody has finds nothing
 * @param language the only one that stories may be in; null for any of the publication's
 * @param from the first day, in the publication's zone, null for any; {@code to} is the last one
 * @param number which page, from 1; {@code size} is how many stories it has
 */
public record StoryQuery(
        String text,
        Map<Dimension, Slug> shelves,
        @Nullable Language language,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Sort sort,
        int number,
        int size) {

    /** The longest text that is read, in UTF-16 units. */
    public static final int LONGEST = 1_000;

    public static final int LARGEST_PAGE = 100;

    public StoryQuery {
        EnumMap<Dimension, Slug> copy = new EnumMap<>(Dimension.class);
        copy.putAll(shelves);
        shelves = Collections.unmodifiableMap(copy);
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a question of " + text.length() + " letters");
        }
        if (number < 1 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("page " + number + " of size " + size);
        }
    }

    /** How many stories stand on the pages before. */
    long skip() {
        return (number - 1L) * size;
    }

    /** The first ten of whatever this text finds. */
    public static StoryQuery of(String text) {
        return new StoryQuery(text, Map.of(), null, null, null, Sort.RELEVANCE, 1, 10);
    }
}
