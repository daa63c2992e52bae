package press.registan.search.lucene;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.util.ArrayUtil;
import press.registan.kernel.Language;
import press.registan.search.Answer.Count;
import press.registan.search.Dimension;

/** How many stories stand on each shelf, and are in each language. For one thread. */
final class Tally {

    /** Numbers below this are counted in an array, which is fast; shelves are numbered in turn, so hardly one is above. */
    private static final int DENSE = 1 << 21;

    /** The fullest first, then the lower number. */
    private static final Comparator<Count> ORDER =
            Comparator.comparingLong(Count::stories).reversed().thenComparingLong(Count::shelf);

    private int[] counts = new int[1 << 12];
    private final Map<Integer, Integer> above = new HashMap<>();
    private long stories;

    void story() {
        stories++;
    }

    void add(int number) {
        add(number, 1);
    }

    private void add(int number, int times) {
        if (number >= DENSE) {
            above.merge(number, times, Integer::sum);
            return;
        }
        if (number >= counts.length) {
            counts = ArrayUtil.grow(counts, number + 1);
        }
        counts[number] += times;
    }

    void add(Tally other) {
        stories += other.stories;
        for (int place = 0; place < other.counts.length; place++) {
            if (other.counts[place] > 0) {
                add(place, other.counts[place]);
            }
        }
        other.above.forEach(this::add);
    }

    long stories() {
        return stories;
    }

    /** So many of the fullest shelves in each dimension. */
    Map<Dimension, List<Count>> fullest(int most) {
        Map<Dimension, PriorityQueue<Count>> queues = new EnumMap<>(Dimension.class);
        each((number, times) -> Column.dimension(number).ifPresent(dimension -> {
            PriorityQueue<Count> queue = queues.computeIfAbsent(dimension, _ -> new PriorityQueue<>(ORDER.reversed()));
            queue.add(new Count(Column.shelf(number), times));
            if (queue.size() > most) {
                queue.remove();
            }
        }));
        Map<Dimension, List<Count>> fullest = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            PriorityQueue<Count> queue = queues.getOrDefault(dimension, new PriorityQueue<>());
            fullest.put(dimension, queue.stream().sorted(ORDER).toList());
        }
        return fullest;
    }

    Map<Language, Long> languages() {
        Map<Language, Long> languages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            int times = counts[Column.number(language)];
            if (times > 0) {
                languages.put(language, (long) times);
            }
        }
        return languages;
    }

    private interface Visitor {
        void see(int number, int times);
    }

    private void each(Visitor visitor) {
        for (int place = 0; place < counts.length; place++) {
            if (counts[place] > 0) {
                visitor.see(place, counts[place]);
            }
        }
        above.forEach(visitor::see);
    }
}
