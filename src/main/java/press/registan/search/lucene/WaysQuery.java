package press.registan.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * One word of several: any of the ways in which it is found; worth their sum. The same as Lucene's own query of clauses of
 * which one has to hold, which weighs story by story where more has to be found besides; this one weighs thousands at once.
 */
final class WaysQuery extends Query {

    private final List<Query> ways;

    WaysQuery(List<Query> ways) {
        this.ways = List.copyOf(ways);
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        List<Query> rewritten = new ArrayList<>();
        for (Query way : ways) {
            rewritten.add(way.rewrite(searcher));
        }
        return rewritten.equals(ways) ? this : new WaysQuery(rewritten);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        if (!mode.needsScores()) {
            return searcher.createWeight(searcher.rewrite(any()), mode, boost);
        }
        List<Weight> weights = new ArrayList<>();
        for (Query way : ways) {
            weights.add(searcher.createWeight(way, mode, boost));
        }
        return new Weighed(weights);
    }

    private Query any() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        ways.forEach(way -> any.add(way, Occur.SHOULD));
        return any.build();
    }

    private final class Weighed extends Weight {

        private final List<Weight> weights;

        Weighed(List<Weight> weights) {
            super(WaysQuery.this);
            this.weights = weights;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext part) throws IOException {
            List<ScorerSupplier> found = new ArrayList<>();
            for (Weight weight : weights) {
                ScorerSupplier way = weight.scorerSupplier(part);
                if (way != null) {
                    found.add(way);
                }
            }
            return switch (found.size()) {
                case 0 -> null;
                case 1 -> found.getFirst();
                default -> new Supplier(found);
            };
        }

        @Override
        public Explanation explain(LeafReaderContext part, int document) throws IOException {
            List<Explanation> details = new ArrayList<>();
            double sum = 0;
            for (Weight weight : weights) {
                Explanation way = weight.explain(part, document);
                if (way.isMatch()) {
                    details.add(way);
                    sum += way.getValue().doubleValue();
                }
            }
            return details.isEmpty()
                    ? Explanation.noMatch("found in none of the ways")
                    : Explanation.match((float) sum, "the sum of the ways", details);
        }

        @Override
        public boolean isCacheable(LeafReaderContext part) {
            return weights.stream().allMatch(weight -> weight.isCacheable(part));
        }
    }

    private static final class Supplier extends ScorerSupplier {

        private final List<ScorerSupplier> found;

        Supplier(List<ScorerSupplier> found) {
            this.found = found;
        }

        @Override
        public Scorer get(long leadCost) throws IOException {
            List<Scorer> scorers = new ArrayList<>();
            for (ScorerSupplier way : found) {
                scorers.add(way.get(leadCost));
            }
            return new WaysScorer(scorers);
        }

        @Override
        public long cost() {
            return found.stream().mapToLong(ScorerSupplier::cost).sum();
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        QueryVisitor each = visitor.getSubVisitor(Occur.SHOULD, this);
        ways.forEach(way -> way.visit(each));
    }

    @Override
    public String toString(String field) {
        return "ways" + ways;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WaysQuery query && ways.equals(query.ways);
    }

    @Override
    public int hashCode() {
        return 31 * ways.hashCode() + 1;
    }
}
