package press.registan.search;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import press.registan.kernel.Key;
import press.registan.kernel.MadeFrom;
import press.registan.story.Card;
import press.registan.story.Stories;
import press.registan.story.Story;

/**
 * Finds stories that say much the same: by the words that a story has often and others seldom. Thread-safe.
 *
 * <p>It is asked while a page is made, so the numbers are small. More words, or that so many have to be there, find hardly
 * better and cost several times as much over a million stories.
 */
final class Likeness {

    /** A story is told by so many of its words. */
    private static final int WORDS = 10;

    /** And looked through for them among so many, the most frequent. */
    private static final int LOOKED_AT = 40;

    /** What is like a story is worth at least this part of what the story itself is. */
    private static final float PART = 0.25f;

    /** Itself, and others that have gone since the index was told of them. */
    private static final int SPARE = 4;

    /** Of words that stand there equally often the longer ones come first: more often than not they are rarer. */
    private static final Comparator<Map.Entry<String, Integer>> FREQUENT = Map.Entry.<String, Integer>comparingByValue()
            .reversed()
            .thenComparingInt(word -> -word.getKey().length())
            .thenComparing(Map.Entry.comparingByKey());

    private final SearchIndex index;
    private final Stories stories;
    private final InstantSource clock;
    private final Documents documents = new Documents(Ranking.usual());

    Likeness(SearchIndex index, Stories stories, InstantSource clock) {
        this.index = index;
        this.stories = stories;
        this.clock = clock;
    }

    List<Card> of(MadeFrom made, Story story, Collection<Long> except, int most) {
        made.from(Key.alike(story.language()));
        Instant now = clock.instant();
        List<Long> ids = alike(story, now, most + except.size() + SPARE).stream()
                .filter(id -> id != story.id() && !except.contains(id))
                .toList();
        return stories.beside(made, story, ids, now, most);
    }

    /** The most alike first, itself among them. */
    private List<Long> alike(Story story, Instant publicAt, int most) {
        Field field = Field.text(story.language());
        Map<String, Integer> bag =
                Objects.requireNonNull(documents.of(story).bags().get(field));
        List<Clause> telling = telling(field, bag);
        if (telling.isEmpty()) {
            return List.of();
        }
        // The field says in which language they are, and a filter would cost as much again.
        List<Answer.Hit> hits = index.answer(
                        Question.first(new Clause.AtLeast(1, telling), Filters.none(publicAt), Sort.RELEVANCE, most))
                .hits();
        // The first is the story itself, as soon as the index has it.
        float itself = hits.isEmpty() ? 0 : hits.getFirst().score();
        return hits.stream()
                .filter(hit -> hit.score() >= itself * PART)
                .map(Answer.Hit::story)
                .toList();
    }

    private List<Clause> telling(Field field, Map<String, Integer> bag) {
        List<String> frequent = bag.entrySet().stream()
                .sorted(FREQUENT)
                .limit(LOOKED_AT)
                .map(Map.Entry::getKey)
                .toList();
        if (frequent.isEmpty()) {
            return List.of();
        }
        Map<String, Long> held = index.frequencies(field, frequent);
        double all = index.stories();
        Map<String, Double> weight = new HashMap<>();
        for (String word : frequent) {
            long holders = held.getOrDefault(word, 0L);
            // What no other story has says nothing about others.
            if (holders > 1) {
                weight.put(word, bag.getOrDefault(word, 0) * Math.log(1 + all / holders));
            }
        }
        return weight.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(WORDS)
                .<Clause>map(word -> new Clause.Term(field, word.getKey()))
                .toList();
    }
}
