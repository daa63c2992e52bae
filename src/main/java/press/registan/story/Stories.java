package press.registan.story;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import press.registan.changes.ChangeStore;
import press.registan.db.Database;
import press.registan.db.Reading;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Page;
import press.registan.kernel.Slug;
import press.registan.story.StoryStore.EditionRow;
import press.registan.taxonomy.Shelf;
import press.registan.taxonomy.ShelfStore;

/**
 * What readers may see of the stories, at this moment. Each method tells the page being made what it is made from and until
 * when that holds. Thread-safe.
 */
public final class Stories {

    /** What stands under a slug. */
    public sealed interface Found {}

    public record Shown(Story story) implements Found {}

    /** The slug was the story's once; this is today's. */
    public record Moved(Slug slug) implements Found {}

    public record Taken(Withdrawal withdrawal) implements Found {}

    public record Missing() implements Found {}

    /** Another language's edition of a story that readers may see. */
    public record Edition(Language language, Slug slug, String headline) {}

    /** Some stories one after the other, up to an id; whether they were the last. */
    public record Stretch(List<Story> stories, long upTo, boolean last) {
        public Stretch {
            stories = List.copyOf(stories);
        }
    }

    private final Database database;
    private final InstantSource clock;
    private final LanguagePaths languages;
    private final StoryStore stories = new StoryStore();
    private final ShelfStore shelves = new ShelfStore();
    private final NeighbourStore neighbours = new NeighbourStore();
    private final FilingStore filings;
    private final ListingStore listings;
    private final StoryAssembly assembly;
    private final ChangeStore changes;

    public Stories(Database database, ChangeStore changes, ZoneId zone, LanguagePaths languages, InstantSource clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
        this.languages = languages;
        this.filings = new FilingStore(zone);
        this.listings = new ListingStore(filings);
        this.assembly = new StoryAssembly(stories, shelves);
        database.change(filings::recountForZone);
    }

    /** Old addresses of a former site. */
    public Addresses addresses() {
        return new Addresses(database, stories, shelves, filings, languages, clock);
    }

    /** The way in for new and changed stories. */
    public StoryIntake intake() {
        AddressIntake addresses = new AddressIntake(stories, filings, shelves, changes, languages);
        return new StoryIntake(stories, filings, addresses, shelves, changes);
    }

    /** Redirects that a newsroom writes itself. */
    public Redirects redirects() {
        return new Redirects(addresses(), stories, shelves, changes, languages);
    }

    /** The calendar archive. */
    public Archive archive() {
        return new Archive(database, filings, assembly, clock);
    }

    /** Public stories by where they are filed and when they appeared. */
    public StoryFinder finder() {
        return new StoryFinder(database, stories, shelves, filings, assembly, clock);
    }

    /** The sections, topics and authors. */
    public Directory directory() {
        return new Directory(database, shelves, filings, languages, clock);
    }

    /** Every story and standing page, whatever its state, for an export. */
    public Holdings holdings() {
        return new Holdings(database, stories, assembly, shelves, languages);
    }

    /** The check of the whole store. */
    public Audit audit() {
        return new Audit(database, filings);
    }

    /** Renames and merges of shelves. */
    public Reshelving reshelving() {
        return new Reshelving(database, filings, shelves, changes);
    }

    /** Filings made anew, where there are only stories. */
    public Refiling refiling() {
        return new Refiling(database, stories, filings);
    }

    public Found find(MadeFrom made, StoryKind kind, Language language, Slug slug) {
        Instant now = clock.instant();
        return database.read(reading -> {
            Optional<StoryRow> found = stories.everCalled(reading, kind, language, slug);
            if (found.isEmpty()) {
                return new Missing();
            }
            StoryRow row = found.get();
            made.from(Key.story(row.id()));
            Withdrawal withdrawal = row.withdrawal();
            if (withdrawal != null) {
                return new Taken(withdrawal);
            }
            if (!Publication.at(now, row.dates(), null).isPublic()) {
                return new Missing();
            }
            if (!row.slug().equals(slug)) {
                return new Moved(row.slug());
            }
            return new Shown(assembly.stories(reading, made, List.of(row)).getFirst());
        });
    }

