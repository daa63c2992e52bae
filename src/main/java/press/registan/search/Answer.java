package press.registan.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import press.registan.kernel.Language;

/**
 * What an engine says.
 *
 * @param total how many stories there are, exactly; only how many are given where they were not to be counted
 * @param shelves in each dimension the shelves on which they stand with how many do, the fullest first, then the one with the
 *     lower number; empty when none were to be counted
 * @param languages how many are in each language that any is in; empty when none were to be counted
 */
public record Answer(long total, List<Hit> hits, Map<Dimension, List<Count>> shelves, Map<Language, Long> languages) {

    /** A story and what it is worth; 0 where they do not stand in that order. */
    public record Hit(long story, float score) {}

    /** A shelf and how many of the stories stand on it. */
    public record Count(long shelf, long stories) {}

    /** The same with other hits. */
    public Answer with(List<Hit> other) {
        return new Answer(total, other, shelves, languages);
    }

    public Answer {
        hits = List.copyOf(hits);
        shelves = shelves.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(shelves));
        languages = Map.copyOf(languages);
    }
}
