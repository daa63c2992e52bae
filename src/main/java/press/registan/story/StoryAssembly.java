package press.registan.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import press.registan.db.Reading;
import press.registan.kernel.Key;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.SafeHtml;
import press.registan.story.StoryStore.CardRow;
import press.registan.story.StoryStore.Hung;
import press.registan.taxonomy.Shelf;
import press.registan.taxonomy.ShelfStore;

/** Puts rows together into cards and whole stories, a few queries for any number of them. Thread-safe. */
final class StoryAssembly {

    private final StoryStore stories;
    private final ShelfStore shelves;

    StoryAssembly(StoryStore stories, ShelfStore shelves) {
        this.stories = stories;
        this.shelves = shelves;
    }

    /** Cards of public stories, in the order of the ids. */
    List<Card> cards(Reading reading, MadeFrom made, List<Long> ids) {
        List<CardRow> rows = stories.cards(reading, ids);
        Set<Long> sections = new LinkedHashSet<>();
        rows.forEach(row -> {
            made.from(Key.story(row.id()));
            if (row.section() != null) {
                sections.add(row.section());
            }
        });
        Map<Long, Shelf> named = shelves.withIds(reading, sections);
        sections.forEach(section -> made.from(Key.naming(section)));
        Map<Long, List<Byline>> bylines = bylines(reading, made, ids);
        List<Card> cards = new ArrayList<>(rows.size());
        for (CardRow row : rows) {
            cards.add(new Card(
                    row.id(),
                    row.language(),
                    row.slug(),
                    row.headline(),
                    row.summary(),
                    row.publicFrom(),
                    row.updated(),
                    bylines.getOrDefault(row.id(), List.of()),
                    row.section() == null ? null : named.get(row.section())));
        }
        return cards;
    }

    /** Whole stories, in the order of the rows. */
    List<Story> stories(Reading reading, MadeFrom made, List<StoryRow> rows) {
        List<Long> ids = rows.stream().map(StoryRow::id).toList();
        Map<Long, SafeHtml> bodies = stories.bodies(reading, rows);
        Map<Long, List<Byline>> bylines = bylines(reading, made, ids);
        Map<Long, List<Long>> topics = byStory(stories.topics(reading, ids));
        Map<Long, List<Correction>> corrections = byStory(stories.corrections(reading, ids));
        Map<Long, Shelf> named = shelves.withIds(reading, shelvesOf(rows, topics));
        named.keySet().forEach(shelf -> made.from(Key.naming(shelf)));
        List<Story> whole = new ArrayList<>(rows.size());
        for (StoryRow row : rows) {
            made.from(Key.story(row.id()));
            whole.add(new Story(
                    row.id(),
                    row.uid(),
                    row.externalId(),
                    row.kind(),
                    row.language(),
                    row.slug(),
                    row.headline(),
                    row.standfirst(),
                    row.excerpt(),
                    Objects.requireNonNull(bodies.get(row.revision()), "no revision of story " + row.id()),
                    row.words(),
                    bylines.getOrDefault(row.id(), List.of()),
                    row.section() == null ? null : named.get(row.section()),
                    topics.getOrDefault(row.id(), List.of()).stream()
                            .map(named::get)
                            .filter(Objects::nonNull)
                            .toList(),
                    row.dates(),
                    row.firstCreated(),
                    row.versionCreated(),
                    row.withdrawal(),
                    corrections.getOrDefault(row.id(), List.of()),
                    row.edition(),
                    row.translationOf(),
                    row.converted()));
        }
        return whole;
    }

    private Map<Long, List<Byline>> bylines(Reading reading, MadeFrom made, List<Long> ids) {
        List<Hung<Byline>> bylines = stories.bylines(reading, ids);
        bylines.forEach(line -> made.from(Key.naming(line.what().author())));
        return byStory(bylines);
    }

    private static Collection<Long> shelvesOf(List<StoryRow> rows, Map<Long, List<Long>> topics) {
        Set<Long> ids = new LinkedHashSet<>();
        rows.stream().map(StoryRow::section).filter(Objects::nonNull).forEach(ids::add);
        topics.values().forEach(ids::addAll);
        return ids;
    }

    private static <T> Map<Long, List<T>> byStory(List<Hung<T>> hung) {
        Map<Long, List<T>> byStory = new HashMap<>();
        hung.forEach(one ->
                byStory.computeIfAbsent(one.story(), id -> new ArrayList<>()).add(one.what()));
        return byStory;
    }
}
