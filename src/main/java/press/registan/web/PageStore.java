package press.registan.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Key;

/**
 * The pages that are ready: as many as fit, each until its time is over or something it was made from changes.
 *
 * <p>A page is made from what was read at some moment, and a change can come between reading and keeping. So whoever makes a
 * page {@link #begin}s first, and every purge is told to all who have begun. The order that makes this safe: {@link
 * Making#keep} enters the page into the index, then looks whether a purge came, then shows it; {@link #purge} tells the
 * makers first and then goes through the index. Whichever way the two cross, one of them sees the other, and no page that a
 * purge named is given out once the purge has returned.
 */
public final class PageStore {

    private final InstantSource clock;
    private final Cache<String, KeptPage> pages;
    private final Map<Key, Set<KeptPage>> index = new ConcurrentHashMap<>();
    private final Set<Making> makings = ConcurrentHashMap.newKeySet();
    private final List<KeptPart<?>> parts = new CopyOnWriteArrayList<>();

    public PageStore(long mostBytes, InstantSource clock) {
        this.clock = clock;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((String _, KeptPage page) -> page.weight())
                // In the caller's thread: a page that left must be out of the index before anybody counts.
                .executor(Runnable::run)
                .removalListener(this::left)
                .build();
    }

    /** The page at exactly this address, when it is kept and still holds. */
    @Nullable KeptPage get(String address) {
        KeptPage page = pages.getIfPresent(address);
        if (page == null || page.holdsAt(clock.millis())) {
            return page;
        }
        pages.asMap().remove(address, page);
        return null;
    }

    /** A place for a part that many pages share; to be asked for once, when the house is assembled. */
    public <T> KeptPart<T> part() {
        KeptPart<T> part = new KeptPart<>(clock);
        parts.add(part);
        return part;
    }

    /** To be called before the first thing is read for a page. Must be closed. */
    Making begin() {
        Making making = new Making();
        makings.add(making);
        return making;
    }

    /**
     * Throws away every page and every part that was made from one of these. The parts first: whoever still took the old one
     * has begun a page by then, and is told.
     */
    public void purge(Collection<Key> changed) {
        parts.forEach(part -> part.purge(changed));
        makings.forEach(making -> making.tell(changed));
        for (Key key : changed) {
            for (KeptPage page : index.getOrDefault(key, Set.of())) {
                drop(page);
            }
        }
    }

    /** Throws everything away. */
    public void purgeAll() {
        parts.forEach(KeptPart::purge);
        makings.forEach(making -> making.everythingPurged = true);
        index.values().forEach(these -> these.forEach(this::drop));
        pages.invalidateAll();
    }

    /** How many pages are kept. */
    public long size() {
        pages.cleanUp();
        return pages.estimatedSize();
    }

    /** How many bytes they take. */
    public long bytes() {
        return pages.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    /** How many keys the index holds; none when nothing is kept. */
    int keys() {
        return index.size();
    }

    private void drop(KeptPage page) {
        page.spoil();
        pages.asMap().remove(page.address(), page);
    }

    private void index(KeptPage page) {
        for (Key key : page.keys()) {
            index.compute(key, (_, those) -> {
                Set<KeptPage> these = those == null ? ConcurrentHashMap.newKeySet() : those;
                these.add(page);
                return these;
            });
        }
    }

    private void unindex(KeptPage page) {
        for (Key key : page.keys()) {
            index.computeIfPresent(key, (_, these) -> {
                these.remove(page);
                return these.isEmpty() ? null : these;
            });
        }
    }

    private void left(@Nullable String address, @Nullable KeptPage page, RemovalCause cause) {
        if (page != null) {
            unindex(page);
        }
    }

    /** A page being made. */
    final class Making implements AutoCloseable {

        /** So many changes while one page is made are an import; then nothing made meanwhile is kept. */
        private static final int MOST_PURGED = 10_000;

        private final Set<Key> purged = ConcurrentHashMap.newKeySet();
        private volatile boolean everythingPurged;

        private void tell(Collection<Key> changed) {
            if (purged.size() + changed.size() > MOST_PURGED) {
                everythingPurged = true;
            } else {
                purged.addAll(changed);
            }
        }

        /** Keeps the page, unless something that it was made from has changed since this was begun. */
        boolean keep(KeptPage page) {
            index(page);
            if (everythingPurged || page.keys().stream().anyMatch(purged::contains)) {
                unindex(page);
                return false;
            }
            pages.put(page.address(), page);
            if (page.isSpoiled()) {
                drop(page);
            }
            return true;
        }

        @Override
        public void close() {
            makings.remove(this);
        }
    }
}
