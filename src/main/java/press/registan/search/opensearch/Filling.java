package press.registan.search.opensearch;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.registan.kernel.Problem;
import press.registan.search.Batch;
import press.registan.search.SearchIndex;
import press.registan.search.Standing;

/** An index that is being filled beside the one that answers. */
final class Filling implements SearchIndex.Remaking {

    private static final Logger LOG = LoggerFactory.getLogger(Filling.class);

    private final Cluster cluster;
    private final Generations generations;
    private final String index;
    private final Writing writing;
    private Standing.@Nullable At standing;
    private boolean answers;

    Filling(Cluster cluster, Generations generations, String index) {
        this.cluster = cluster;
        this.generations = generations;
        this.index = index;
        this.writing = new Writing(cluster, Generations.writing(index));
    }

    @Override
    public void take(Batch batch) {
        writing.take(batch);
        standing = batch.standing();
    }

    @Override
    public void switchOver() {
        Standing.At last = standing;
        if (last == null) {
            throw new IllegalStateException("an index that nothing was told, not even where it stands");
        }
        Place.begin(cluster, Generations.writing(index), last);
        // From here on it may answer, whatever we hear of it.
        answers = true;
        generations.switchTo(index);
    }

    @Override
    public void close() {
        if (answers) {
            return;
        }
        try {
            generations.remove(index);
        } catch (Problem.Unavailable away) {
            LOG.info("what was begun of a search index is left to the next one that is begun index={}", index);
        }
    }
}
