package press.registan.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.registan.search.Answer;
import press.registan.search.Batch;
import press.registan.search.Clause;
import press.registan.search.Field;
import press.registan.search.Question;
import press.registan.search.SearchIndex;
import press.registan.search.Standing;

/**
 * An index in a folder.
 *
 * <p>What is taken in is found at once and safe on disk within a second, or when it is closed; a kill in between sets it back
 * to where it stood, whole. While an archive streams in, whoever asks first waits until what came so far can be read, and it
 * is made safe every few thousand stories or ten seconds. When taking in fails it is set back as well: ask {@link #standing}
 * before bringing more.
 *
 * <p>Who is not the owner reads what the owner has made safe, and becomes the owner within a second of the folder being free.
 */
public final class LuceneIndex implements SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);

    /**
     * Lucene says on standard error, once in every process, that it would count faster with a module that the JVM calls
     * unfinished. That is for us to know. The logger is kept, as one that nobody keeps forgets what it was told.
     */
    private static final java.util.logging.Logger SPEED =
            java.util.logging.Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        SPEED.setLevel(Level.SEVERE);
    }

    private final Path folder;
    private final Generations generations;
    private final Means means;
    private final Asking asking;
    private final Neighbours neighbours = new Neighbours();
    private final Keeper keeper;
    private final Scribe scribe = new Scribe("search-index");
    private final AtomicBoolean remaking = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    private LuceneIndex(Path folder, Means means) throws IOException {
        this.folder = folder;
        this.generations = new Generations(folder);
        this.means = means;
        this.asking = new Asking(means);
        this.keeper = new Keeper(generations, means);
    }

    /** Opens what is there, as the owner if no other process is; a folder that is not there is made. */
    public static LuceneIndex open(Path folder, Means means) {
        try {
            LuceneIndex index = new LuceneIndex(folder, means);
            try {
                index.scribe.ask(index.keeper::enter);
            } catch (IOException | RuntimeException failure) {
                index.close();
                throw failure;
            }
            index.scribe.every(means.safeWithin(), index.keeper::tend);
            return index;
        } catch (IOException failure) {
            throw Troubles.told(failure, folder);
        }
    }

    @Override
    public Standing standing() {
        return keeper.standing();
    }

    @Override
    public boolean isOurs() {
        return keeper.isOwner();
    }

    @Override
    public void take(Batch batch) {
        try {
            scribe.ask(() -> keeper.take(batch));
        } catch (IOException failure) {
            throw Troubles.told(failure, folder);
        }
    }

    @Override
    public Answer answer(Question question) {
        return answer(question, List.of());
    }

    @Override
    public Answer answer(Question question, List<Clause> together) {
        return read(reader -> asking.answer(question, together, reader));
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
        return read(reader -> neighbours.of(token, field, changes, most, reader));
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
            scribe.ask(() -> keeper.replaceBy(generation));
        }

        @Override
        public void over() {
            remaking.set(false);
        }
    }

    /** Does now what is done by the clock. */
    void tendNow() throws IOException {
        scribe.ask(keeper::tend);
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            scribe.ask(keeper::leave);
        } catch (IOException failure) {
            LOG.warn("the search index could not be closed in order; it stands where it was last safe", failure);
        } finally {
            scribe.close();
        }
    }

    private interface Reading<T> {
        T from(IndexReader reader) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            if (keeper.isAhead()) {
                scribe.ask(keeper::catchUp);
            }
            Snapshot snapshot = acquire();
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
            Snapshot snapshot = keeper.current();
            if (snapshot == null) {
                throw Troubles.missing();
            }
            if (snapshot.acquired()) {
                return snapshot;
            }
        }
    }
}
