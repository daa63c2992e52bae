package press.registan.search;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import press.registan.kernel.Language;
import press.registan.kernel.SafeHtml;
import press.registan.kernel.Slug;
import press.registan.search.lucene.LuceneIndex;
import press.registan.search.lucene.Means;
import press.registan.search.lucene.Weighing;
import press.registan.story.Dates;
import press.registan.story.Story;
import press.registan.story.StoryKind;

/**
 * Our own search over a collection: its texts as stories of one day, in the index of a publication in all languages, and asked
 * as a reader asks, without the help that mistyped words get.
 */
final class Ours implements AutoCloseable {

    private static final Instant DAY = Instant.parse("2025-06-01T00:00:00Z");
    private static final int AT_ONCE = 1_000;

    /** What is measured here is not the time. */
    private static final Duration HOWEVER_LONG = Duration.ofMinutes(5);

    private final Collection collection;
    private final SearchIndex index;

    /** What the question that is being asked is weighed with. */
    private volatile Ranking ranking;

    /** No shelf is called anything: the collections have none. */
    private final Names names = new Names(null);

    Ours(Collection collection, Ranking ranking, Path folder) {
        this.collection = collection;
        this.ranking = ranking;
        Means usual = Means.usual();
        Weighing weighing = field -> this.ranking.of(field);
        this.index = LuceneIndex.open(
                folder, new Means(weighing, HOWEVER_LONG, usual.safeWithin(), usual.buffer(), usual.remaking()));
        fill();
    }

    /** Whether the same index can be asked with this ranking; if so, it is from now on. */
    boolean turnedTo(Ranking other) {
        boolean same = new Documents(other).recipe().equals(new Documents(ranking).recipe());
        if (same) {
            ranking = other;
        }
        return same;
    }

    private void fill() {
        Documents documents = new Documents(ranking);
        Standing.At standing = new Standing.At(documents.recipe(), "bench", 1);
        try (SearchIndex.Remaking remaking = index.remake()) {
            List<StoryDocument> batch = new ArrayList<>();
            for (int i = 0; i < collection.texts().size(); i++) {
                batch.add(documents.of(story(i + 1, collection.texts().get(i), collection.language())));
                if (batch.size() == AT_ONCE) {
                    remaking.take(new Batch(batch, Set.of(), standing));
                    batch.clear();
                }
            }
            remaking.take(new Batch(batch, Set.of(), standing));
            remaking.switchOver();
        }
    }

    static Story story(long id, Collection.Text text, Language language) {
        return new Story(
                id,
                "uid-" + id,
                null,
                StoryKind.STORY,
                language,
                new Slug("story-" + id),
                text.title(),
                null,
                "",
                new SafeHtml("<p>" + SafeHtml.text(text.body()).html() + "</p>"),
                0,
                List.of(),
                null,
                List.of(),
                new Dates(DAY, null, null),
                DAY,
                DAY,
                null,
                List.of(),
                id,
                null,
                false);
    }

    /** What was found, the best first, and how strictly. */
    record Found(List<String> ids, Relaxed relaxed) {}

    /** As readers have it: of all ways to ask the strictest that finds anything. */
    Found find(Collection.Query query, int most) {
        Meaning meaning = meaning(query);
        for (Relaxed way : meaning.ways()) {
            List<String> ids = ask(meaning, way, most);
            if (!ids.isEmpty()) {
                return new Found(ids, way);
            }
        }
        return new Found(List.of(), Relaxed.NOT);
    }

    /** As it would be if a first page that is not full went on with what the next strictest way finds. */
    List<String> filled(Collection.Query query, int page, int most) {
        Meaning meaning = meaning(query);
        Set<String> ids = new LinkedHashSet<>();
        for (Relaxed way : meaning.ways()) {
            if (ids.size() < page) {
                ids.addAll(ask(meaning, way, most));
            }
        }
        return List.copyOf(ids);
    }

    /** With any of the words: what the ranking makes of everything that might answer. */
    List<String> any(Collection.Query query, int most) {
        return ask(meaning(query), Relaxed.ANY, most);
    }

    private Meaning meaning(Collection.Query query) {
        return new Meaning(
                QueryParser.parse(query.text()),
                List.of(Language.values()),
                names,
                ranking,
                index,
                Elsewhere.NOWHERE);
    }

    private List<String> ask(Meaning meaning, Relaxed way, int most) {
        Question question =
                new Question(meaning.clause(way, DAY), Filters.none(DAY), Sort.RELEVANCE, 0, most, 0);
        return index.answer(question, meaning.together()).hits().stream()
                .map(hit -> collection.texts().get((int) hit.story() - 1).id())
                .toList();
    }

    @Override
    public void close() {
        index.close();
    }
}
