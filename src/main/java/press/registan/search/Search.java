package press.registan.search;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.registan.changes.Follower;
import press.registan.db.Database;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Page;
import press.registan.kernel.Problem;
import press.registan.kernel.Slug;
import press.registan.search.text.CommonScript;
import press.registan.search.text.Sound;
import press.registan.story.Card;
import press.registan.story.Directory;
import press.registan.story.Facets;
import press.registan.story.Stories;
import press.registan.story.Story;
import press.registan.taxonomy.Shelf;
import press.registan.taxonomy.ShelfKind;

/** The search as readers have it: what they type, answered with stories that are public at that moment. Thread-safe. */
public final class Search {

    /** Shelves asked for in each dimension: places stand among the topics and are taken out again. */
    private static final int FACETS = 2 * Facets.MOST;

    private final SearchIndex index;
    private final Stories stories;
    private final Directory directory;
    private final Names names;
    private final Spelling spelling;
    private final Suggestions suggestions;
    private final Likeness likeness;
    private final LanguagePaths languages;
    private final ZoneId zone;
    private final InstantSource clock;
    private final Ranking ranking = Ranking.usual();

    public Search(
            Database database,
            SearchIndex index,
            Stories stories,
            LanguagePaths languages,
            ZoneId zone,
            InstantSource clock) {
        this.index = index;
        this.stories = stories;
        this.directory = stories.directory();
        this.names = new Names(database);
        this.spelling = new Spelling(index, stories);
        this.suggestions = new Suggestions(index, stories, names, languages, clock);
        this.likeness = new Likeness(index, stories, clock);
        this.languages = languages;
        this.zone = zone;
        this.clock = clock;
    }

    /** Learns what sections, topics and authors are called; to be called once, and before anybody searches. */
    public void learnNames() {
        names.readAll();
    }

    /** Hears of shelves that are called something else. */
    public Follower follower() {
        return names;
    }

    /**
     * The stories that a reader asks for.
     *
     * @throws Problem.NotFound past the last page, or past the last story that can be reached
     * @throws Problem.Unavailable while there is no index, or its engine is away
     */
    public Results find(StoryQuery query) {
        return find(query, FACETS);
    }

    /** The same without the facets, which take the longest, for who does not show them. */
    public Results stories(StoryQuery query) {
        return find(query, 0);
    }

    private Results find(StoryQuery query, int facets) {
        long skip = (long) (query.number() - 1) * query.size();
        if (skip >= Question.REACH) {
            throw new Problem.NotFound("Only the first " + Question.REACH + " results can be turned to.");
        }
        Asked asked = QueryParser.parse(query.text());
        Optional<Filters> filters = filters(query, asked);
        Finding finding = filters.map(narrowed -> new Attempt(query, narrowed, (int) skip, facets).find(asked))
                .orElse(Finding.NONE);
        Answer answer = finding.answer();
        if (query.number() > 1 && skip >= answer.total()) {
            throw new Problem.NotFound("There are only " + answer.total() + " stories; the page is past the last.");
        }
        List<Results.Result> results = results(answer, finding.sought());
        return new Results(
                query,
                new Page<>(results, query.number(), query.size(), answer.total()),
                Math.min(answer.total(), Question.REACH),
                finding.relaxed(),
                finding.near() ? marked(results) : finding.spelling(),
                facets(answer));
    }

    /** Empty where a filter names what nobody has: then nothing can be found. */
    private Optional<Filters> filters(StoryQuery query, Asked asked) {
        Map<Dimension, Long> shelves = new EnumMap<>(Dimension.class);
        for (Map.Entry<Dimension, Slug> filter : query.shelves().entrySet()) {
            Dimension dimension = filter.getKey();
            Optional<Shelf> shelf = directory
                    .find(new MadeFrom(), dimension.space(), filter.getValue())
                    .filter(found -> dimension != Dimension.PLACE || found.kind() == ShelfKind.PLACE);
            if (shelf.isEmpty()) {
                return Optional.empty();
            }
            shelves.put(dimension, shelf.get().id());
        }
        Instant from = later(start(query.from()), start(asked.from()));
        Instant before = earlier(end(query.to()), end(asked.to()));
        if (from != null && before != null && !from.isBefore(before)) {
            return Optional.empty();
        }
        // No story is in the index in a language that is not the publication's.
        List<Language> only = query.language() == null ? List.of() : List.of(query.language());
        return Optional.of(new Filters(shelves, only, from, before, clock.instant()));
    }

