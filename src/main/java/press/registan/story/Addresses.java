package press.registan.story;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import press.registan.db.Database;
import press.registan.db.Reading;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.Slug;
import press.registan.taxonomy.Shelf;
import press.registan.taxonomy.ShelfStore;

/**
 * Addresses of a former site, and where they lead today. They are matched first and exactly, query included, so one that
 * this site needs for itself cannot be taken. Where nothing stands, other spellings of them are tried. Thread-safe.
 */
public final class Addresses {

    /** Where an old address leads. */
    public sealed interface Lead {}

    /** To a path or an address of today, complete with its language. */
    public record To(String location) implements Lead {}

    /** Nowhere any more: what was there is withdrawn, for this reason; empty where none was given. */
    public record Gone(String reason) implements Lead {}

    /** Longer than any address that works in a browser. */
    static final int LONGEST = 2_000;

    private final Database database;
    private final StoryStore stories;
    private final ShelfStore shelves;
    private final FilingStore filings;
    private final LanguagePaths paths;
    private final InstantSource clock;
    private final OwnPaths own;
    private final AddressStore store = new AddressStore();

    Addresses(
            Database database,
            StoryStore stories,
            ShelfStore shelves,
            FilingStore filings,
            LanguagePaths paths,
            InstantSource clock) {
        this.database = database;
        this.stories = stories;
        this.shelves = shelves;
        this.filings = filings;
        this.paths = paths;
        this.clock = clock;
        this.own = new OwnPaths(paths);
    }

    /**
     * Where a path, with its query if it has one, leads before anything of ours is looked for; empty when it never was an
     * address of a former site.
     */
    public Optional<Lead> lead(String target) {
        return database.read(reading -> lead(reading, target));
    }

    private Optional<Lead> lead(Reading reading, String target) {
        if (target.length() > LONGEST || OwnPaths.mayStandAt(target)) {
            return Optional.empty();
        }
        List<Spelling> exact = Stream.concat(Stream.of(target), Spelling.atTheFront(target).stream())
                .map(path -> new Spelling(path, Spelling.Feed.NONE))
                .toList();
        return first(reading, exact);
    }

    /**
     * Where a path leads at which nothing of ours stands: with or without the final slash or a parameter that does not
     * matter, or as a feed or a further page of what is known.
     */
    public Optional<Lead> instead(String target) {
        return database.read(reading -> instead(reading, target));
    }

    private Optional<Lead> instead(Reading reading, String target) {
        if (target.length() > LONGEST || OwnPaths.needs(pathOf(target))) {
            return Optional.empty();
        }
        List<Spelling> spellings = Stream.concat(
                        Stream.of(new Spelling(target, Spelling.Feed.NONE)), Spelling.of(target).stream())
                .toList();
        return first(reading, spellings).or(() -> feedOfOurs(reading, spellings));
    }

    private static String pathOf(String target) {
        int mark = target.indexOf('?');
        return mark < 0 ? target : target.substring(0, mark);
    }

    private Optional<Lead> first(Reading reading, List<Spelling> spellings) {
        Map<String, AddressStore.Lead> known = store.at(
                reading, spellings.stream().map(Spelling::path).distinct().toList());
        return spellings.stream()
                .filter(spelling -> known.containsKey(spelling.path()))
                .findFirst()
                .flatMap(spelling ->
                        resolve(reading, Objects.requireNonNull(known.get(spelling.path())), spelling.feed()));
    }

    private Optional<Lead> resolve(Reading reading, AddressStore.Lead lead, Spelling.Feed feed) {
        if (lead.story() != null) {
            return stories.rows(reading, List.of(lead.story())).stream()
                    .findFirst()
                    .flatMap(this::lead);
        }
        if (lead.shelf() != null) {
            Language meant = lead.language() == null ? paths.first() : lead.language();
            return shelves.withId(reading, lead.shelf()).flatMap(shelf -> lead(reading, shelf, meant, feed));
        }
        return Optional.of(lead.location() == null ? new Gone("") : new To(feedOf(lead.location(), feed)));
    }

    /** To the story, unless readers may not know of it yet: its slug would tell its headline. */
    private Optional<Lead> lead(StoryRow row) {
        return switch (Publication.at(clock.instant(), row.dates(), row.withdrawal())) {
            case Publication.Live _ -> Optional.of(new To(pathOf(row)));
            case Publication.Withdrawn(Withdrawal withdrawal) -> Optional.of(new Gone(withdrawal.reason()));
            case Publication.Draft _, Publication.Scheduled _, Publication.Embargoed _ -> Optional.empty();
        };
    }

    private String pathOf(StoryRow row) {
        return paths.of(row.language(), "/" + row.kind().space() + "/" + row.slug());
    }

