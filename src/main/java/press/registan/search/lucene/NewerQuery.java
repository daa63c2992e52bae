package press.registan.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * What another query finds, each story worth more the newer it is.
 *
 * <p>Lucene's own way, a clause beside the other that all stories meet, is the same in the end but lets no story be passed
 * over: what the other clause is worth is not known to be too little before it is weighed. Here it is told for each {@link
 * Stretch} how much its stories can at most be worth for their age, so those of old years, which are most, are passed over
 * like those of a query that does not ask for age.
 */
final class NewerQuery extends Query {

    private final Query wanted;
    private final Freshness freshness;

    NewerQuery(Query wanted, Freshness freshness) {
        this.wanted = wanted;
        this.freshness = freshness;
    }

    Freshness freshness() {
        return freshness;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = wanted.rewrite(searcher);
        return rewritten.equals(wanted) ? this : new NewerQuery(rewritten, freshness);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        Weight weight = wanted.createWeight(searcher, mode, boost);
        return mode.needsScores() ? new Weighing(weight, boost) : weight;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        wanted.visit(visitor);
    }

    private final class Weighing extends FilterWeight {

        private final Freshness freshness;

        Weighing(Weight wanted, float boost) {
            super(NewerQuery.this, wanted);
            this.freshness = new Freshness(
                    NewerQuery.this.freshness.now(),
                    NewerQuery.this.freshness.pivot(),
                    boost * NewerQuery.this.freshness.boost());
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext part) throws IOException {
            ScorerSupplier found = in.scorerSupplier(part);
            return found == null ? null : new Supplier(found, part);
        }

        private final class Supplier extends ScorerSupplier {

            private final ScorerSupplier found;
            private final LeafReaderContext part;

            Supplier(ScorerSupplier found, LeafReaderContext part) {
                this.found = found;
                this.part = part;
            }

            @Override
            public Scorer get(long leadCost) throws IOException {
                return new Single(found.get(leadCost), new Ages(part, freshness));
            }

            @Override
            public BulkScorer bulkScorer() throws IOException {
                return new Bulk(part, cost());
            }

            @Override
            public long cost() {
                return found.cost();
            }
        }

        private final class Bulk extends BulkScorer {

            private final LeafReaderContext part;
            private final long cost;
            private final Ages ages;
            private final List<Stretch> stretches;
            private float told;
            private @Nullable BulkScorer found;

            Bulk(LeafReaderContext part, long cost) throws IOException {
                this.part = part;
                this.cost = cost;
                this.ages = new Ages(part, freshness);
                this.stretches = Stretch.of(part.reader(), freshness);
            }

            @Override
            public int score(LeafCollector collector, @Nullable Bits accepted, int min, int max) throws IOException {
                int next = max;
                for (Stretch stretch : stretches) {
                    if (stretch.before() > min && stretch.from() < max) {
                        next = scorer(stretch.most())
                                .score(
                                        new Adding(collector, stretch.most()),
                                        accepted,
                                        Math.max(min, stretch.from()),
                                        Math.min(max, stretch.before()));
                    }
                }
                return Math.max(next, max);
            }

            /** What a scorer was told to pass over it never looks at again, so where age is worth more another begins. */
            private BulkScorer scorer(float most) throws IOException {
                BulkScorer scorer = found;
                if (scorer == null || most > told) {
                    scorer = Objects.requireNonNull(in.bulkScorer(part));
                    found = scorer;
                }
                told = most;
                return scorer;
            }

            @Override
            public long cost() {
                return cost;
            }

            private final class Adding extends FilterLeafCollector {

                private final float most;
                private int document;

                Adding(LeafCollector collector, float most) {
                    super(collector);
                    this.most = most;
                }

                @Override
                public void setScorer(Scorable scorer) throws IOException {
                    in.setScorer(new Scorable() {
                        @Override
                        public float score() throws IOException {
                            return scorer.score() + ages.of(document);
                        }

                        @Override
                        public void setMinCompetitiveScore(float least) throws IOException {
                            float needed = needed(least, most);
                            if (needed > 0) {
                                scorer.setMinCompetitiveScore(needed);
                            }
                        }
                    });
                }

                @Override
                public void collect(int document) throws IOException {
                    this.document = document;
                    in.collect(document);
                }

                @Override
                public @Nullable DocIdSetIterator competitiveIterator() throws IOException {
                    return in.competitiveIterator();
                }
            }
        }
    }

    /** What has to come from the words when so much comes from the age, with room for how floats are rounded. */
    private static float needed(float least, float most) {
        return least - most - 2 * Math.ulp(least);
    }

    private static final class Ages {

        private final NumericDocValues published;
        private final Freshness freshness;

        Ages(LeafReaderContext part, Freshness freshness) throws IOException {
            SortedNumericDocValues values = DocValues.getSortedNumeric(part.reader(), Names.PUBLISHED);
            NumericDocValues single = DocValues.unwrapSingleton(values);
            if (single == null) {
                throw new IllegalStateException("a story with two dates");
            }
            this.published = single;
            this.freshness = freshness;
        }

        float of(int document) throws IOException {
            return published.advanceExact(document) ? freshness.of(published.longValue()) : 0;
        }
    }

    private static final class Single extends Scorer {

        private final Scorer found;
        private final Ages ages;

        Single(Scorer found, Ages ages) {
            this.found = found;
            this.ages = ages;
        }

        @Override
        public int docID() {
            return found.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return found.iterator();
        }

        @Override
        public @Nullable TwoPhaseIterator twoPhaseIterator() {
            return found.twoPhaseIterator();
        }

        @Override
        public float score() throws IOException {
            return found.score() + ages.of(found.docID());
        }

        @Override
        public int advanceShallow(int target) throws IOException {
            return found.advanceShallow(target);
        }

        @Override
        public float getMaxScore(int upTo) throws IOException {
            return found.getMaxScore(upTo) + ages.freshness.boost();
        }

        @Override
        public void setMinCompetitiveScore(float least) throws IOException {
            float needed = needed(least, ages.freshness.boost());
            if (needed > 0) {
                found.setMinCompetitiveScore(needed);
            }
        }
    }

    @Override
    public String toString(String field) {
        return "newer(" + wanted.toString(field) + ", " + freshness + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NewerQuery query && wanted.equals(query.wanted) && freshness.equals(query.freshness);
    }

    @Override
    public int hashCode() {
        return 31 * wanted.hashCode() + freshness.hashCode();
    }
}
