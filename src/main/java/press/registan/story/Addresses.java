package press.registan.story;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import press.registan.db.Database;
import press.registan.db.Writing;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.Slug;
import press.registan.taxonomy.ShelfStore;

/**
 * Addresses of a former site, and where they lead today. They are matched first and exactly, query included, so one that
 * this site needs for itself cannot be taken. Thread-safe.
 */
public final class Addresses {

    /** Where an old address leads. */
    public sealed interface Lead {}

    /** To a path or an address of today, complete with its language. */
    public record To(String location) implements Lead {}

    /** Nowhere any more: what was there is withdrawn, for this reason; empty where none was given. */
    public record Gone(String reason) implements Lead {}

    private static final int LONGEST = 2_000;

    /** Paths that the site itself answers; a former site's page cannot stand in their way. */
    private static final Pattern OWN = Pattern.compile(
            "/|/(?:[a-z]{2}/?)?(?:latest|rates|archive|search|desk|api|static|health|sitemap[^/]*\\.xml|robots\\.txt"
                    + "|feed\\.xml|rss\\.xml|feed\\.json)(?:/.*)?|/[a-z]{2}/?");

    private final Database database;
    private final StoryStore stories;
    private final ShelfStore shelves;
    private final LanguagePaths paths;
    private final InstantSource clock;
    private final AddressStore store = new AddressStore();

    Addresses(Database database, StoryStore stories, ShelfStore shelves, LanguagePaths paths, InstantSource clock) {
        this.database = database;
        this.stories = stories;
        this.shelves = shelves;
        this.paths = paths;
        this.clock = clock;
    }

    /** Where a path, with its query if it has one, leads; empty when it never was an address of a former site. */
    public Optional<Lead> lead(String path) {
        if (path.length() > LONGEST) {
            return Optional.empty();
        }
        return database.read(reading -> store.at(reading, path).flatMap(lead -> {
            if (lead.story() != null) {
                return stories.rows(reading, List.of(lead.story())).stream()
                        .findFirst()
                        .flatMap(this::lead);
            }
            if (lead.shelf() != null) {
                return shelves.withId(reading, lead.shelf()).map(shelf -> new To(shelf.path()));
            }
            return Optional.of(lead.location() == null ? new Gone("") : new To(lead.location()));
        }));
    }

    /** To the story, unless readers may not know of it yet: its slug would tell its headline. */
    private Optional<Lead> lead(StoryRow row) {
        return switch (Publication.at(clock.instant(), row.dates(), row.withdrawal())) {
            case Publication.Live _ ->
                Optional.of(new To(paths.of(row.language(), "/" + row.kind().space() + "/" + row.slug())));
            case Publication.Withdrawn(Withdrawal withdrawal) -> Optional.of(new Gone(withdrawal.reason()));
            case Publication.Draft _, Publication.Scheduled _, Publication.Embargoed _ -> Optional.empty();
        };
    }

    /** Lets old addresses lead to a story; returns what could not be, in words. */
    List<String> lead(Writing writing, StoryRow story, List<String> addresses, Map<String, Set<Key>> noted) {
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            String address = addresses.get(i);
            lead(writing, story, address, i, noted)
                    .ifPresent(why -> refused.add("old address “" + address + "” left out: " + why));
        }
        return refused;
    }

    private Optional<String> lead(
            Writing writing, StoryRow story, String address, int position, Map<String, Set<Key>> noted) {
        Optional<String> path = path(address);
        if (path.isEmpty()) {
            return Optional.of("it is not an address");
        }
        if (OWN.matcher(path.get()).matches()) {
            return Optional.of("this site needs it for itself");
        }
        Optional<StoryStore.Called> own = own(path.get(), story.kind());
        if (own.isPresent()) {
            return keep(writing, story, own.get());
        }
        if (!store.lead(writing, path.get(), story.id(), position)) {
            return Optional.of("it leads elsewhere already");
        }
        noted.computeIfAbsent("story " + story.id(), subject -> new LinkedHashSet<>())
                .add(Key.address(path.get()));
        return Optional.empty();
    }

    /** The slug that an address of this site stands for, for stories of a kind. */
    private Optional<StoryStore.Called> own(String path, StoryKind kind) {
        for (Language language : paths.languages()) {
            String space = paths.of(language, "/" + kind.space() + "/");
            if (path.startsWith(space) && Slug.isSlug(path.substring(space.length()))) {
                return Optional.of(new StoryStore.Called(language, new Slug(path.substring(space.length()))));
            }
        }
        return Optional.empty();
    }

    /** An address of this site is kept as what it is: a slug that the story once had, which no other can get then. */
    private Optional<String> keep(Writing writing, StoryRow story, StoryStore.Called own) {
        Long holder = stories.slugsTaken(
                        writing,
                        story.kind(),
                        own.language(),
                        List.of(own.slug().value()))
                .get(own.slug().value());
        if (holder == null) {
            store.hadSlug(writing, story, own.language(), own.slug());
        }
        return holder == null || holder == story.id() ? Optional.empty() : Optional.of("it is another story's");
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
        return good ? Optional.of(ascii(path)) : Optional.empty();
    }

    /** As a browser sends it: letters beyond ASCII percent-encoded. */
    private static String ascii(String path) {
        if (path.chars().allMatch(c -> c < 0x80)) {
            return path;
        }
        StringBuilder encoded = new StringBuilder(path.length() * 3);
        for (byte b : path.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            if (b > 0) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return encoded.toString();
    }
}
