package press.registan.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a part of the index stretch by stretch, and tells whoever weighs the words how much has to come of them when
 * so much at most comes of age.
 */
final class NewerBulk extends BulkScorer {

    private final Weight wanted;
    private final LeafReaderContext part;
    private final List<Stretch> stretches;
    private final Ages ages;
    private final long cost;
    private final Least least;
    private @Nullable BulkScorer begun;

    /** How much age could be worth where the one that was begun was last told. */
    private float told;

    NewerBulk(Weight wanted, LeafReaderContext part, List<Stretch> stretches, Ages ages, long cost, Least least) {
        this.wanted = wanted;
        this.part = part;
        this.stretches = stretches;
        this.ages = ages;
        this.cost = cost;
        this.least = least;
    }

    @Override
    public int score(LeafCollector collector, @Nullable Bits accepted, int min, int max) throws IOException {
        int next = max;
        for (Stretch stretch : stretches) {
            if (stretch.before() > min && stretch.from() < max) {
                BulkScorer scorer = scorer(stretch.most());
                if (scorer == null) {
                    return DocIdSetIterator.NO_MORE_DOCS;
                }
                next = scorer.score(
                        new Adding(collector, stretch.most()),
                        accepted,
                        Math.max(min, stretch.from()),
                        Math.min(max, stretch.before()));
            }
        }
        return Math.max(next, max);
    }

    /**
     * What one was told to pass over it never looks at again, so where age is worth more another begins. Null where the part
     * has nothing of what is wanted: of a shelf Lucene often knows that only when it has looked.
     */
    private @Nullable BulkScorer scorer(float most) throws IOException {
        BulkScorer scorer = begun;
        if (scorer == null || most > told) {
            scorer = wanted.bulkScorer(part);
            begun = scorer;
        }
        told = most;
        return scorer;
    }

    @Override
    public long cost() {
        return cost;
    }

    /** Adds to what the words are worth what age is. */
    private final class Adding extends FilterLeafCollector {

        private final float most;
        private int document;
        private @Nullable Aged aged;

        Adding(LeafCollector collector, float most) {
            super(collector);
            this.most = most;
        }

        @Override
        public void setScorer(Scorable words) throws IOException {
            aged = new Aged(words);
            in.setScorer(aged);
            aged.tell();
        }

        @Override
        public void collect(int document) throws IOException {
            this.document = document;
            in.collect(document);
            Objects.requireNonNull(aged).tell();
        }

        @Override
        public @Nullable DocIdSetIterator competitiveIterator() throws IOException {
            return in.competitiveIterator();
        }

        private final class Aged extends Scorable {

            private final Scorable words;

            /** What a story has to be worth in all, as the words were last told. */
            private float known;

            Aged(Scorable words) {
                this.words = words;
            }

            @Override
            public float score() throws IOException {
                return words.score() + ages.of(document);
            }

            @Override
            public void setMinCompetitiveScore(float worth) throws IOException {
                least.raise(worth);
                tell();
            }

            private void tell() throws IOException {
                float worth = least.worth();
                if (worth > known) {
                    known = worth;
                    float needed = Freshness.needed(worth, most);
                    if (needed > 0) {
                        words.setMinCompetitiveScore(needed);
                    }
                }
            }
        }
    }
}
