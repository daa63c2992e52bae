package press.registan.story;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.registan.changes.ChangeStore;
import press.registan.db.Writing;
import press.registan.kernel.Key;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.Problem;
import press.registan.story.AddressStore.Lead;
import press.registan.taxonomy.ShelfStore;

/**
 * Redirects that a newsroom writes itself, for addresses that no archive knows. Each leads in one step to where the target
 * stands now, and follows it when that is a story or a shelf that moves. Thread-safe, as it keeps nothing.
 */
public final class Redirects {

    /** What became of a redirect. */
    public enum Result {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    /**
     * A redirect that is in.
     *
     * @param stands whether there is anything where it leads
     */
    public record Outcome(Result result, boolean stands) {}

    private final Addresses addresses;
    private final StoryStore stories;
    private final ShelfStore shelves;
    private final ChangeStore changes;
    private final OwnPaths own;
    private final AddressStore store = new AddressStore();

    Redirects(
            Addresses addresses, StoryStore stories, ShelfStore shelves, ChangeStore changes, LanguagePaths languages) {
        this.addresses = addresses;
        this.stories = stories;
        this.shelves = shelves;
        this.changes = changes;
        this.own = new OwnPaths(languages);
    }

    /** The path under which an address is kept, given as a path or with its host. */
    public static String path(String address) {
        return Addresses.path(address)
                .orElseThrow(() -> new Problem.Malformed(
                        "“" + address + "” is not an address; it begins with a slash, or with https://"));
    }

    /** Lets a path lead to a path of this site, to an address elsewhere, or, if that is empty, say that it is gone. */
    public Outcome redirect(Writing writing, String from, String to) {
        if (OwnPaths.needs(from)) {
            throw new Problem.Refused(from + " is an address that this site needs for itself");
        }
        if (addresses.standing(writing, from).isPresent()) {
            throw new Problem.Refused("a page of this site stands at " + from);
        }
        Optional<Addresses.Lead> there = to.startsWith("/") ? addresses.answer(writing, to) : Optional.empty();
        Lead lead = switch (there.orElse(new Addresses.To(to))) {
            case Addresses.To(String location) -> location.isEmpty() ? Lead.to(null) : lead(writing, location);
            case Addresses.Gone _ ->
                throw new Problem.Refused("what stood at " + to + " is gone; leave “to” empty to say so here too");
        };
        if (lead.location() != null && Spelling.bare(lead.location()).equals(Spelling.bare(from))) {
            throw new Problem.Refused("it leads back to itself");
        }
        Optional<Lead> before = store.at(writing, from);
        if (before.isPresent() && before.get().story() != null && !before.get().equals(lead)) {
            throw new Problem.Refused(from + " is a former address of a story here, and leads to that");
        }
        return new Outcome(keep(writing, from, lead), there.isPresent() || !to.startsWith("/"));
    }

    private Lead lead(Writing writing, String location) {
        Optional<OwnPaths.Named> found = own.named(location);
        if (found.isEmpty()) {
            return Lead.to(location);
        }
        OwnPaths.Named named = found.get();
        Optional<Lead> lead = OwnPaths.kind(named.space())
                .map(kind -> stories.everCalled(writing, kind, named.language(), named.slug())
                        .map(row -> Lead.toStory(row.id())))
                .orElseGet(() -> shelves.everCalled(writing, named.space(), named.slug())
                        .map(shelf -> Lead.toShelf(shelf.id(), named.language())));
        return lead.orElseGet(() -> Lead.to(location));
    }

    private Result keep(Writing writing, String from, Lead lead) {
        Map<String, Set<Key>> noted = new LinkedHashMap<>();
        for (String earlier : store.leadingTo(writing, List.of(from, Spelling.bare(from), from + "/"))) {
            store.keep(writing, earlier, lead);
            noted.put("address " + earlier, new LinkedHashSet<>(Set.of(Key.address(earlier))));
        }
        AddressStore.Kept kept = store.keep(writing, from, lead);
        if (kept != AddressStore.Kept.UNCHANGED) {
            noted.put("address " + from, new LinkedHashSet<>(Set.of(Key.address(from))));
        }
        changes.record(writing, noted);
        return switch (kept) {
            case ADDED -> Result.ADDED;
            case CHANGED -> Result.CHANGED;
            case UNCHANGED -> Result.UNCHANGED;
        };
    }
}