    private List<Language> in(StoryQuery query) {
        return query.language() == null ? languages.languages() : List.of(query.language());
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private @Nullable Instant end(@Nullable LocalDate day) {
        return day == null ? null : start(day.plusDays(1));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    /** What was found at last, and how. */
    private record Finding(
            Answer answer,
            Relaxed relaxed,
            Sought sought,
            @Nullable String spelling,
            boolean near) {

        static final Finding NONE =
                new Finding(new Answer(0, List.of(), Map.of(), Map.of()), Relaxed.NOT, new Sought(), null, false);

        /** The same, of this text instead of what was typed. */
        Finding instead(String text) {
            return new Finding(answer, relaxed, sought, text, false);
        }

        /** The same, of words that are only near to those that were typed: what they are is told. */
        Finding onlyNear() {
            return new Finding(answer, relaxed, sought, null, true);
        }

        boolean found() {
            return answer.total() > 0;
        }
    }

    /** One question, asked less and less strictly until something is found. */
    private final class Attempt {

        private final StoryQuery query;
        private final Filters filters;
        private final int skip;
        private final int facets;

        Attempt(StoryQuery query, Filters filters, int skip, int facets) {
            this.query = query;
            this.filters = filters;
            this.skip = skip;
            this.facets = facets;
        }

        Finding find(Asked asked) {
            Scout scout = new Scout(index, filters, in(query), ranking, asked);
            Elsewhere named = scout.named();
            Meaning meaning = meaning(asked, named);
            List<Relaxed> ways = meaning.ways();
            Finding strict = ask(meaning, ways.getFirst());
            if (strict.answer().total() >= query.size() || ways.getFirst() == Relaxed.ANY) {
                return strict;
            }
            if (strict.found()) {
                return widened(scout.asked(), scout.asksForName() ? scout.heard() : scout.spelt(), strict);
            }
            Elsewhere wider = scout.spelt();
            boolean same = wider.equals(named) && scout.asked().equals(asked);
            Finding spelt = same ? strict : widened(scout.asked(), wider, strict);
            if (spelt.answer().total() >= query.size()) {
                return spelt;
            }
            Elsewhere alike = scout.heard();
            Finding heard = alike.equals(wider) ? spelt : widened(scout.asked(), alike, spelt);
            if (spelt.found()) {
                return heard;
            }
            Optional<String> meant = spelling.corrected(query.text(), filters);
            if (heard.found() && meant.filter(this::isHeard).isEmpty()) {
                return heard.onlyNear();
            }
            return meant.flatMap(this::corrected)
                    .or(() -> near(scout, strict))
                    .or(() -> relaxed(meaning, ways))
                    .orElse(strict);
        }

        private Optional<Finding> near(Scout scout, Finding strict) {
            return Optional.of(widened(scout.asked(), scout.near(), strict))
                    .filter(Finding::found)
                    .map(Finding::onlyNear);
        }

        private Optional<Finding> relaxed(Meaning meaning, List<Relaxed> ways) {
            return ways.stream()
                    .skip(1)
                    .map(way -> ask(meaning, way))
                    .filter(Finding::found)
                    .findFirst();
        }

        /** Whether this is what was typed with other vowels, so that it finds what sounds alike in every script. */
        private boolean isHeard(String text) {
            return Sound.nearlyAlike(CommonScript.of(query.text()), CommonScript.of(text));
        }

        /** The same with words of another script, where that finds more. */
        private Finding widened(Asked asked, Elsewhere elsewhere, Finding before) {
            if (elsewhere.isEmpty()) {
                return before;
            }
            Meaning meaning = meaning(asked, elsewhere);
            Finding after = ask(meaning, meaning.ways().getFirst());
            return after.answer().total() > before.answer().total() ? after : before;
        }

        private Optional<Finding> corrected(String text) {
            Meaning meaning = meaning(QueryParser.parse(text), Elsewhere.NOWHERE);
            return Optional.of(ask(meaning, meaning.ways().getFirst()))
                    .filter(Finding::found)
                    .map(found -> found.instead(text));
        }

        private Meaning meaning(Asked asked, Elsewhere elsewhere) {
            return new Meaning(asked, in(query), names, ranking, index, elsewhere);
        }

        private Finding ask(Meaning meaning, Relaxed relaxed) {
            int size = Math.min(query.size(), Question.REACH - skip);
            Clause clause = meaning.clause(relaxed, filters.publicAt());
            Question question = new Question(clause, filters, query.sort(), skip, size, facets);
            Answer answer = index.answer(question, meaning.together());
            return new Finding(answer, relaxed, meaning.sought(), null, false);
        }
    }

    private List<Results.Result> results(Answer answer, Sought sought) {
        Map<Long, Float> scores =
                answer.hits().stream().collect(Collectors.toMap(Answer.Hit::story, Answer.Hit::score));
        return stories.shown(answer.hits().stream().map(Answer.Hit::story).toList()).stream()
                .map(story -> new Results.Result(
                        story,
                        scores.getOrDefault(story.id(), 0f),
                        Highlight.headline(story, sought),
                        Highlight.fragments(story, sought)))
                .toList();
    }

    /** What was found instead, as the first story has it; null where nothing is marked. */
    private static @Nullable String marked(List<Results.Result> results) {
        return results.stream()
                .limit(1)
                .flatMap(result -> Stream.concat(Stream.of(result.headline()), result.fragments().stream()))
                .flatMap(text -> text.pieces().stream())
                .filter(Marked.Piece::found)
                .map(Marked.Piece::text)
                .findFirst()
                .orElse(null);
    }

    private Facets facets(Answer answer) {
        Set<Long> ids = new HashSet<>();
        answer.shelves().values().forEach(counts -> counts.forEach(count -> ids.add(count.shelf())));
        Map<Long, Shelf> shelves = directory.withIds(ids);
        return new Facets(
                facet(answer, Dimension.SECTION, shelves, kind -> true),
                facet(answer, Dimension.TOPIC, shelves, kind -> kind != ShelfKind.PLACE),
                facet(answer, Dimension.PLACE, shelves, kind -> true),
                facet(answer, Dimension.AUTHOR, shelves, kind -> true),
                answer.languages());
    }

    private static List<Directory.Entry> facet(
            Answer answer, Dimension dimension, Map<Long, Shelf> shelves, Predicate<ShelfKind> wanted) {
        return answer.shelves().getOrDefault(dimension, List.of()).stream()
                .filter(count -> shelves.containsKey(count.shelf()))
                .map(count -> new Directory.Entry(Objects.requireNonNull(shelves.get(count.shelf())), count.stories()))
                .filter(entry -> wanted.test(entry.shelf().kind()))
                .sorted(Directory.FULLEST_FIRST)
                .limit(Facets.MOST)
                .toList();
    }

    /**
     * What somebody who has typed this much may be about to ask for, the likeliest first: shelves of which a name begins so in
     * any script, then stories by their headlines. Never anything that is not public.
     *
     * @param language that of the page: its names and stories come first
     */
    public List<Suggestion> suggest(String typed, Language language, int most) {
        return suggestions.of(typed, language, most);
    }

    /**
     * Public stories of the same language that say much the same as this one, the most alike first; without it itself.
     *
     * @param except the numbers of others to be left out
     * @throws Problem.Unavailable while there is no index, or its engine is away
     */
    public List<Card> similar(MadeFrom made, Story story, Collection<Long> except, int most) {
        return likeness.of(made, story, except, most);
    }
}
