package press.registan.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.registan.changes.ChangeStore;
import press.registan.db.Writing;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.Slug;
import press.registan.story.AddressStore.Lead;
import press.registan.taxonomy.Shelf;
import press.registan.taxonomy.ShelfStore;
import press.registan.taxonomy.Shelving;

/**
 * Takes addresses of a former site in. What this site needs for itself is refused, and an address that is one of ours is
 * kept as what it is: a slug that the story or shelf once had, which no other can get then. Thread-safe, as it keeps
 * nothing.
 */
final class AddressIntake {

    private final StoryStore stories;
    private final FilingStore filings;
    private final ShelfStore shelves;
    private final ChangeStore changes;
    private final LanguagePaths paths;
    private final OwnPaths own;
    private final AddressStore store = new AddressStore();

    AddressIntake(
            StoryStore stories, FilingStore filings, ShelfStore shelves, ChangeStore changes, LanguagePaths paths) {
        this.stories = stories;
        this.filings = filings;
        this.shelves = shelves;
        this.changes = changes;
        this.paths = paths;
        this.own = new OwnPaths(paths);
    }

    /** Lets old addresses lead to a story; returns what could not be, in words. */
    List<String> lead(Writing writing, StoryRow story, List<String> addresses, Map<String, Set<Key>> noted) {
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            String address = addresses.get(i);
            lead(writing, story, address, i, noted).ifPresent(why -> refused.add(leftOut(address, why)));
        }
        return refused;
    }

    private static String leftOut(String address, String why) {
        return "old address “" + address + "” left out: " + why;
    }

    private Optional<String> lead(
            Writing writing, StoryRow story, String address, int position, Map<String, Set<Key>> noted) {
        Optional<String> path = Addresses.path(address);
        if (path.isEmpty()) {
            return Optional.of("it is not an address");
        }
        if (OwnPaths.needs(path.get())) {
            return Optional.of("this site needs it for itself");
        }
        Optional<StoryStore.Called> called = called(path.get(), story.kind());
        if (called.isPresent()) {
            return keep(writing, story, called.get());
        }
        if (!store.lead(writing, path.get(), story.id(), position)) {
            return Optional.of("it leads elsewhere already");
        }
        note(noted, "story " + story.id(), path.get());
        return Optional.empty();
    }

    private static void note(Map<String, Set<Key>> noted, String subject, String path) {
        noted.computeIfAbsent(subject, any -> new LinkedHashSet<>()).add(Key.address(path));
    }

    /** The slug that an address of this site stands for, for stories of a kind. */
    private Optional<StoryStore.Called> called(String path, StoryKind kind) {
        for (Language language : paths.languages()) {
            String space = paths.of(language, "/" + kind.space() + "/");
            if (path.startsWith(space) && Slug.isSlug(path.substring(space.length()))) {
                return Optional.of(new StoryStore.Called(language, new Slug(path.substring(space.length()))));
            }
        }
        return Optional.empty();
    }

    private Optional<String> keep(Writing writing, StoryRow story, StoryStore.Called called) {
        Long holder = stories.slugsTaken(
                        writing,
                        story.kind(),
                        called.language(),
                        List.of(called.slug().value()))
                .get(called.slug().value());
        if (holder == null) {
            store.hadSlug(writing, story, called.language(), called.slug());
        }
        return holder == null || holder == story.id() ? Optional.empty() : Optional.of("it is another story's");
    }

    /**
     * Lets old addresses lead to a shelf, somewhere else or nowhere; returns what could not be, in words. A shelf on which
     * no story ever stood is not there, and neither are its addresses.
     */
    List<String> forward(Writing writing, Forwarding forwarding) {
        Shelving shelving = new Shelving(shelves, changes, writing);
        List<Shelf> known = forwarding.shelves().stream()
                .flatMap(name -> shelving.known(name, forwarding.language()).stream())
                .toList();
        Optional<Shelf> shelf = known.stream()
                .filter(one -> isOpen(writing, one))
                .findFirst()
                .or(() -> known.stream().findFirst());
        if (shelf.isEmpty() && !forwarding.shelves().isEmpty()) {
            return List.of();
        }
        List<String> refused = new ArrayList<>();
        Lead lead = shelf.map(there -> Lead.toShelf(there.id(), forwarding.language()))
                .orElseGet(() -> Lead.to(forwarding.location()));
        Map<String, Set<Key>> noted = new LinkedHashMap<>();
        for (String address : forwarding.addresses()) {
            forward(writing, address, shelf, lead, noted).ifPresent(why -> refused.add(leftOut(address, why)));
        }
        changes.record(writing, noted);
        return refused;
    }

    /** Whether a story is public there: a shelf that only drafts and stories to come name has nothing to show. */
    private boolean isOpen(Writing writing, Shelf shelf) {
        Instant after = writing.now().plusMillis(1);
        return paths.languages().stream()
                .anyMatch(language -> !filings.newest(writing, shelf.id(), language, after, 0, 1)
                        .isEmpty());
    }

    private Optional<String> forward(
            Writing writing, String address, Optional<Shelf> shelf, Lead lead, Map<String, Set<Key>> noted) {
        Optional<String> path = Addresses.path(address);
        if (path.isEmpty()) {
            return Optional.of("it is not an address");
        }
        if (OwnPaths.needs(path.get())) {
            return Optional.of("this site needs it for itself");
        }
        Optional<Shelf> holder =
                own.named(path.get()).flatMap(named -> shelves.everCalled(writing, named.space(), named.slug()));
        if (holder.isPresent() && !holder.equals(shelf)) {
            return Optional.of("another page of this site stands there");
        }
        if (store.at(writing, path.get())
                .filter(before -> before.story() != null)
                .isPresent()) {
            return Optional.of("it leads to a story already");
        }
        if (holder.isEmpty() && shelf.isPresent()) {
            own.named(path.get())
                    .filter(named -> named.space().equals(shelf.get().kind().space()))
                    .ifPresent(named -> shelves.keepSlug(
                            writing,
                            shelf.get().kind(),
                            named.slug(),
                            shelf.get().id()));
        }
        if (store.keep(writing, path.get(), lead) != AddressStore.Kept.UNCHANGED) {
            note(noted, "address " + path.get(), path.get());
        }
        return Optional.empty();
    }
}
