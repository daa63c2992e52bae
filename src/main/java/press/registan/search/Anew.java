package press.registan.search;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.registan.search.SearchIndex.Remaking;
import press.registan.story.Stories;

/** Fills an index beside the one that answers with every story there is. For one thread. */
final class Anew {

    private static final Logger LOG = LoggerFactory.getLogger(Anew.class);

    private static final int STORIES_AT_ONCE = 500;

    private final Stories stories;
    private final Documents documents;
    private final SearchIndex index;

    Anew(Stories stories, Documents documents, SearchIndex index) {
        this.stories = stories;
        this.documents = documents;
        this.index = index;
    }

    /** An index with all stories as they were when the feed stood there, or later; still to be switched to. */
    record Filled(Remaking remaking, long from) {}

    /**
     * Stories that come while it fills are left to the changes, which bring them anyway; an import would be read twice else.
     *
     * @param from where the feed stood before the first story was read
     * @param goingOn asked before each batch; when it says no, what was made is given up
     * @param counted is told how many more stories are in
     */
    Filled fill(long from, Standing.At standing, BooleanSupplier goingOn, LongConsumer counted) {
        long upTo = stories.lastId();
        Remaking remaking = index.remake();
        try {
            long begun = System.nanoTime();
            long done = 0;
            boolean last = false;
            CompletableFuture<Stories.Stretch> next = stretch(0);
            while (!last) {
                Stories.Stretch stretch = next.join();
                if (!goingOn.getAsBoolean()) {
                    throw new IllegalStateException("closed while the index was being made");
                }
                last = stretch.last() || stretch.upTo() >= upTo;
                if (!last) {
                    next = stretch(stretch.upTo());
                }
                remaking.take(new Batch(documents.all(stretch.stories()), Set.of(), standing));
                done += stretch.stories().size();
                counted.accept(stretch.stories().size());
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            LOG.info("search index made stories={} seconds={}", done, took.toSeconds());
            return new Filled(remaking, from);
        } catch (RuntimeException failure) {
            remaking.close();
            throw failure;
        }
    }

    /** The next stories are read while those before are being taken in. */
    private CompletableFuture<Stories.Stretch> stretch(long after) {
        return CompletableFuture.supplyAsync(() -> stories.filedAfter(after, STORIES_AT_ONCE));
    }
}
