package press.registan.story;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import press.registan.db.Database;
import press.registan.db.Reading;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Page;
import press.registan.kernel.Problem;
import press.registan.kernel.Slug;
import press.registan.taxonomy.Shelf;
import press.registan.taxonomy.ShelfKind;
import press.registan.taxonomy.ShelfStore;

/** Which sections, topics and authors have stories that readers may see. Thread-safe. */
public final class Directory {

    /** A shelf and how many public stories it has. */
    public record Entry(Shelf shelf, long stories) {}

    /** As lists have them: the fullest first, then by the slug. */
    public static final Comparator<Entry> FULLEST_FIRST = Comparator.comparingLong(Entry::stories)
            .reversed()
            .thenComparing(entry -> entry.shelf().slug());

    /** A shelf and how many public stories it has in each language in which it has any. */
    public record Spread(Shelf shelf, Map<Language, Long> stories) {

        public Spread {
            stories = Map.copyOf(stories);
        }

        public long inAll() {
            return stories.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** A shelf that an address names: by today's slug, or by one that it had once and that leads to today's. */
    public record Named(Shelf shelf, boolean today) {}

    /** More shelves of one kind than any page lists. */
    private static final int MOST = 1_000;

    private final Database database;
    private final ShelfStore shelves;
    private final FilingStore filings;
    private final DirectoryStore store = new DirectoryStore();
    private final LanguagePaths languages;
    private final InstantSource clock;

    Directory(
            Database database, ShelfStore shelves, FilingStore filings, LanguagePaths languages, InstantSource clock) {
        this.database = database;
        this.shelves = shelves;
        this.filings = filings;
        this.languages = languages;
        this.clock = clock;
    }

    /** The shelf that the last part of an address names, as it was typed; a problem if none has or had this slug. */
    public Named named(MadeFrom made, String space, String slug) {
        return Optional.of(slug)
                .filter(Slug::isSlug)
                .flatMap(good -> find(made, space, new Slug(good)))
                .map(shelf -> new Named(shelf, shelf.slug().value().equals(slug)))
                .orElseThrow(() -> new Problem.NotFound("No story is filed under this address."));
    }

    /** The shelves with these ids; one that is gone is left out. */
    public Map<Long, Shelf> withIds(Collection<Long> ids) {
        return database.read(reading -> shelves.withIds(reading, ids));
    }

    /** The shelf that has this slug, or had it once: compare with {@link Shelf#slug}. */
    public Optional<Shelf> find(MadeFrom made, String space, Slug slug) {
        return database.read(reading -> {
            Optional<Shelf> found = shelves.everCalled(reading, space, slug);
            found.ifPresent(shelf -> made.from(Key.naming(shelf.id())));
            return found;
        });
    }

    /**
     * The sections of a language for navigation, at most {@code most}: the one with the most stories in the twelve months
     * before this one first, so that today's stories do not reorder the head of every page.
     */
    public List<Shelf> sections(MadeFrom made, Language language, int most) {
        Instant now = clock.instant();
        return database.read(reading -> {
            made.from(Key.shelves(language));
            YearMonth month = YearMonth.from(filings.day(now));
            List<Long> ids = filings.sections(reading, language, month.minusYears(1), month, MOST).stream()
                    .map(FilingStore.Counted::slot)
                    .toList();
            Map<Long, Shelf> named = shelves.withIds(reading, ids);
            List<Shelf> open = new ArrayList<>();
            for (long id : ids) {
                made.from(Key.naming(id));
                if (filings.newest(reading, id, language, now.plusMillis(1), 0, 1)
                        .isEmpty()) {
                    made.until(filings.next(reading, id, language, now));
                } else if (open.size() < most) {
                    open.add(Objects.requireNonNull(named.get(id)));
                }
            }
            return open;
        });
    }

    /** The shelves of some kinds with their public stories in all languages, the fullest first; at most a thousand. */
    public List<Entry> counted(MadeFrom made, Set<ShelfKind> kinds) {
        return counted(made, kinds, languages.languages());
    }

    /** The shelves of some kinds with their public stories in some languages, the fullest first; at most a thousand. */
    public List<Entry> counted(MadeFrom made, Set<ShelfKind> kinds, List<Language> in) {
        Instant now = clock.instant();
        return database.read(reading -> {
            boolean waiting = false;
            for (Language language : in) {
                made.from(Key.listing(Key.LATEST, language));
                Instant next = filings.next(reading, Key.LATEST, language, now);
                made.until(next);
                waiting |= next.isBefore(Instant.MAX);
            }
            List<Entry> open = new ArrayList<>();
            for (Entry entry : filed(reading, kinds, in)) {
                made.from(Key.naming(entry.shelf().id()));
                long future = 0;
                for (Language language : waiting ? in : List.<Language>of()) {
                    future += filings.future(reading, entry.shelf().id(), language, now);
                }
                if (entry.stories() > future) {
                    open.add(new Entry(entry.shelf(), entry.stories() - future));
                }
            }
            return open;
        });
    }

    /**
     * A page of the shelves of some kinds that have public stories in some languages, by their slugs, each with how many.
     * Past the end it is a problem.
     */
    public Page<Spread> page(MadeFrom made, Set<ShelfKind> kinds, List<Language> in, int number, int size) {
        Instant now = clock.instant();
        return database.read(reading -> {
            for (Language language : in) {
                made.from(Key.shelves(language));
                made.from(Key.listing(Key.LATEST, language));
                made.until(filings.next(reading, Key.LATEST, language, now));
            }
            long total = store.howMany(reading, kinds, in, now);
            long skip = (long) (number - 1) * size;
            if (number > 1 && skip >= total) {
                throw new Problem.NotFound("There are only " + total + " of them; the page is past the last.");
            }
            List<Long> ids = store.open(reading, kinds, in, now, skip, size);
            Map<Long, Shelf> named = shelves.withIds(reading, ids);
            Map<Long, Map<Language, Long>> stories = store.stories(reading, ids, in, now);
            ids.forEach(id -> made.from(Key.naming(id)));
            List<Spread> spreads = ids.stream()
                    .map(id -> new Spread(Objects.requireNonNull(named.get(id)), stories.getOrDefault(id, Map.of())))
                    .toList();
            return new Page<>(spreads, number, size, total);
        });
    }

    private List<Entry> filed(Reading reading, Set<ShelfKind> kinds, Collection<Language> in) {
        Map<Long, Long> counts = new LinkedHashMap<>();
        filings.fullest(reading, kinds, in, MOST).forEach(one -> counts.put(one.slot(), one.stories()));
        Map<Long, Shelf> named = shelves.withIds(reading, counts.keySet());
        return counts.entrySet().stream()
                .map(count -> new Entry(Objects.requireNonNull(named.get(count.getKey())), count.getValue()))
                .sorted(FULLEST_FIRST)
                .toList();
    }
}
