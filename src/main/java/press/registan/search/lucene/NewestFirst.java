package press.registan.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Weight;

/**
 * Looks through the newest stories first where they are worth more: then it is known early what is good enough, and more of
 * the others are passed over. All processors look, each taking the next turn when it is free. For one question.
 */
final class NewestFirst extends IndexSearcher {

    NewestFirst(IndexReader reader, Executor processors) {
        super(reader, processors);
    }

    /** One for each processor. Which parts are in which matters only where nothing is worth more for its age. */
    @Override
    protected LeafSlice[] slices(List<LeafReaderContext> parts) {
        int many = Math.clamp(parts.size(), 1, Runtime.getRuntime().availableProcessors());
        return IntStream.range(0, many)
                .mapToObj(slice ->
                        new LeafSlice(IntStream.iterate(slice, part -> part < parts.size(), part -> part + many)
                                .mapToObj(part -> LeafReaderContextPartition.createForEntireSegment(parts.get(part)))
                                .toList()))
                .toArray(LeafSlice[]::new);
    }

    @Override
    protected void search(LeafReaderContextPartition[] partitions, Weight weight, Collector collector)
            throws IOException {
        // Who only counts may count a whole part by a glance, and would do so for each stretch of it.
        if (weight instanceof NewerQuery.Weighed newer) {
            collector.setWeight(weight);
            Queue<Turn> turns = newer.turns();
            for (Turn turn = turns.poll(); turn != null; turn = turns.poll()) {
                searchLeaf(turn.part(), turn.from(), turn.before(), weight, collector);
            }
        } else {
            super.search(partitions, weight, collector);
        }
    }
}
