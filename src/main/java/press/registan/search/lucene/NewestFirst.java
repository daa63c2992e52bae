package press.registan.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Weight;

/**
 * Looks through the newest stories first where they are worth more: then it is known early what is good enough, and more of
 * the others are passed over.
 */
final class NewestFirst extends IndexSearcher {

    NewestFirst(IndexReader reader) {
        super(reader);
    }

    private record Turn(LeafReaderContext part, int from, int before) {}

    @Override
    protected void search(LeafReaderContextPartition[] partitions, Weight weight, Collector collector)
            throws IOException {
        // Who only counts may count a whole part by a glance, and would do so for each stretch of it.
        if (weight instanceof NewerQuery.Weighed newer) {
            collector.setWeight(weight);
            for (Turn turn : turns(partitions, newer)) {
                searchLeaf(turn.part(), turn.from(), turn.before(), weight, collector);
            }
        } else {
            super.search(partitions, weight, collector);
        }
    }

    private static List<Turn> turns(LeafReaderContextPartition[] partitions, NewerQuery.Weighed newer)
            throws IOException {
        record Candidate(LeafReaderContext part, Stretch stretch) {}
        List<Candidate> candidates = new ArrayList<>();
        for (LeafReaderContextPartition partition : partitions) {
            for (Stretch stretch : newer.stretches(partition.ctx)) {
                candidates.add(new Candidate(partition.ctx, stretch));
            }
        }
        candidates.sort(
                Comparator.comparingDouble((Candidate each) -> each.stretch().most())
                        .reversed());
        List<Turn> turns = new ArrayList<>();
        for (Candidate next : candidates) {
            Stretch stretch = next.stretch();
            Turn last = turns.isEmpty() ? null : turns.getLast();
            if (last != null && last.part() == next.part() && last.before() == stretch.from()) {
                turns.set(turns.size() - 1, new Turn(last.part(), last.from(), stretch.before()));
            } else {
                turns.add(new Turn(next.part(), stretch.from(), stretch.before()));
            }
        }
        return turns;
    }
}
