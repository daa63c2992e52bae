package press.registan.story;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How many stories stand in each slot – a day or a month of a shelf in a language – in the order of the slots: rows of the
 * same slot that follow one another are one. Holds one slot at a time, however many there are. For one thread.
 */
final class Counts implements Iterator<Counts.Count> {

    /** So many in one slot. */
    record Count(long shelf, String language, long slot, long stories) {

        private boolean isBeside(Count other) {
            return shelf == other.shelf && slot == other.slot && language.equals(other.language);
        }

        private int order(Count other) {
            int byShelf = Long.compare(shelf, other.shelf);
            int byLanguage = byShelf == 0 ? language.compareTo(other.language) : byShelf;
            return byLanguage == 0 ? Long.compare(slot, other.slot) : byLanguage;
        }
    }

    private final Iterator<Count> rows;
    private @Nullable Count next;

    Counts(Iterator<Count> rows) {
        this.rows = rows;
        this.next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Count next() {
        Count first = next;
        if (first == null) {
            throw new NoSuchElementException();
        }
        long stories = first.stories();
        next = null;
        while (next == null && rows.hasNext()) {
            Count row = rows.next();
            if (row.isBeside(first)) {
                stories += row.stories();
            } else {
                next = row;
            }
        }
        return new Count(first.shelf(), first.language(), first.slot(), stories);
    }

    /** The same with other slots, which keep the order. */
    Counts by(Function<Count, Long> slot) {
        Counts these = this;
        return new Counts(new Iterator<>() {
            @Override
            public boolean hasNext() {
                return these.hasNext();
            }

            @Override
            public Count next() {
                Count one = these.next();
                return new Count(one.shelf(), one.language(), slot.apply(one), one.stories());
            }
        });
    }

    /** In how many slots the two do not agree; one that is missing counts as none. */
    static long differences(Counts ones, Counts others) {
        long differences = 0;
        Count one = step(ones);
        Count other = step(others);
        while (one != null || other != null) {
            int order = one == null ? 1 : other == null ? -1 : one.order(other);
            long here = order <= 0 && one != null ? one.stories() : 0;
            long there = order >= 0 && other != null ? other.stories() : 0;
            differences += here == there ? 0 : 1;
            one = order <= 0 ? step(ones) : one;
            other = order >= 0 ? step(others) : other;
        }
        return differences;
    }

    private static @Nullable Count step(Counts counts) {
        return counts.hasNext() ? counts.next() : null;
    }
}
