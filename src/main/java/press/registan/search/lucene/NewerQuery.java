package press.registan.search.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
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

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = wanted.rewrite(searcher);
        return rewritten.equals(wanted) ? this : new NewerQuery(rewritten, freshness);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        Weight weight = wanted.createWeight(searcher, mode, boost);
        return mode.needsScores() ? new Weighed(weight, freshness.times(boost), searcher.getLeafContexts()) : weight;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        wanted.visit(visitor);
    }

    /** For one question, and to be gone through once: its turns are used up by that. Thread-safe. */
    final class Weighed extends FilterWeight {

        private final Freshness fresh;
        private final Map<LeafReaderContext, List<Stretch>> stretches = new LinkedHashMap<>();
        private final Queue<Turn> turns;
        private final Least least = new Least();

        private Weighed(Weight wanted, Freshness fresh, List<LeafReaderContext> parts) throws IOException {
            super(NewerQuery.this, wanted);
            this.fresh = fresh;
            for (LeafReaderContext part : parts) {
                stretches.put(part, Stretch.of(part.reader(), fresh));
            }
            this.turns = new ConcurrentLinkedQueue<>(Turn.newestFirst(stretches));
        }

        /** What nobody has looked through yet, for all who look. */
        Queue<Turn> turns() {
            return turns;
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
                return new NewerScorer(found.get(leadCost), new Ages(part.reader(), fresh), fresh);
            }

            @Override
            public BulkScorer bulkScorer() throws IOException {
                return new NewerBulk(
                        in,
                        part,
                        Objects.requireNonNull(stretches.get(part)),
                        new Ages(part.reader(), fresh),
                        cost(),
                        least);
            }

            @Override
            public long cost() {
                return found.cost();
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
