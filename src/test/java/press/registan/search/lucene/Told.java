package press.registan.search.lucene;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import press.registan.kernel.Language;
import press.registan.search.Batch;
import press.registan.search.Dimension;
import press.registan.search.Field;
import press.registan.search.Standing;
import press.registan.search.StoryDocument;

/** A story as an index is told of it, its words taken as they are. */
record Told(
        long id,
        Language language,
        Instant published,
        Map<Dimension, Set<Long>> shelves,
        Map<Field, List<List<String>>> lines) {

    static final Instant MONDAY = Instant.parse("2026-03-02T06:00:00Z");

    private static final String RECIPE = "recipe";
    private static final String FEED = "feed";

    static Told story(long id, String text) {
        return new Told(id, Language.EN, MONDAY, Map.of(), Map.of()).with(Field.COMMON, text);
    }

    Told at(String moment) {
        return at(Instant.parse(moment));
    }

    Told at(Instant moment) {
        return new Told(id, language, moment, shelves, lines);
    }

    Told in(Language other) {
        return new Told(id, other, published, shelves, lines);
    }

    Told on(Dimension dimension, Long... numbers) {
        Map<Dimension, Set<Long>> more = new EnumMap<>(Dimension.class);
        more.putAll(shelves);
        more.put(dimension, Set.of(numbers));
        return new Told(id, language, published, more, lines);
    }

    /** Parts are separated by a stroke. */
    Told with(Field field, String text) {
        Map<Field, List<List<String>>> more = new HashMap<>(lines);
        more.put(field, Arrays.stream(text.split("\\|")).map(Told::words).toList());
        return new Told(id, language, published, shelves, more);
    }

    /** With its first line also as a bag of its language. */
    StoryDocument document() {
        Map<String, Integer> bag = new TreeMap<>();
        lines.getOrDefault(Field.COMMON, List.of())
                .forEach(part -> part.forEach(word -> bag.merge(word, 1, Integer::sum)));
        return new StoryDocument(id, language, published, shelves, Map.of(Field.text(language), bag), lines);
    }

    static Batch batch(long position, Told... stories) {
        return new Batch(Arrays.stream(stories).map(Told::document).toList(), Set.of(), standing(position));
    }

    static Batch gone(long position, Long... stories) {
        return new Batch(List.of(), Set.of(stories), standing(position));
    }

    static Standing.At standing(long position) {
        return new Standing.At(RECIPE, FEED, position);
    }

    private static List<String> words(String part) {
        return Arrays.stream(part.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
