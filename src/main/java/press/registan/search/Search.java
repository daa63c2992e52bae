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

    private final Stories stories;
    private final Directory directory;
    private final Names names;
    private final Finder finder;
    private final Suggestions suggestions;
    private final Likeness likeness;
    private final LanguagePaths languages;
    private final ZoneId zone;
    private final InstantSource clock;

    public Search(
            Database database,
            SearchIndex index,
            Stories stories,
            LanguagePaths languages,
            ZoneId zone,
            InstantSource clock) {
        this.stories = stories;
        this.directory = stories.directory();
        this.names = new Names(database);
        this.finder = new Finder(index, names, new Spelling(index, stories));
        this.suggestions = new Suggestions(index, stories, names, languages, clock);
        this.likeness = new Likeness(index, stories, clock);
        this.languages = languages;
        this.zone = zone;
        this.clock = clock;
    }

    /** Learns what sections, topics and authors are called, so that whoever searches first has not to wait for it. */
    public void learnNames() {
        names.learn();
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
        if (query.skip() >= Question.REACH) {
            throw new Problem.NotFound("Only the first " + Question.REACH + " results can be turned to.");
        }
        Asked asked = QueryParser.parse(query.text());
        Optional<Filters> filters = filters(query, asked);
        Finding finding = filters.map(narrowed -> finder.find(query, asked, in(query), narrowed, facets))
                .orElse(Finding.NONE);
        Answer answer = finding.answer();
        if (query.number() > 1 && query.skip() >= answer.total()) {
            throw new Problem.NotFound("There are only " + answer.total() + " stories; the page is past the last.");
        }
        List<Results.Result> results = results(answer, finding.sought());
        return new Results(
                query,
                new Page<>(results, query.number(), query.size(), answer.total()),
                Math.min(answer.total(), Question.REACH),
                finding.relaxed(),
                instead(finding.wording(), results),
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

    /** What was looked for in place of what was typed; null where that was looked for itself. */
    private static @Nullable String instead(Finding.Wording wording, List<Results.Result> results) {
        return switch (wording) {
            case Finding.Wording.AsTyped _ -> null;
            case Finding.Wording.Corrected(String text) -> text;
            case Finding.Wording.Near _ -> marked(results);
        };
    }

    /** What was found, as the first story says it in which it is marked; null where it is in none. */
    private static @Nullable String marked(List<Results.Result> results) {
        return results.stream()
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
