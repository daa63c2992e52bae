package press.registan.search;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.Problem;
import press.registan.search.text.CommonScript;
import press.registan.search.text.Word;
import press.registan.story.Stories;
import press.registan.story.Story;
import press.registan.taxonomy.Shelf;

/** Completes what is being typed, with what readers may see. Thread-safe. */
final class Suggestions {

    private static final Logger LOG = LoggerFactory.getLogger(Suggestions.class);

    /** A shorter beginning could be that of anything. */
    private static final int SHORTEST = 2;

    /** Headlines are looked through from here on. */
    private static final int SHORTEST_OF_HEADLINES = 3;

    private static final int MOST = 20;

    /** How full shelves are is only for their order, so it may be a little old. */
    private static final Duration COUNTED_FOR = Duration.ofMinutes(10);

    private static final int MOST_COUNTED = 10_000;

    private final SearchIndex index;
    private final Stories stories;
    private final Names names;
    private final LanguagePaths languages;
    private final InstantSource clock;
    private final AtomicReference<Instant> counted = new AtomicReference<>(Instant.MIN);

    Suggestions(SearchIndex index, Stories stories, Names names, LanguagePaths languages, InstantSource clock) {
        this.index = index;
        this.stories = stories;
        this.names = names;
        this.languages = languages;
        this.clock = clock;
    }

    List<Suggestion> of(String typed, Language language, int most) {
        List<String> words = Meaning.tokens(typed).stream().map(Word::common).toList();
        boolean tooShort = words.size() == 1 && words.getLast().length() < SHORTEST;
        if (words.isEmpty() || tooShort) {
            return List.of();
        }
        weigh();
        int wanted = Math.min(most, MOST);
        List<Suggestion> suggestions = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (Shelf shelf : begunBy(words, typed)) {
            if (suggestions.size() == wanted) {
                break;
            }
            if (isOpen(shelf) && labels.add(shelf.name(language))) {
                suggestions.add(new Suggestion.OfShelf(shelf, shelf.name(language)));
            }
        }
        for (Story story : headlines(words, language, wanted - suggestions.size())) {
            if (labels.add(story.headline())) {
                suggestions.add(new Suggestion.OfStory(story.language(), story.slug(), story.headline()));
            }
        }
        return suggestions;
    }

    /** Where nothing begins as it was typed, in the other spellings of the last word. */
    private List<Shelf> begunBy(List<String> words, String typed) {
        Word last = Meaning.tokens(typed).getLast();
        for (String form : CommonScript.asked(typed.substring(last.start(), last.end()))) {
            List<String> asked = new ArrayList<>(words.subList(0, words.size() - 1));
            asked.add(form);
            List<Shelf> begun = names.begunBy(asked);
            if (!begun.isEmpty()) {
                return begun;
            }
        }
        return List.of();
    }

    /** Whether any story on it is public at this moment. */
    private boolean isOpen(Shelf shelf) {
        Clause there = new Clause.OnShelf(Dimension.of(shelf.kind()), shelf.id(), 1);
        return index.answer(Question.count(there, Filters.none(clock.instant())))
                        .total()
                > 0;
    }

    /** The newest stories of which the headline has these words, the last one only begun; the page's language first. */
    private List<Story> headlines(List<String> words, Language language, int most) {
        if (most <= 0 || words.getLast().length() < SHORTEST_OF_HEADLINES) {
            return List.of();
        }
        List<Clause> all = new ArrayList<>();
        words.subList(0, words.size() - 1).forEach(word -> all.add(new Clause.Term(Field.HEADLINE, word)));
        all.add(new Clause.Prefix(Field.HEADLINE, words.getLast(), 1));
        List<Long> ids = new ArrayList<>();
        for (List<Language> in : languages.languages().size() == 1
                ? List.of(List.of(language))
                : List.of(List.of(language), others(language))) {
            if (ids.size() < most) {
                Filters filters = new Filters(Map.of(), in, null, null, clock.instant());
                index.answer(Question.first(new Clause.AllOf(all), filters, Sort.NEWEST, most - ids.size()))
                        .hits()
                        .forEach(hit -> ids.add(hit.story()));
            }
        }
        return stories.shown(ids);
    }

    private List<Language> others(Language language) {
        return languages.languages().stream().filter(other -> other != language).toList();
    }

    /** The whole archive is counted: once while somebody waits, as there is no order yet, from then on while nobody does. */
    private void weigh() {
        Instant now = clock.instant();
        Instant before = counted.get();
        boolean due = before.equals(Instant.MIN) || now.minus(COUNTED_FOR).isAfter(before);
        if (!due || !counted.compareAndSet(before, now)) {
            return;
        }
        if (before.equals(Instant.MIN)) {
            countFirst(now);
        } else {
            Thread.ofVirtual().name("suggestions").start(() -> countAgain(now));
        }
    }

    private void countFirst(Instant now) {
        try {
            count(now);
        } catch (RuntimeException failure) {
            counted.set(Instant.MIN);
            throw failure;
        }
    }

    private void countAgain(Instant now) {
        try {
            count(now);
        } catch (Problem.Unavailable later) {
            LOG.debug("how full shelves are is counted later", later);
        } catch (RuntimeException failure) {
            LOG.error("how full shelves are could not be counted", failure);
        }
    }

    private void count(Instant now) {
        Map<Long, Long> full = new HashMap<>();
        index.answer(new Question(new Clause.Everything(), Filters.none(now), Sort.NEWEST, 0, 0, MOST_COUNTED))
                .shelves()
                .values()
                .forEach(counts -> counts.forEach(count -> full.put(count.shelf(), count.stories())));
        names.weigh(full);
    }
}
