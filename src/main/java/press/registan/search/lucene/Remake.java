package press.registan.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import press.registan.search.Batch;
import press.registan.search.SearchIndex;

/** An index that is being made anew. While one batch is written, the caller can make the next. */
final class Remake implements SearchIndex.Remaking {

    /** What becomes of it. */
    interface Ending {

        /** It is complete and safe: it answers from now on. */
        void finished(Generation generation) throws IOException;

        /** It is over, one way or the other. */
        void over();
    }

    private final Path folder;
    private final Generation generation;
    private final Ending ending;
    private final Scribe scribe = new Scribe("search-remake");
    private @Nullable Future<?> writing;
    private boolean finished;
    private boolean closed;

    Remake(Path folder, Means means, Ending ending) throws IOException {
        this.folder = folder;
        this.ending = ending;
        this.generation = Generation.make(folder, means);
    }

    @Override
    public void take(Batch batch) {
        told(() -> {
            written();
            writing = scribe.give(() -> generation.take(batch));
        });
    }

    @Override
    public void switchOver() {
        told(() -> {
            written();
            ending.finished(generation);
            finished = true;
        });
    }

    /** Waits for what was given before, and throws what it threw; again and again, as a part of a batch may be in. */
    private void written() throws IOException {
        if (writing != null) {
            Scribe.await(writing);
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (!finished) {
                told(() -> scribe.ask(() -> {
                    generation.discard();
                    Generations.remove(folder);
                }));
            }
        } finally {
            scribe.close();
            ending.over();
        }
    }

    private void told(Scribe.Work work) {
        try {
            work.done();
        } catch (IOException failure) {
            throw Troubles.told(failure, folder);
        }
    }
}
