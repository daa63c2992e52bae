package press.registan.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import press.registan.db.Reading;
import press.registan.kernel.Language;

/** Finds the stories that share shelves with one. Thread-safe, as it keeps nothing. */
final class NeighbourStore {

    /** Of each shelf, so many times more are looked at than are wanted: one that shares a second may be older. */
    private static final int LOOKED_AT = 4;

    private static final Comparator<Map.Entry<Neighbour, Integer>> NEAREST_FIRST =
            Map.Entry.<Neighbour, Integer>comparingByValue()
                    .thenComparing(entry -> entry.getKey().publicFrom())
                    .thenComparingLong(entry -> entry.getKey().story())
                    .reversed();

    private record Neighbour(Instant publicFrom, long story) {}

    /** The ids of public ones: those that share the most shelves, and of these the newest; at most {@code most}. */
    List<Long> nearest(
            Reading reading, List<Long> shelves, Language language, Instant now, Set<Long> except, int most) {
        Map<Neighbour, Integer> shared = new HashMap<>();
        for (long shelf : shelves) {
            newest(reading, shelf, language, now, LOOKED_AT * most)
                    .forEach(neighbour -> shared.merge(neighbour, 1, Integer::sum));
        }
        return shared.entrySet().stream()
                .filter(entry -> !except.contains(entry.getKey().story()))
                .sorted(NEAREST_FIRST)
                .limit(most)
                .map(entry -> entry.getKey().story())
                .toList();
    }

    private static List<Neighbour> newest(Reading reading, long shelf, Language language, Instant now, int most) {
        return reading.handle()
                .createQuery("""
                        select public_from, story_id from filing
                        where shelf_id = :shelf and language = :language and public_from <= :now
                        order by public_from desc, story_id desc limit :most
                        """)
                .bind("shelf", shelf)
                .bind("language", language.code())
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> new Neighbour(Instant.ofEpochMilli(row.getLong(1)), row.getLong(2)))
                .list();
    }
}
