package press.registan.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.registan.search.Batch;
import press.registan.search.Standing;
import press.registan.search.StoryDocument;

/** An index that is being written to. For one thread. */
final class Generation {

    private static final Logger LOG = LoggerFactory.getLogger(Generation.class);

    /** Merges run one at a time, the smallest first, and writing goes on meanwhile until so many wait. */
    private static final int WAITING_MERGES = 8;

    /** So few stories are made safe at the next look at the clock; more are part of an archive, and wait for others. */
    private static final int FEW = 20;

    private static final int MANY = 3_000;
    private static final int LOOKS = 10;

    private final Path folder;
    private final IndexWriter writer;
    private final Fields fields = new Fields();
    private Standing.@Nullable At standing;

    /** How many stories are not safe yet, and for how many looks at the clock. */
    private int waiting;

    private int looks;

    private Generation(Path folder, IndexWriter writer, Standing.@Nullable At standing) {
        this.folder = folder;
        this.writer = writer;
        this.standing = standing;
    }

    /** An empty one, which stands nowhere before it has taken something in. */
    static Generation make(Path folder, Means means) throws IOException {
        return new Generation(folder, writer(folder, IndexWriterConfig.OpenMode.CREATE, means.remaking()), null);
    }

    /** What was last made safe there. */
    static Generation open(Path folder, Means means) throws IOException {
        IndexWriter writer = writer(folder, IndexWriterConfig.OpenMode.APPEND, means.buffer());
        try {
            Map<String, String> notes = new HashMap<>();
            writer.getLiveCommitData().forEach(note -> notes.put(note.getKey(), note.getValue()));
            return new Generation(folder, writer, Snapshot.standing(notes));
        } catch (IOException | RuntimeException failure) {
            writer.rollback();
            throw failure;
        }
    }

    private static IndexWriter writer(Path folder, IndexWriterConfig.OpenMode mode, double buffer) throws IOException {
        ConcurrentMergeScheduler merges = new Merges();
        merges.setMaxMergesAndThreads(WAITING_MERGES, 1);
        return new IndexWriter(
                Generations.files(folder),
                new IndexWriterConfig()
                        .setOpenMode(mode)
                        .setRAMBufferSizeMB(buffer)
                        .setMergeScheduler(merges)
                        .setMergePolicy(new TieredMergePolicy())
                        // A change is to be found at once; small segments are merged behind its back.
                        .setMaxFullFlushMergeWaitMillis(0)
                        .setCommitOnClose(false));
    }

    /** A merge that fails closes the writer; whoever next takes something in is told why. */
    private static final class Merges extends ConcurrentMergeScheduler {
        @Override
        protected void handleMergeException(Throwable failure) {
            LOG.warn("parts of the search index could not be merged", failure);
        }
    }

    Path folder() {
        return folder;
    }

    /** When this throws, only a part may have gone in: discard it all. */
    void take(Batch batch) throws IOException {
        for (StoryDocument story : batch.put()) {
            writer.updateDocument(Fields.key(story.id()), fields.of(story));
        }
        writer.deleteDocuments(batch.gone().stream().map(Fields::key).toArray(Term[]::new));
        waiting += batch.put().size();
        standing = batch.standing();
        writer.setLiveCommitData(Snapshot.notes(batch.standing()).entrySet());
    }

    /** With everything that was taken in. */
    Snapshot snapshot() throws IOException {
        Standing.At at = known();
        return new Snapshot(folder, DirectoryReader.open(writer), at);
    }

    /** The same, sharing with an earlier one what has not changed. */
    Snapshot snapshot(Snapshot earlier) throws IOException {
        DirectoryReader newer = DirectoryReader.openIfChanged(earlier.reader(), writer);
        if (newer == null) {
            earlier.reader().incRef();
            newer = earlier.reader();
        }
        return new Snapshot(folder, newer, known());
    }

    /** Makes safe on disk what was taken in. */
    void commit() throws IOException {
        if (writer.hasUncommittedChanges()) {
            writer.commit();
        }
        waiting = 0;
        looks = 0;
    }

    /** The same at a look at the clock. Each time makes a file, and to merge many small ones costs an import dear. */
    void commitInTime() throws IOException {
        looks++;
        if (waiting < FEW || waiting >= MANY || looks >= LOOKS) {
            commit();
        }
    }

    /** Whether more can be taken in; not after the disk failed it. */
    boolean isOpen() {
        return writer.isOpen();
    }

    /** From now on it is written to a little at a time. */
    void settle(Means means) {
        writer.getConfig().setRAMBufferSizeMB(means.buffer());
    }

    /** Lets go of whatever is not safe, and of merges that are under way. */
    void discard() throws IOException {
        writer.rollback();
    }

    private Standing.At known() {
        if (standing == null) {
            throw new IllegalStateException("nothing was taken in, so nobody knows where this index stands");
        }
        return standing;
    }
}
