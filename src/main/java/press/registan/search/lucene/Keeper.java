package press.registan.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.registan.search.Batch;
import press.registan.search.Standing;

/**
 * Looks after the folder: who owns it, which index answers, what becomes of one that is damaged. All of it on the scribe's
 * thread; only what is asked for between the changes, {@link #standing}, {@link #isAhead}, {@link #current} and
 * {@link #isOwner}, is for any.
 *
 * <pre>
 *   reader ──lock──▶ owner, no index ◀──forsake── owner, writing ──disk fails──▶ owner, set back ──take──▶ owner, writing
 *                          └──────────replaceBy────────▲
 * </pre>
 */
final class Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    /** A generation can be replaced while somebody opens it, hardly twice. */
    private static final int ATTEMPTS = 5;

    /** So many stories at once are part of an archive: having them found costs a file, so it waits for a question. */
    private static final int MANY = 20;

    private final Generations generations;
    private final Means means;

    private volatile @Nullable Snapshot current;

    /** Where the index stands, when more was taken in than questions are answered from; else null. */
    private volatile Standing.@Nullable At ahead;

    /** Whether anybody asked since that was last renewed. */
    private volatile boolean asked;

    /** Held by the owner, else null. */
    private volatile @Nullable Lock lock;

    /** What the owner writes to; null where there is no index, or where it has to be opened again. */
    private @Nullable Generation ours;

    /** The generation that was found to be damaged; told of once. */
    private @Nullable Path damaged;

    /** Whether the last time by the clock failed; told of once. */
    private boolean failing;

    /** Whether it was closed: what was due meanwhile must not come back to the folder. */
    private boolean left;

    Keeper(Generations generations, Means means) {
        this.generations = generations;
        this.means = means;
    }

    /** Where the index stands with all that was taken in. */
    Standing standing() {
        Standing.At further = ahead;
        if (further != null) {
            return further;
        }
        Snapshot snapshot = current;
        return snapshot == null ? new Standing.Missing() : snapshot.standing();
    }

    /** Whether more was taken in than {@link #current} has. */
    boolean isAhead() {
        return ahead != null;
    }

    /** What questions are answered from; null while there is no index. Whoever asks for it has a question. */
    @Nullable Snapshot current() {
        if (!asked) {
            asked = true;
        }
        return current;
    }

    boolean isOwner() {
        return lock != null;
    }

    /** Becomes the owner if nobody is, else reads what the owner has made safe. */
    void enter() throws IOException {
        if (lock == null) {
            lock = generations.lock();
        }
        if (lock == null) {
            look();
        } else {
            tidy();
            open();
        }
    }

    /** Makes safe what was taken in, or looks what the owner has made safe. Never throws: it is tried again. */
    void tend() {
        if (left) {
            return;
        }
        try {
            Generation generation = ours;
            if (generation != null && generation.isOpen()) {
                generation.commitInTime();
            } else if (lock == null) {
                enter();
            }
            failing = false;
        } catch (IOException | RuntimeException failure) {
            if (!failing) {
                failing = true;
                LOG.warn("the search index cannot be made safe or read now; it is tried every second", failure);
            }
        }
    }

    /** All of it or nothing. When it fails, the index is set back to what was last safe. */
    void take(Batch batch) throws IOException {
        Generation generation = writable();
        try {
            generation.take(batch);
            if (asked || batch.put().size() < MANY) {
                renew(generation);
            } else {
                ahead = batch.standing();
            }
        } catch (IOException | RuntimeException | Error failure) {
            setBack(generation, failure);
            throw failure;
        }
    }

    /**
     * Has questions answered with all that was taken in. When that fails, the index is set back to what was last safe, and
     * is told the rest again; for a question that is as good as having been asked earlier.
     */
    void catchUp() {
        Generation generation = ours;
        if (ahead == null || generation == null) {
            return;
        }
        try {
            renew(generation);
        } catch (IOException | RuntimeException failure) {
            LOG.warn("what was taken into the search index cannot be read; it is set back", failure);
            setBack(generation, failure);
        }
    }

    private void renew(Generation generation) throws IOException {
        Snapshot before = current;
        show(before == null ? generation.snapshot() : generation.snapshot(before));
    }

    /** Lets this one answer and takes what is taken in from now on. Whatever comes after its name is written cannot fail. */
    void replaceBy(Generation made) throws IOException {
        Snapshot snapshot = made.snapshot();
        try {
            made.commit();
            generations.switchTo(made.folder());
        } catch (IOException | RuntimeException failure) {
            snapshot.release();
            throw failure;
        }
        Generation before = ours;
        made.settle(means);
        ours = made;
        damaged = null;
        show(snapshot);
        if (before != null) {
            discard(before);
        }
        tidy();
    }

    /** Makes safe what was taken in and frees the folder. */
    void leave() throws IOException {
        left = true;
        Generation generation = ours;
        Lock held = lock;
        try {
            if (generation != null && generation.isOpen()) {
                generation.commit();
            }
        } finally {
            ours = null;
            lock = null;
            show(null);
            if (generation != null) {
                discard(generation);
            }
            if (held != null) {
                held.close();
            }
        }
    }

    private void open() throws IOException {
        Optional<Path> home = generations.current();
        if (home.isEmpty()) {
            return;
        }
        try {
            Generation generation = Generation.open(home.get(), means);
            try {
                show(generation.snapshot());
                ours = generation;
            } catch (IOException | RuntimeException failure) {
                discard(generation);
                throw failure;
            }
        } catch (IOException | RuntimeException failure) {
            forsake(home.get(), failure);
        }
    }

    private void look() throws IOException {
        for (int attempt = 1; ; attempt++) {
            Optional<Path> home = generations.current();
            if (home.isEmpty()) {
                return;
            }
            try {
                look(home.get());
                return;
            } catch (IOException | RuntimeException failure) {
                if (generations.current().equals(home) || attempt == ATTEMPTS) {
                    forsake(home.get(), failure);
                    return;
                }
            }
        }
    }

    private void look(Path home) throws IOException {
        Snapshot before = current;
        if (before == null || !before.generation().equals(home)) {
            show(Snapshot.open(home));
            return;
        }
        before.renewed().ifPresent(this::show);
    }

    private Generation writable() throws IOException {
        if (lock == null) {
            throw new IllegalStateException("another process owns the search index");
        }
        Generation generation = ours;
        if (generation != null) {
            return generation;
        }
        if (damaged != null || generations.current().isEmpty()) {
            throw new IllegalStateException("there is no search index to take something in; make one anew");
        }
        open();
        throw new IOException("the index had to be opened again and stands where it was last safe");
    }

    private void setBack(Generation generation, Throwable failure) {
        ours = null;
        ahead = null;
        discard(generation);
        try {
            if (Troubles.isDamage(failure)) {
                forsake(generation.folder(), failure);
            } else {
                open();
            }
        } catch (IOException | RuntimeException again) {
            failure.addSuppressed(again);
        }
    }

    /** A damaged index is of no use any more; anything else that went wrong is thrown, as it may pass. */
    private void forsake(Path generation, Throwable failure) throws IOException {
        if (!Troubles.isDamage(failure)) {
            switch (failure) {
                case IOException files -> throw files;
                case RuntimeException defect -> throw defect;
                default -> throw new IllegalStateException(failure);
            }
        }
        if (!generation.equals(damaged)) {
            damaged = generation;
            LOG.warn(
                    "the search index is damaged or of another version and has to be made anew from the stories"
                            + " folder={} reason={}",
                    generation,
                    failure.toString());
        }
        show(null);
    }

    private void show(@Nullable Snapshot next) {
        Snapshot before = current;
        current = next;
        ahead = null;
        asked = false;
        if (before != null) {
            before.release();
        }
    }

    private static void discard(Generation generation) {
        try {
            generation.discard();
        } catch (IOException | RuntimeException failure) {
            LOG.warn("an old search index could not be closed in order folder={}", generation.folder(), failure);
        }
    }

    private void tidy() {
        try {
            generations.tidy();
        } catch (IOException failure) {
            LOG.warn("what is left of an old search index could not be removed; the next start tries again", failure);
        }
    }
}
