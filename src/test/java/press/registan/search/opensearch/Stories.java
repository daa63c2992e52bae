package press.registan.search.opensearch;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import press.registan.kernel.Language;
import press.registan.search.Batch;
import press.registan.search.Dimension;
import press.registan.search.Field;
import press.registan.search.Standing;
import press.registan.search.StoryDocument;

/** Stories of a few words, as an index takes them in. */
final class Stories {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final long id;
    private Language language = Language.EN;
    private Instant published = NOON;
    private final Map<Dimension, Set<Long>> shelves = new EnumMap<>(Dimension.class);
    private final Map<Field, Map<String, Integer>> bags = new HashMap<>();
    private final Map<Field, List<List<String>>> lines = new HashMap<>();

    private Stories(long id) {
        this.id = id;
    }

    static Stories story(long id) {
        return new Stories(id);
    }

    Stories in(Language language) {
        this.language = language;
        return this;
    }

    Stories at(Instant published) {
        this.published = published;
        return this;
    }

    Stories on(Dimension dimension, long... numbers) {
        for (long number : numbers) {
            shelves.computeIfAbsent(dimension, _ -> new TreeSet<>()).add(number);
        }
        return this;
    }

    /** Words in a bag; one that is said twice is there twice. */
    Stories bag(Field field, String words) {
        Map<String, Integer> bag = new LinkedHashMap<>();
        for (String word : words.split(" ")) {
            bag.merge(word, 1, Integer::sum);
        }
        bags.put(field, bag);
        return this;
    }

    /** Words in their order, in parts. */
    Stories line(Field field, String... parts) {
        lines.put(field, Stream.of(parts).map(part -> List.of(part.split(" "))).toList());
        return this;
    }

    StoryDocument made() {
        return new StoryDocument(id, language, published, shelves, bags, lines);
    }

    static Batch batch(long position, Stories... stories) {
        return new Batch(Stream.of(stories).map(Stories::made).toList(), Set.of(), at(position));
    }

    static Batch without(long position, Long... gone) {
        return new Batch(List.of(), Set.of(gone), at(position));
    }

    static Standing.At at(long position) {
        return new Standing.At("a recipe", "a feed", position);
    }
}