    /** Those of some stories that readers may see now, whole, in the order of the ids. */
    public List<Story> shown(List<Long> ids) {
        Instant now = clock.instant();
        return database.read(reading -> assembly.stories(
                reading,
                new MadeFrom(),
                stories.rows(reading, ids).stream()
                        .filter(row -> row.isFiled()
                                && Publication.at(now, row.dates(), row.withdrawal())
                                        .isPublic())
                        .toList()));
    }

    /** The languages of the publication. */
    public List<Language> languages() {
        return languages.languages();
    }

    /**
     * Those of some stories that readers may see, now or when their time comes, whole, in the languages of the publication; for
     * who follows the changes.
     */
    public List<Story> filed(List<Long> ids) {
        return database.read(reading -> filed(reading, stories.rows(reading, ids)));
    }

    /** The next ones after an id, of at most {@code most} stories that are looked at. */
    public Stretch filedAfter(long id, int most) {
        return database.read(reading -> {
            List<StoryRow> rows = stories.after(reading, id, most);
            return new Stretch(
                    filed(reading, rows), rows.isEmpty() ? id : rows.getLast().id(), rows.size() < most);
        });
    }

    /** The id up to which there are stories now; 0 where there are none. */
    public long lastId() {
        return database.read(stories::last);
    }

    private List<Story> filed(Reading reading, List<StoryRow> rows) {
        return assembly.stories(
                reading,
                new MadeFrom(),
                rows.stream()
                        .filter(row -> row.isFiled() && languages.serves(row.language()))
                        .toList());
    }

    /** A page of a shelf's listing, newest first. Past the end it is a problem; an empty shelf has one empty page. */
    public Page<Card> listing(MadeFrom made, long shelf, Language language, int number, int size) {
        Instant now = clock.instant();
        return database.read(reading -> {
            holds(reading, made, shelf, language, now);
            Page<Long> page = listings.page(reading, shelf, language, now, number, size);
            return new Page<>(assembly.cards(reading, made, page.items()), number, size, page.total());
        });
    }

    /** The newest of a shelf, at most {@code most}. */
    public List<Card> newest(MadeFrom made, long shelf, Language language, int most) {
        Instant now = clock.instant();
        return database.read(reading -> {
            holds(reading, made, shelf, language, now);
            return assembly.cards(reading, made, filings.newest(reading, shelf, language, now.plusMillis(1), 0, most));
        });
    }

    /** The newest of a shelf with their whole text, for feeds. */
    public List<Story> newestWhole(MadeFrom made, long shelf, Language language, int most) {
        Instant now = clock.instant();
        return database.read(reading -> {
            holds(reading, made, shelf, language, now);
            List<Long> ids = filings.newest(reading, shelf, language, now.plusMillis(1), 0, most);
            return assembly.stories(reading, made, stories.rows(reading, ids));
        });
    }

    /** All of a shelf from its beginning, oldest first, as a storyline is told; at most {@code most}, the newest kept. */
    public List<Card> timeline(MadeFrom made, long shelf, Language language, int most) {
        return newest(made, shelf, language, most).reversed();
    }

    /**
     * The part of a storyline around one of its stories, oldest first; at most {@code most}, this one among them: half of
     * them later where there are so many, and more where fewer came before.
     */
    public List<Card> timelineAround(MadeFrom made, long shelf, Story story, int most) {
        Instant now = clock.instant();
        Instant after = Objects.requireNonNull(story.dates().publicFrom()).plusMillis(1);
        return database.read(reading -> {
            holds(reading, made, shelf, story.language(), now);
            List<Long> until = filings.newest(reading, shelf, story.language(), after, 0, most);
            List<Long> since = filings.oldest(reading, shelf, story.language(), after, now.plusMillis(1), 0, most);
            int later = Math.min(since.size(), Math.max(most / 2, most - until.size()));
            List<Long> ids = new ArrayList<>(
                    until.subList(0, Math.min(until.size(), most - later)).reversed());
            ids.addAll(since.subList(0, later));
            return assembly.cards(reading, made, ids);
        });
    }

