package press.registan.taxonomy;

import java.util.Collection;
import java.util.EnumMap;
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

    private record Word(ShelfKind kind, String name, Language language) {}

    private record Called(ShelfKind kind, Slug alias) {}

    private final ShelfStore shelves;
    private final ChangeStore changes;
    private final Writing writing;
    private final Map<Word, Called> called = new HashMap<>();
    private final Map<Called, Long> known = new HashMap<>();
    private final Set<Called> unknown = new HashSet<>();
    private final Map<Long, Set<Language>> named = new HashMap<>();
    private final Set<Long> touched = new LinkedHashSet<>();

    public Shelving(ShelfStore shelves, ChangeStore changes, Writing writing) {
        this.shelves = shelves;
        this.changes = changes;
        this.writing = writing;
    }

    /** Looks many names up at once, so that {@link #find} need not ask for each. */
    public void expect(Collection<ShelfName> names, Language language) {
        Map<ShelfKind, Set<Slug>> wanted = new EnumMap<>(ShelfKind.class);
        for (ShelfName name : names) {
            Called called = called(name.kind(), name.name(), language);
            if (!known.containsKey(called) && unknown.add(called)) {
                wanted.computeIfAbsent(called.kind(), kind -> new LinkedHashSet<>())
                        .add(called.alias());
            }
        }
        Set<Long> found = new LinkedHashSet<>();
        wanted.forEach((kind, slugs) -> shelves.goingBy(writing, kind, slugs).forEach((slug, id) -> {
            known.put(new Called(kind, slug), id);
            found.add(id);
        }));
        found.removeAll(named.keySet());
        shelves.withIds(writing, found)
                .forEach(
                        (id, shelf) -> named.put(id, new HashSet<>(shelf.names().keySet())));
    }

    /**
     * The id of the shelf meant by the name, or else by the first of its aliases that is known, made if there is none; its
     * name in the language is noted if new.
     */
    public long find(ShelfName name, Language language) {
        Called called = called(name.kind(), name.name(), language);
        long id = known(called)
                .orElseGet(() -> knownByAlias(name, language).orElseGet(() -> make(called, language, name.name())));
        known.put(called, id);
        noteName(id, language, name.name());
        for (String alias : name.aliases()) {
            noteAlias(name.kind(), id, alias, language);
        }
        return id;
    }

    private long make(Called called, Language language, String name) {
        long id = shelves.make(writing, called.kind(), called.alias(), language, name);
        touched.add(id);
        return id;
    }

    /** The shelf meant by the name, if it is here. */
    public Optional<Shelf> known(ShelfName name, Language language) {
        return known(called(name.kind(), name.name(), language)).flatMap(id -> shelves.withId(writing, id));
    }

    private Optional<Long> knownByAlias(ShelfName name, Language language) {
        Optional<Long> found = name.aliases().stream()
                .filter(alias -> !alias.isBlank())
                .flatMap(alias -> known(called(name.kind(), alias, language)).stream())
                .findFirst();
        found.ifPresent(id -> noteAlias(name.kind(), id, name.name(), language));
        return found;
    }

    /** Some names stand on every other story, and making a slug of one takes a while. */
    private Called called(ShelfKind kind, String name, Language language) {
        return called.computeIfAbsent(
                new Word(kind, name, language), word -> new Called(kind, Slug.of(name, language)));
    }

    private Optional<Long> known(Called called) {
        Long id = known.get(called);
        if (id != null || !unknown.add(called)) {
            return Optional.ofNullable(id);
        }
        Optional<Long> found = shelves.goingBy(writing, called.kind(), called.alias());
        found.ifPresent(shelf -> known.put(called, shelf));
        return found;
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
        Called called = called(kind, name, language);
        if (known(called).isEmpty()) {
            shelves.addAlias(writing, kind, called.alias(), id, name.strip());
            shelves.keepSlug(writing, kind, called.alias(), id);
            known.put(called, id);
            touched.add(id);
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
