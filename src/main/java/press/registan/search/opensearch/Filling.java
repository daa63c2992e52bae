package press.registan.search.opensearch;

import org.jspecify.annotations.Nullable;
import press.registan.search.Batch;
import press.registan.search.SearchIndex;
import press.registan.search.Standing;

/** An index that is being filled beside the one that answers. */
final class Filling implements SearchIndex.Remaking {

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
        generations.switchTo(index);
        answers = true;
    }

    @Override
    public void close() {
        if (!answers) {
            generations.remove(index);
        }
    }
}