    /** Stories that share topics with this one: those that share the most, and of these the newest, at most {@code most}. */
    public List<Card> related(MadeFrom made, Story story, Collection<Long> except, int most) {
        Instant now = clock.instant();
        Language language = story.language();
        List<Long> topics = story.topics().stream().map(Shelf::id).toList();
        Set<Long> told = new HashSet<>(except);
        told.add(story.id());
        return database.read(reading -> {
            topics.forEach(topic -> made.from(Key.listing(topic, language)));
            made.until(filings.next(reading, topics, language, now));
            return assembly.cards(reading, made, neighbours.nearest(reading, topics, language, now, told, most));
        });
    }

    /**
     * Those of some other stories that may be named below this one: in its language, public at a moment, and not the same
     * story over again; in the order of the ids, at most {@code most}. The moment is the one for which the ids were found:
     * they hold until the next story of the language appears.
     */
    public List<Card> beside(MadeFrom made, Story story, List<Long> ids, Instant moment, int most) {
        return database.read(reading -> {
            made.until(filings.next(reading, Key.LATEST, story.language(), moment));
            List<Long> fit = stories.rows(reading, ids).stream()
                    .filter(row -> row.isFiled()
                            && row.language() == story.language()
                            && row.edition() != story.editionOf()
                            && Publication.at(moment, row.dates(), row.withdrawal())
                                    .isPublic())
                    .limit(most)
                    .map(StoryRow::id)
                    .toList();
            return assembly.cards(reading, made, fit);
        });
    }

    /** The editions of a story in the other languages. */
    public List<Edition> editions(MadeFrom made, Story story) {
        Instant now = clock.instant();
        return database.read(reading -> {
            List<Edition> editions = new ArrayList<>();
            for (EditionRow row : stories.editions(reading, story.editionOf())) {
                made.from(Key.story(row.id()));
                Instant publicFrom = row.publicFrom();
                if (row.id() == story.id()
                        || row.withdrawn()
                        || publicFrom == null
                        || row.kind() != story.kind()
                        || !languages.serves(row.language())) {
                    continue;
                }
                if (publicFrom.isAfter(now)) {
                    made.until(publicFrom);
                } else {
                    editions.add(new Edition(row.language(), row.slug(), row.headline()));
                }
            }
            return editions;
        });
    }

    /** When a public story last changed for its readers: after it had appeared, and by now; empty if it did not. */
    public Optional<Instant> updated(MadeFrom made, Story story) {
        Instant updated = story.dates().updated();
        Instant published = story.dates().publicFrom();
        if (updated == null || published == null || !updated.isAfter(published)) {
            return Optional.empty();
        }
        if (updated.isAfter(clock.instant())) {
            made.until(updated);
            return Optional.empty();
        }
        return Optional.of(updated);
    }

    /** The standing pages of a language, in the order in which they were made. */
    public List<Edition> standingPages(MadeFrom made, Language language) {
        Instant now = clock.instant();
        return database.read(reading -> {
            made.from(Key.standingPages(language));
            List<Edition> pages = new ArrayList<>();
            for (StoryRow row : stories.standingPages(reading, language, 50)) {
                Instant publicFrom = Objects.requireNonNull(row.dates().publicFrom());
                if (publicFrom.isAfter(now)) {
                    made.until(publicFrom);
                } else {
                    made.from(Key.story(row.id()));
                    pages.add(new Edition(language, row.slug(), row.headline()));
                }
            }
            return pages;
        });
    }

    /** In which languages a shelf has public stories, in the publication's order. */
    public List<Language> languagesOf(MadeFrom made, long shelf) {
        Instant now = clock.instant();
        return database.read(reading -> {
            Set<Language> has = new LinkedHashSet<>();
            for (Language language : languages.languages()) {
                made.from(Key.shelves(language));
                if (!filings.newest(reading, shelf, language, now.plusMillis(1), 0, 1)
                        .isEmpty()) {
                    has.add(language);
                } else {
                    made.until(filings.next(reading, shelf, language, now));
                }
            }
            return List.copyOf(has);
        });
    }

    /** The publication's day of a moment. */
    public LocalDate day(Instant moment) {
        return filings.day(moment);
    }

    private void holds(Reading reading, MadeFrom made, long shelf, Language language, Instant now) {
        made.from(Key.listing(shelf, language));
        made.until(filings.next(reading, shelf, language, now));
    }
}