    /** To the shelf in the language in which it was meant, or else in the first that has something on it. */
    private Optional<Lead> lead(Reading reading, Shelf shelf, Language meant, Spelling.Feed feed) {
        return Stream.concat(Stream.of(meant), paths.languages().stream())
                .filter(language -> isOpen(reading, shelf.id(), language))
                .findFirst()
                .map(language -> new To(paths.of(language, feed.of(shelf.path()))));
    }

    private boolean isOpen(Reading reading, long shelf, Language language) {
        Instant after = clock.instant().plusMillis(1);
        return paths.serves(language)
                && !filings.newest(reading, shelf, language, after, 0, 1).isEmpty();
    }

    /** The feeds of a front page are those of everything; no other page of ours has any that is not a shelf's. */
    private String feedOf(String location, Spelling.Feed feed) {
        Optional<Language> language = paths.languages().stream()
                .filter(one -> location.equals(paths.of(one, "/")) || location.equals(paths.of(one, "/latest")))
                .findFirst();
        return feed == Spelling.Feed.NONE
                ? location
                : language.map(one -> paths.of(one, feed.of(""))).orElse(location);
    }

    /** A feed, under the name that another system gave it, of a shelf that kept its address. */
    private Optional<Lead> feedOfOurs(Reading reading, List<Spelling> spellings) {
        for (Spelling spelling : spellings) {
            Optional<OwnPaths.Named> named = own.named(spelling.path());
            if (spelling.feed() != Spelling.Feed.NONE && named.isPresent()) {
                return shelves.everCalled(
                                reading, named.get().space(), named.get().slug())
                        .flatMap(shelf -> lead(reading, shelf, named.get().language(), spelling.feed()));
            }
        }
        return Optional.empty();
    }

    /**
     * What the site answers to whoever asks for a target, as far as a former site's readers may: where it sends them, that
     * it is gone, or that a page of ours stands there; empty for nothing. It makes no page, so it can be asked of many.
     */
    public Optional<Lead> answer(String target) {
        return database.read(reading -> answer(reading, target));
    }

    /** Whether a forwarding means shelves, and on none of them stands anything that readers may know of. */
    public boolean isBare(Forwarding forwarding) {
        return !forwarding.shelves().isEmpty()
                && database.read(reading -> forwarding.shelves().stream()
                        .flatMap(name ->
                                shelves
                                        .goingBy(reading, name.kind(), Slug.of(name.name(), forwarding.language()))
                                        .stream())
                        .noneMatch(shelf ->
                                paths.languages().stream().anyMatch(language -> isOpen(reading, shelf, language))));
    }

    Optional<Lead> answer(Reading reading, String target) {
        return lead(reading, target).or(() -> standing(reading, target)).or(() -> instead(reading, target));
    }

    /** The page of ours that a path leads to by itself. */
    Optional<Lead> standing(Reading reading, String target) {
        String path = pathOf(target);
        return own.named(path)
                .flatMap(named -> standing(reading, named))
                .or(() -> OwnPaths.needs(path) ? Optional.of(new To(target)) : Optional.empty());
    }

    private Optional<Lead> standing(Reading reading, OwnPaths.Named named) {
        Optional<StoryKind> kind = OwnPaths.kind(named.space());
        if (kind.isPresent()) {
            return stories.everCalled(reading, kind.get(), named.language(), named.slug())
                    .flatMap(this::lead);
        }
        return shelves.everCalled(reading, named.space(), named.slug())
                .filter(shelf -> isOpen(reading, shelf.id(), named.language()))
                .map(shelf -> new To(paths.of(named.language(), shelf.path())));
    }

    /** Path and query of an address, given as a path or with its host; without what comes after {@code #}. */
    static Optional<String> path(String address) {
        String path = address.strip();
        int fragment = path.indexOf('#');
        path = fragment < 0 ? path : path.substring(0, fragment);
        if (path.startsWith("http://") || path.startsWith("https://")) {
            int slash = path.indexOf('/', path.indexOf("//") + 2);
            path = slash < 0 ? "/" : path.substring(slash);
        }
        boolean good = path.startsWith("/")
                && !path.startsWith("//")
                && path.length() <= LONGEST
                && path.chars().noneMatch(c -> c <= ' ' || c == 0x7f);
        return good ? Optional.of(Spelling.escapes(ascii(path))) : Optional.empty();
    }

    /** As a browser sends it: letters beyond ASCII percent-encoded. */
    private static String ascii(String path) {
        if (path.chars().allMatch(c -> c < 0x80)) {
            return path;
        }
        StringBuilder encoded = new StringBuilder(path.length() * 3);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return encoded.toString();
    }
}
