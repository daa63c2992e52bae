package press.registan.search;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import press.registan.story.Stories;
import press.registan.story.Story;

/** Finds stories that say much the same: by the words that a story has often and others seldom. Thread-safe. */
final class Likeness {

    /** A story is told by so many of its words. */
    private static final int WORDS = 20;

    /** And looked through for them among so many, the most frequent. */
    private static final int LOOKED_AT = 200;

    /** A story is like another if it has at least this part of them. */
    private static final int PART = 4;

    private final SearchIndex index;
    private final Stories stories;
    private final InstantSource clock;
    private final Documents documents = new Documents(Ranking.usual());

    Likeness(SearchIndex index, Stories stories, InstantSource clock) {
        this.index = index;
        this.stories = stories;
        this.clock = clock;
    }

    List<Story> of(Story story, int most) {
        Field field = Field.text(story.language());
        Map<String, Integer> bag =
                Objects.requireNonNull(documents.of(story).bags().get(field));
        List<Clause> telling = telling(field, bag);
        if (telling.isEmpty()) {
            return List.of();
        }
        Filters filters = new Filters(Map.of(), List.of(story.language()), null, null, clock.instant());
        Clause alike = new Clause.AtLeast(Math.max(1, telling.size() / PART), telling);
        List<Long> ids = new ArrayList<>();
        for (Answer.Hit hit : index.answer(new Question(alike, filters, Sort.RELEVANCE, 0, most + 1, 0))
                .hits()) {
            if (hit.story() != story.id() && ids.size() < most) {
                ids.add(hit.story());
            }
        }
        return stories.shown(ids);
    }

    private List<Clause> telling(Field field, Map<String, Integer> bag) {
        List<String> frequent = bag.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(LOOKED_AT)
                .map(Map.Entry::getKey)
                .toList();
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
