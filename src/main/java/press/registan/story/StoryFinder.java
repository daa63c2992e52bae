package press.registan.story;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import press.registan.db.Database;
import press.registan.db.Reading;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Page;
import press.registan.kernel.Problem;
import press.registan.taxonomy.Shelf;
import press.registan.taxonomy.ShelfKind;
import press.registan.taxonomy.ShelfStore;

/** Public stories by section, topic, author, language and day, with exact totals. Thread-safe. */
public final class StoryFinder {

    /** Facets are counted over so many stories at most. */
    public static final int MOST_FOR_FACETS = 2_000;

    /** Up to so many days are noted one by one, so that what is made from them outlives a story of another day. */
    private static final int DAYS_OF_A_MONTH = 31;

    private final Database database;
    private final StoryStore stories;
    private final ShelfStore shelves;
    private final FilingStore filings;
    private final StoryAssembly assembly;
    private final PointerStore pointers;
    private final FinderStore finder;
    private final FacetStore facets = new FacetStore();
    private final InstantSource clock;

    StoryFinder(
            Database database,
            StoryStore stories,
            ShelfStore shelves,
            FilingStore filings,
            StoryAssembly assembly,
            InstantSource clock) {
        this.database = database;
        this.stories = stories;
        this.shelves = shelves;
        this.filings = filings;
        this.assembly = assembly;
        this.pointers = new PointerStore();
        this.finder = new FinderStore(filings);
        this.clock = clock;
    }

    /** A page of what is found. Past the end it is a problem; where nothing is found there is one empty page. */
    public Page<Story> page(MadeFrom made, StoryFilter filter, int number, int size) {
        return database.read(reading -> {
            Page<Long> ids = ids(reading, made, filter, number, size);
            List<Story> whole = assembly.stories(reading, made, stories.rows(reading, ids.items()));
            return new Page<>(whole, number, size, ids.total());
        });
    }

    /** The same without the stories themselves. */
    public Page<Pointer> pointers(MadeFrom made, StoryFilter filter, int number, int size) {
        Instant now = clock.instant();
        return database.read(reading -> {
            Page<Long> ids = ids(reading, made, filter, number, size);
            return new Page<>(pointers.of(reading, made, ids.items(), now), number, size, ids.total());
        });
    }

    /** What was found, counted by where it is filed; empty when too much was found to count. */
    public Optional<Facets> facets(MadeFrom made, StoryFilter filter) {
        Instant now = clock.instant();
        return database.read(reading -> {
            holds(reading, made, filter, now);
            long total = finder.count(reading, filter, now);
            return total > MOST_FOR_FACETS
                    ? Optional.empty()
                    : Optional.of(facets(reading, made, finder.some(reading, filter, now, total, 0, MOST_FOR_FACETS)));
        });
    }

    private Facets facets(Reading reading, MadeFrom made, List<Long> ids) {
        ids.forEach(id -> made.from(Key.story(id)));
        Map<Long, Long> counts = facets.shelves(reading, ids).stream()
                .collect(Collectors.toMap(FilingStore.Counted::slot, FilingStore.Counted::stories, Long::sum));
        List<Directory.Entry> entries = shelves.withIds(reading, counts.keySet()).values().stream()
                .map(shelf -> new Directory.Entry(shelf, Objects.requireNonNull(counts.get(shelf.id()))))
                .sorted(Directory.FULLEST_FIRST)
                .toList();
        return new Facets(
                facet(made, entries, kind -> kind == ShelfKind.SECTION),
                facet(made, entries, kind -> kind.isTopic() && kind != ShelfKind.PLACE),
                facet(made, entries, kind -> kind == ShelfKind.PLACE),
                facet(made, entries, kind -> kind == ShelfKind.AUTHOR),
                facets.languages(reading, ids));
    }

    private static List<Directory.Entry> facet(
            MadeFrom made, List<Directory.Entry> entries, Predicate<ShelfKind> wanted) {
        List<Directory.Entry> facet = entries.stream()
                .filter(entry -> wanted.test(entry.shelf().kind()))
                .limit(Facets.MOST)
                .toList();
        facet.stream()
                .map(Directory.Entry::shelf)
                .map(Shelf::id)
                .map(Key::naming)
                .forEach(made::from);
        return facet;
    }

    private Page<Long> ids(Reading reading, MadeFrom made, StoryFilter filter, int number, int size) {
        Instant now = clock.instant();
        holds(reading, made, filter, now);
        long total = finder.count(reading, filter, now);
        long skip = (long) (number - 1) * size;
        if (number > 1 && skip >= total) {
            throw new Problem.NotFound("There are only " + total + " stories here; the page is past the last.");
        }
        return new Page<>(finder.some(reading, filter, now, total, skip, size), number, size, total);
    }

    private void holds(Reading reading, MadeFrom made, StoryFilter filter, Instant now) {
        LocalDate to = filter.to();
        boolean over = to != null && !filings.start(to.plusDays(1)).isAfter(now);
        for (Language language : filter.languages()) {
            made.from(keys(filter, language));
            if (!over) {
                made.until(filings.next(reading, filter.firstShelf(), language, now));
            }
        }
    }

    private static List<Key> keys(StoryFilter filter, Language language) {
        if (!filter.shelves().isEmpty()) {
            return filter.shelves().stream()
                    .map(shelf -> Key.listing(shelf, language))
                    .toList();
        }
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        if (from != null && to != null && ChronoUnit.DAYS.between(from, to) < DAYS_OF_A_MONTH) {
            return from.datesUntil(to.plusDays(1))
                    .map(day -> Key.day(language, day))
                    .toList();
        }
        return List.of(Key.listing(Key.LATEST, language));
    }
}
