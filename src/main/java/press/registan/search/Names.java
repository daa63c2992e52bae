package press.registan.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import press.registan.changes.Change;
import press.registan.changes.Follower;
import press.registan.db.Database;
import press.registan.search.ShelfNames.Part;
import press.registan.taxonomy.Shelf;
import press.registan.taxonomy.ShelfStore;

/**
 * What sections, topics and authors are called, in memory: in every language, with all aliases, in the common script. A
 * question is widened by the shelves that it names, so that a shelf may be renamed without a story being touched. They are
 * read when somebody first asks for one: of thousands of shelves that takes some tenths of a second, and who only takes
 * stories in needs none. Thread-safe.
 */
final class Names implements Follower {

    /** No word names more shelves than this to any purpose. */
    private static final int MOST = 64;

    private static final int AT_ONCE = 1_000;

    private final Database database;
    private final ShelfStore shelves = new ShelfStore();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<Long, ShelfNames> byId = new HashMap<>();
    private final NavigableMap<String, Set<ShelfNames>> byForm = new TreeMap<>();
    private volatile Map<Long, Long> weights = Map.of();
    private volatile boolean learnt;

    Names(Database database) {
        this.database = database;
    }

    @Override
    public void take(List<Change> changes) {
        Set<Long> touched = new LinkedHashSet<>();
        changes.forEach(change -> change.of("shelf").ifPresent(touched::add));
        if (!touched.isEmpty()) {
            readAgain(() -> read(touched));
        }
    }

    @Override
    public void missSome() {
        readAgain(this::readAll);
    }

    /** Whoever reads them first reads what they are called by then. */
    private void readAgain(Runnable reading) {
        lock.writeLock().lock();
        try {
            if (learnt) {
                reading.run();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Reads every name there is, once; whoever asks for one meanwhile waits. */
    void learn() {
        if (learnt) {
            return;
        }
        lock.writeLock().lock();
        try {
            if (!learnt) {
                readAll();
                learnt = true;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void readAll() {
        List<Long> ids;
        long after = 0;
        do {
            long from = after;
            ids = database.read(reading -> shelves.idsAfter(reading, from, AT_ONCE));
            read(ids);
            after = ids.isEmpty() ? after : ids.getLast();
        } while (ids.size() == AT_ONCE);
    }

    /** Reads what these are called now; those that are gone are forgotten. */
    private void read(Collection<Long> ids) {
        List<ShelfNames> named = ids.isEmpty() ? List.of() : named(ids);
        ids.forEach(this::forget);
        named.forEach(this::remember);
    }

    private List<ShelfNames> named(Collection<Long> ids) {
        return database.read(reading -> {
            List<ShelfNames> named = new ArrayList<>();
            Map<Long, Shelf> found = shelves.withIds(reading, ids);
            shelves.allNames(reading, ids).forEach((id, names) -> {
                Shelf shelf = found.get(id);
                if (shelf != null) {
                    named.add(ShelfNames.of(shelf, names));
                }
            });
            return named;
        });
    }

    private void forget(long id) {
        ShelfNames before = byId.remove(id);
        if (before != null) {
            before.forms()
                    .forEach(form -> byForm.computeIfPresent(form, (_, holders) -> {
                        holders.remove(before);
                        return holders.isEmpty() ? null : holders;
                    }));
        }
    }

    private void remember(ShelfNames named) {
        byId.put(named.shelf().id(), named);
        named.forms()
                .forEach(form ->
                        byForm.computeIfAbsent(form, _ -> new LinkedHashSet<>()).add(named));
    }

    /** How many stories shelves have, roughly: of two that match alike the fuller one is meant. */
    void weigh(Map<Long, Long> stories) {
        weights = Map.copyOf(stories);
    }

    /** Shelves of which a name has one of these words, the fullest first. */
    List<Shelf> withWord(Collection<String> words) {
        return having(words, _ -> true);
    }

    /** Shelves of which one name is made of nothing but these words. */
    List<Shelf> wholly(Collection<String> words) {
        return having(words, name -> name.stream().allMatch(part -> part.isAmong(words)));
    }

    /** Shelves of which one name is just these words in a row. */
    List<Shelf> called(List<String> words) {
        return having(words, name -> name.stream().map(Part::common).toList().equals(words));
    }

    /** Shelves of which one name has all of these words. */
    List<Shelf> withAll(Collection<String> words) {
        return having(words, name -> words.stream().allMatch(word -> isIn(word, name)));
    }

    private static boolean isIn(String word, List<Part> name) {
        return name.stream().anyMatch(part -> part.forms().contains(word));
    }

    private List<Shelf> having(Collection<String> words, Predicate<List<Part>> name) {
        learn();
        Map<Long, Long> stories = weights;
        lock.readLock().lock();
        try {
            return words.stream()
                    .flatMap(word -> byForm.getOrDefault(word, Set.of()).stream())
                    .distinct()
                    .filter(named -> named.names().stream().anyMatch(name))
                    .map(ShelfNames::shelf)
                    .sorted(Comparator.comparingLong((Shelf shelf) -> -stories.getOrDefault(shelf.id(), 0L))
                            .thenComparingLong(Shelf::id))
                    .limit(MOST)
                    .toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Shelves of which one name has all of these words, the last one only begun: those first whose name begins with them,
     * then the fullest.
     */
    List<Shelf> begunBy(List<String> typed) {
        learn();
        Map<Long, Long> stories = weights;
        String last = typed.getLast();
        List<String> before = typed.subList(0, typed.size() - 1);
        lock.readLock().lock();
        try {
            return byForm.subMap(last, true, last + Character.MAX_VALUE, true).values().stream()
                    .flatMap(Set::stream)
                    .distinct()
                    .filter(named -> named.names().stream()
                            .anyMatch(name -> before.stream().allMatch(word -> isIn(word, name))))
                    .sorted(Comparator.comparing((ShelfNames named) -> !named.beginsWith(typed))
                            .thenComparingLong(
                                    named -> -stories.getOrDefault(named.shelf().id(), 0L))
                            .thenComparing(named -> named.shelf().slug()))
                    .limit(MOST)
                    .map(ShelfNames::shelf)
                    .toList();
        } finally {
            lock.readLock().unlock();
        }
    }
}
