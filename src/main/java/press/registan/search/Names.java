package press.registan.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import press.registan.changes.Change;
import press.registan.changes.Follower;
import press.registan.db.Database;
import press.registan.kernel.Language;
import press.registan.search.text.Analysis;
import press.registan.search.text.Word;
import press.registan.taxonomy.Shelf;
import press.registan.taxonomy.ShelfStore;

/**
 * What sections, topics and authors are called, in memory: in every language, with all aliases, in the common script. A
 * question is widened by the shelves that it names, so that a shelf may be renamed without a story being touched.
 * Thread-safe.
 */
final class Names implements Follower {

    /**
     * A shelf and its names, each as the words that it is made of.
     *
     * @param shelf of today
     */
    record Named(Shelf shelf, List<List<String>> names) {}

    /** No word names more shelves than this to any purpose. */
    private static final int MOST = 64;

    private static final int AT_ONCE = 1_000;

    private final Database database;
    private final ShelfStore shelves = new ShelfStore();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<Long, Named> byId = new HashMap<>();
    private final NavigableMap<String, Set<Long>> byWord = new TreeMap<>();
    private volatile Map<Long, Long> weights = Map.of();

    Names(Database database) {
        this.database = database;
    }

    @Override
    public void take(List<Change> changes) {
        Set<Long> touched = new LinkedHashSet<>();
        changes.forEach(change -> change.of("shelf").ifPresent(touched::add));
        read(touched);
    }

    @Override
    public void missSome() {
        readAll();
    }

    /** Reads every name there is. */
    void readAll() {
        List<Long> ids = List.of();
        long after = 0;
        do {
            long from = after;
            ids = database.read(reading -> shelves.idsAfter(reading, from, AT_ONCE));
            read(ids);
            after = ids.isEmpty() ? after : ids.getLast();
        } while (ids.size() == AT_ONCE);
    }

    /** Reads what these are called now; those that are gone are forgotten. */
    void read(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        lock.writeLock().lock();
        try {
            Map<Long, Named> called = called(ids);
            for (long id : ids) {
                forget(id);
                Named named = called.get(id);
                if (named != null) {
                    byId.put(id, named);
                    named.names()
                            .forEach(name ->
                                    name.forEach(word -> byWord.computeIfAbsent(word, _ -> new LinkedHashSet<>())
                                            .add(id)));
                }
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Map<Long, Named> called(Collection<Long> ids) {
        return database.read(reading -> {
            Map<Long, Named> called = new HashMap<>();
            Map<Long, Shelf> found = shelves.withIds(reading, ids);
            shelves.allNames(reading, ids).forEach((id, names) -> {
                Shelf shelf = found.get(id);
                if (shelf != null) {
                    called.put(
                            id,
                            new Named(
                                    shelf,
                                    names.stream().map(Names::words).distinct().toList()));
                }
            });
            return called;
        });
    }

    private void forget(long id) {
        Named before = byId.remove(id);
        if (before == null) {
            return;
        }
        before.names()
                .forEach(name -> name.forEach(word -> byWord.computeIfPresent(word, (_, holders) -> {
                    holders.remove(id);
                    return holders.isEmpty() ? null : holders;
                })));
    }

    /** How many stories shelves have, roughly: of two that match alike the fuller one is meant. */
    void weigh(Map<Long, Long> stories) {
        weights = Map.copyOf(stories);
    }

    /** The words of a name in the common script; it may be in any language. */
    static List<String> words(String name) {
        return Analysis.in(Language.EN).words(name).stream().map(Word::common).toList();
    }

    /** Shelves of which a name has one of these words, the fullest first. */
    List<Shelf> withWord(Collection<String> words) {
        return inOrder(() -> {
            Set<Long> found = new LinkedHashSet<>();
            words.forEach(word -> found.addAll(byWord.getOrDefault(word, Set.of())));
            return found;
        });
    }

    /** Shelves of which one name is made of nothing but these words. */
    List<Shelf> wholly(Set<String> words) {
        return inOrder(() -> {
            Set<Long> found = new LinkedHashSet<>();
            for (String word : words) {
                for (long id : byWord.getOrDefault(word, Set.of())) {
                    if (named(id).names().stream().anyMatch(words::containsAll)) {
                        found.add(id);
                    }
                }
            }
            return found;
        });
    }

    /** Shelves of which one name has all of these words. */
    List<Shelf> withWords(Collection<String> words) {
        return inOrder(() -> {
            Set<Long> found = new LinkedHashSet<>();
            for (long id : words.isEmpty()
                    ? Set.<Long>of()
                    : byWord.getOrDefault(words.iterator().next(), Set.of())) {
                if (named(id).names().stream().anyMatch(name -> name.containsAll(words))) {
                    found.add(id);
                }
            }
            return found;
        });
    }

    /**
     * Shelves of which one name has all of these words, the last one only begun: those first whose name begins with them,
     * then the fullest.
     */
    List<Shelf> begunBy(List<String> typed) {
        String last = typed.getLast();
        List<String> before = typed.subList(0, typed.size() - 1);
        List<Named> found = new ArrayList<>();
        lock.readLock().lock();
        try {
            Set<Long> seen = new HashSet<>();
            for (Set<Long> ids :
                    byWord.subMap(last, true, last + Character.MAX_VALUE, true).values()) {
                for (long id : ids) {
                    if (seen.add(id) && named(id).names().stream().anyMatch(name -> name.containsAll(before))) {
                        found.add(named(id));
                    }
                }
            }
        } finally {
            lock.readLock().unlock();
        }
        Map<Long, Long> stories = weights;
        return found.stream()
                .sorted(Comparator.comparing((Named one) -> !begins(one, typed))
                        .thenComparingLong(
                                one -> -stories.getOrDefault(one.shelf().id(), 0L))
                        .thenComparing(one -> one.shelf().slug()))
                .limit(MOST)
                .map(Named::shelf)
                .toList();
    }

    private static boolean begins(Named named, List<String> typed) {
        return named.names().stream().anyMatch(name -> {
            int last = typed.size() - 1;
            return name.size() > last
                    && name.subList(0, last).equals(typed.subList(0, last))
                    && name.get(last).startsWith(typed.get(last));
        });
    }

    private interface Looking {
        Set<Long> look();
    }

    private List<Shelf> inOrder(Looking looking) {
        Map<Long, Long> stories = weights;
        lock.readLock().lock();
        try {
            return looking.look().stream()
                    .map(id -> named(id).shelf())
                    .sorted(Comparator.comparingLong((Shelf shelf) -> -stories.getOrDefault(shelf.id(), 0L))
                            .thenComparingLong(Shelf::id))
                    .limit(MOST)
                    .toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    private Named named(long id) {
        Named named = byId.get(id);
        if (named == null) {
            throw new IllegalStateException("a word names shelf " + id + ", which has no names");
        }
        return named;
    }
}
