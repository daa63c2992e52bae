package press.registan.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.registan.search.Answer;
import press.registan.search.Batch;
import press.registan.search.Field;
import press.registan.search.Question;
import press.registan.search.SearchIndex;
import press.registan.search.Standing;

/**
 * An index in a folder.
 *
 * <p>What is taken in is found at once and safe on disk within a second, or when it is closed; a kill in between sets it back
 * to where it stood, whole. When taking in fails it is set back as well: ask {@link #standing} before bringing more.
 *
 * <p>Who is not the owner reads what the owner has made safe, and becomes the owner within a second of the folder being free.
 */
public final class LuceneIndex implements SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);

    /** A generation can be replaced while somebody opens it, hardly twice. */
    private static final int ATTEMPTS = 5;

    private final Path folder;
    private final Generations generations;
    private final Means means;
    private final Asking asking;
    private final Scribe scribe = new Scribe("search-index");
    private final AtomicBoolean remaking = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** What questions are answered from; null while there is no index. Set by the scribe alone. */
    private volatile @Nullable Snapshot current;

    /** Held by the owner, else null. Set by the scribe alone. */
    private volatile @Nullable Lock lock;

    /** What the owner writes to; null where there is no index or it has to be opened again. For the scribe alone. */
    private @Nullable Generation ours;

    /** The generation that was found to be damaged, told of once. For the scribe alone. */
    private @Nullable Path damaged;

    private LuceneIndex(Path folder, Means means) throws IOException {
        this.folder = folder;
        this.generations = new Generations(folder);
        this.means = means;
        this.asking = new Asking(means);
    }

    /** Opens what is there, as the owner if no other process is; a folder that is not there is made. */
    public static LuceneIndex open(Path folder, Means means) {
        try {
            LuceneIndex index = new LuceneIndex(folder, means);
            try {
                index.scribe.ask(() -> {
                    index.enter();
                    return true;
                });
            } catch (IOException | RuntimeException failure) {
                index.close();
                throw failure;
            }
            index.scribe.every(means.safeWithin(), index::tend);
            return index;
        } catch (IOException failure) {
            throw Troubles.told(failure, folder);
        }
    }

    @Override
    public Standing standing() {
        Snapshot snapshot = current;
        return snapshot == null ? new Standing.Missing() : snapshot.standing();
    }

    @Override
    public boolean isOurs() {
        return lock != null;
    }

    @Override
    public void take(Batch batch) {
        written(() -> {
            Generation generation = toWrite();
            try {
                generation.take(batch);
                Snapshot before = current;
                show(before == null ? generation.snapshot() : generation.snapshot(before));
            } catch (IOException | RuntimeException | Error failure) {
                setBack(generation, failure);
                throw failure;
            }
            return true;
        });
    }

    @Override
    public Answer answer(Question question) {
        return read(reader -> asking.answer(question, reader));
    }

    /** Lucene counts stories that were replaced or taken out until it next merges where they were. */
    @Override
    public Map<String, Long> frequencies(Field field, Collection<String> tokens) {
        return read(reader -> {
            Map<String, Long> frequencies = new LinkedHashMap<>();
            for (String token : tokens) {
                frequencies.put(token, (long) reader.docFreq(new Term(field.name(), token)));
            }
            return frequencies;
        });
    }

    @Override
    public long stories() {
        return read(reader -> (long) reader.numDocs());
    }

    @Override
    public List<String> near(Field field, String token, int changes, int most) {
        return read(reader -> Neighbours.of(token, field, changes, most, reader));
    }

    @Override
    public Remaking remake() {
        if (!isOurs()) {
            throw new IllegalStateException("another process owns " + folder);
        }
        if (!remaking.compareAndSet(false, true)) {
            throw new IllegalStateException("the index in " + folder + " is being made anew already");
        }
        try {
            return new Remake(generations.next(), means, new Ending());
        } catch (IOException failure) {
            remaking.set(false);
            throw Troubles.told(failure, folder);
        }
    }

    private final class Ending implements Remake.Ending {

        @Override
        public void finished(Generation generation) throws IOException {
            scribe.ask(() -> {
                replaceBy(generation);
                return true;
            });
        }

        @Override
        public void over() {
            remaking.set(false);
        }
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            scribe.ask(() -> {
                leave();
                return true;
            });
        } catch (IOException failure) {
            LOG.warn("the search index could not be closed in order; it stands where it was last safe", failure);
        } finally {
            scribe.close();
        }
    }

    /** Does now what is done by the clock. */
    void tendNow() throws IOException {
        scribe.ask(() -> {
            tend();
            return true;
        });
    }

    /** Makes safe what was taken in, or looks what the owner has made safe. */
    private void tend() {
        try {
            Generation generation = ours;
            if (generation != null && generation.isOpen()) {
                generation.commit();
            } else if (lock == null) {
                enter();
            }
        } catch (IOException | RuntimeException failure) {
            LOG.warn("the search index cannot be made safe or read now; it is tried again", failure);
        }
    }

    private void enter() throws IOException {
        if (lock == null) {
            lock = generations.lock();
        }
        if (lock == null) {
            look();
        } else {
            generations.tidy();
            openOurs();
        }
    }

    private void openOurs() throws IOException {
        Optional<Path> home = generations.current();
        if (home.isEmpty()) {
            return;
        }
        try {
            Generation generation = Generation.open(home.get(), means);
            ours = generation;
            show(generation.snapshot());
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
                Snapshot before = current;
                if (before == null || !before.generation().equals(home.get())) {
                    show(Snapshot.open(home.get()));
                } else {
                    Snapshot newer = before.renewed();
                    if (newer != before) {
                        show(newer);
                    }
                }
                return;
            } catch (IOException | RuntimeException failure) {
                if (generations.current().equals(home) || attempt == ATTEMPTS) {
                    forsake(home.get(), failure);
                    return;
                }
            }
        }
    }

    private Generation toWrite() throws IOException {
        if (!isOurs()) {
            throw new IllegalStateException("another process owns " + folder);
        }
        Generation generation = ours;
        if (generation != null) {
            return generation;
        }
        if (damaged != null || generations.current().isEmpty()) {
            throw new IllegalStateException("there is no index in " + folder + " to take something in; make one anew");
        }
        openOurs();
        throw new IOException("the index had to be opened again and stands where it was last safe");
    }

    /** To what is safe on disk; what was taken in since is forgotten. */
    private void setBack(Generation generation, Throwable failure) {
        ours = null;
        try {
            generation.discard();
            if (Troubles.isDamage(failure)) {
                forsake(generation.folder(), failure);
            } else {
                openOurs();
            }
        } catch (IOException | RuntimeException again) {
            failure.addSuppressed(again);
        }
    }

    /** The index there is of no use when it is damaged; else what went wrong is thrown, as it may pass. */
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

    private void replaceBy(Generation made) throws IOException {
        made.commit();
        Snapshot snapshot = made.snapshot();
        try {
            generations.switchTo(made.folder());
        } catch (IOException failure) {
            snapshot.release();
            throw failure;
        }
        Generation before = ours;
        made.settle(means);
        ours = made;
        damaged = null;
        show(snapshot);
        try {
            if (before != null) {
                before.discard();
            }
            generations.tidy();
        } catch (IOException failure) {
            LOG.warn("what was left of an old search index could not be removed; the next start does it", failure);
        }
    }

    private void leave() throws IOException {
        Generation generation = ours;
        Lock held = lock;
        ours = null;
        try {
            if (generation != null) {
                try {
                    if (generation.isOpen()) {
                        generation.commit();
                    }
                } finally {
                    generation.discard();
                }
            }
            show(null);
        } finally {
            lock = null;
            if (held != null) {
                held.close();
            }
        }
    }

    private void show(@Nullable Snapshot next) throws IOException {
        Snapshot before = current;
        current = next;
        if (before != null) {
            before.release();
        }
    }

    private <T> void written(Callable<T> work) {
        try {
            scribe.ask(work);
        } catch (IOException failure) {
            throw Troubles.told(failure, folder);
        }
    }

    private interface Reading<T> {
        T from(IndexReader reader) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        Snapshot snapshot = acquire();
        try {
            try {
                return reading.from(snapshot.reader());
            } finally {
                snapshot.release();
            }
        } catch (IOException failure) {
            throw Troubles.told(failure, folder);
        }
    }

    /** One that is released between the look and the hold has a successor already. */
    private Snapshot acquire() {
        while (true) {
            Snapshot snapshot = current;
            if (snapshot == null) {
                throw Troubles.missing();
            }
            if (snapshot.acquired()) {
                return snapshot;
            }
        }
    }
}
