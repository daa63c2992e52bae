package press.registan.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Stories that lie side by side in a part of the index, from the first number on and before the second, and how much the newest
 * of them is worth for its age. An archive is mostly brought in by date, so what is near in one is near in the other.
 */
record Stretch(int from, int before, float most) {

    /** Shorter ones are not worth beginning anew for. */
    private static final int SHORTEST = 1 << 14;

    /** Side by side, those are one that differ by no more than this part of the most that age can be worth. */
    private static final float PART = 1f / 16;

    /** All of a part, in its order. */
    static List<Stretch> of(LeafReader part, Freshness freshness) throws IOException {
        DocValuesSkipper dates = part.getDocValuesSkipper(Names.PUBLISHED);
        if (dates == null) {
            return List.of(new Stretch(0, part.maxDoc(), freshness.boost()));
        }
        List<Stretch> stretches = new ArrayList<>();
        Stretch last = new Stretch(0, 0, 0);
        for (dates.advance(0); dates.minDocID(0) != DocIdSetIterator.NO_MORE_DOCS; dates.advance(last.before())) {
            Stretch next = new Stretch(
                    last.before(), dates.maxDocID(0) + 1, freshness.most(dates.minValue(0), dates.maxValue(0)));
            if (last.isShort() || Math.abs(last.most() - next.most()) <= PART * freshness.boost()) {
                last = new Stretch(last.from(), next.before(), Math.max(last.most(), next.most()));
            } else {
                stretches.add(last);
                last = next;
            }
        }
        stretches.add(new Stretch(last.from(), part.maxDoc(), last.most()));
        return stretches;
    }

    private boolean isShort() {
        return before - from < SHORTEST;
    }
}
