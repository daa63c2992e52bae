package press.registan.search.lucene;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.jspecify.annotations.Nullable;

/** Weighs story by story where a {@link NewerQuery} is a part of another question. */
final class NewerScorer extends Scorer {

    private final Scorer found;
    private final Ages ages;
    private final Freshness freshness;

    NewerScorer(Scorer found, Ages ages, Freshness freshness) {
        this.found = found;
        this.ages = ages;
        this.freshness = freshness;
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
        return found.getMaxScore(upTo) + freshness.boost();
    }

    @Override
    public void setMinCompetitiveScore(float least) throws IOException {
        float needed = Freshness.needed(least, freshness.boost());
        if (needed > 0) {
            found.setMinCompetitiveScore(needed);
        }
    }
}
