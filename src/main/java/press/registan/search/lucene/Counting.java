package press.registan.search.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts all that is found by where it is filed, without weighing it. */
final class Counting implements CollectorManager<Counting.Part, Tally> {

    @Override
    public Part newCollector() {
        return new Part();
    }

    @Override
    public Tally reduce(Collection<Part> parts) {
        Tally all = new Tally();
        parts.forEach(part -> all.add(part.tally));
        return all;
    }

    static final class Part implements Collector {

        private final Tally tally = new Tally();

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            BinaryDocValues column = DocValues.getBinary(leaf.reader(), Names.COUNTED);
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {
                    // nothing is weighed
                }

                @Override
                public void collect(int document) throws IOException {
                    tally.story();
                    if (column.advanceExact(document)) {
                        Column.count(column.binaryValue(), tally);
                    }
                }
            };
        }
    }
}
