package press.registan.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list that is longer: the items, which page it is (from 1), how many a full page holds, and how many there
 * are in all. The total is exact.
 */
public record Page<T>(List<T> items, int number, int size, long total) {

    public Page {
        items = List.copyOf(items);
        if (number < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException("page " + number + " of size " + size + " of " + total);
        }
        if (items.size() > size) {
            throw new IllegalArgumentException(items.size() + " items on a page of " + size);
        }
    }

    /** How many pages there are; an empty list has one, empty. */
    public int pages() {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, (total + size - 1) / size));
    }

    /** The number of the first item here, counted from 1; 0 on an empty page. */
    public long from() {
        return items.isEmpty() ? 0 : (long) (number - 1) * size + 1;
    }

    /** The number of the last item here. */
    public long to() {
        return items.isEmpty() ? 0 : from() + items.size() - 1;
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < pages();
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), number, size, total);
    }
}
