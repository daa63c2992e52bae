package press.registan.taxonomy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.registan.changes.ChangeStore;
import press.registan.db.Writing;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.Problem;
import press.registan.kernel.Slug;

/**
 * Finds or makes the shelves that stories name, within one transaction, and renames them. A name that gives the slug of a
 * known shelf of its kind, or of one of its aliases, means that shelf. For one thread and one transaction.
 */
public final class Shelving {

    private record Called(ShelfKind kind, Slug alias) {}

    private final ShelfStore shelves;
    private final ChangeStore changes;
    private final Writing writing;
    private final Map<Called, Long> known = new HashMap<>();
    private final Map<Long, Set<Language>> named = new HashMap<>();
    private final Set<Long> touched = new LinkedHashSet<>();

    public Shelving(ShelfStore shelves, ChangeStore changes, Writing writing) {
        this.shelves = shelves;
        this.changes = changes;
        this.writing = writing;
    }

    /** The id of the shelf meant by the name, made if there is none; its name in the language is noted if new. */
    public long find(ShelfName name, Language language) {
        Called called = new Called(name.kind(), Slug.of(name.name(), language));
        Long id = known.get(called);
        if (id == null) {
            id = shelves.goingBy(writing, called.kind(), called.alias())
                    .orElseGet(() -> shelves.make(writing, called.kind(), called.alias(), language, name.name()));
            known.put(called, id);
        }
        noteName(id, language, name.name());
        for (String alias : name.aliases()) {
            noteAlias(name.kind(), id, alias, language);
        }
        return id;
    }

    private void noteName(long id, Language language, String name) {
        Set<Language> languages = named.computeIfAbsent(
                id,
                wanted -> new HashSet<>(shelves.withId(writing, wanted)
                        .map(shelf -> shelf.names().keySet())
                        .orElse(Set.of())));
        if (languages.add(language)) {
            shelves.name(writing, id, language, name);
            touched.add(id);
        }
    }

    private void noteAlias(ShelfKind kind, long id, String name, Language language) {
        if (name.isBlank()) {
            return;
        }
        Slug alias = Slug.of(name, language);
        if (known.putIfAbsent(new Called(kind, alias), id) == null
                && shelves.addAlias(writing, kind, alias, id, name.strip())) {
            shelves.keepSlug(writing, kind, alias, id);
        }
    }

    /** Gives a shelf another name in a language; in its first language the slug follows, and the old one redirects. */
    public void rename(Shelf shelf, Language language, String newName) {
        ShelfName checked = new ShelfName(shelf.kind(), newName);
        Slug slug = Slug.of(checked.name(), language);
        Optional<Long> other = shelves.goingBy(writing, shelf.kind(), slug).filter(id -> id != shelf.id());
        if (other.isPresent()) {
            throw new Problem.Refused("Another " + shelf.kind().word() + " is already called “" + checked.name()
                    + "”. Merge the two instead.");
        }
        shelves.name(writing, shelf.id(), language, checked.name());
        shelves.addAlias(writing, shelf.kind(), slug, shelf.id(), checked.name());
        if (shelf.names().keySet().stream().min(Language::compareTo).orElse(language) == language) {
            shelves.changeSlug(writing, shelf, slug);
        }
        touched.add(shelf.id());
        record();
    }

    /** Makes one shelf part of another of the same space: names, slugs, old addresses. Its stories must be re-filed first. */
    public void merge(Shelf from, Shelf into) {
        if (from.id() == into.id() || !from.kind().space().equals(into.kind().space())) {
            throw new Problem.Refused("Only two different shelves of the same sort can be merged.");
        }
        shelves.giveAway(writing, from, into);
        touched.add(from.id());
        touched.add(into.id());
        record();
    }

    /** Notes what changed about names; to be called once at the end of the transaction. */
    public void record() {
        Map<String, Set<Key>> renamed = new LinkedHashMap<>();
        touched.forEach(id -> renamed.put("shelf " + id, Set.of(Key.naming(id))));
        changes.record(writing, renamed);
        touched.clear();
    }
}
