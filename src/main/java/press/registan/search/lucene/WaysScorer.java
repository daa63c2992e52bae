package press.registan.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Goes through all ways of a {@link WaysQuery} side by side. They are few, so there is no queue of who is next. For one thread. */
final class WaysScorer extends Scorer {

    private final Scorer[] ways;
    private final Abreast iterator;
    private final DocAndFloatFeatureBuffer some = new DocAndFloatFeatureBuffer();
    private @Nullable Window window;

    WaysScorer(List<Scorer> ways) {
        this.ways = ways.toArray(Scorer[]::new);
        this.iterator = new Abreast(ways.stream().map(Scorer::iterator).toArray(DocIdSetIterator[]::new));
    }

    @Override
    public int docID() {
        return iterator.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
        return iterator;
    }

    @Override
    public float score() throws IOException {
        double sum = 0;
        for (int i = 0; i < ways.length; i++) {
            if (iterator.at[i] == iterator.story) {
                sum += ways[i].score();
            }
        }
        return (float) sum;
    }

    @Override
    public void nextDocsAndScores(int before, @Nullable Bits accepted, DocAndFloatFeatureBuffer all)
            throws IOException {
        all.size = 0;
        while (docID() < before && all.size == 0) {
            weigh(docID(), (int) Math.min(before, (long) docID() + Window.SIZE), accepted, all);
        }
    }

    private void weigh(int from, int before, @Nullable Bits accepted, DocAndFloatFeatureBuffer all) throws IOException {
        Window worth = window == null ? new Window() : window;
        window = worth;
        for (int i = 0; i < ways.length; i++) {
            if (iterator.at[i] < before) {
                do {
                    ways[i].nextDocsAndScores(before, accepted, some);
                    worth.add(some, from);
                } while (some.size > 0);
                iterator.at[i] = ways[i].docID();
            }
        }
        iterator.meet();
        worth.moveTo(all, from);
    }

    @Override
    public int advanceShallow(int target) throws IOException {
        int upTo = DocIdSetIterator.NO_MORE_DOCS;
        for (int i = 0; i < ways.length; i++) {
            upTo = Math.min(upTo, iterator.at[i] <= target ? ways[i].advanceShallow(target) : iterator.at[i] - 1);
        }
        return upTo;
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
        double most = 0;
        for (int i = 0; i < ways.length; i++) {
            if (iterator.at[i] <= upTo) {
                most += ways[i].getMaxScore(upTo);
            }
        }
        // A sum that was rounded down would be less than what it stands for.
        return Math.nextUp((float) most);
    }

    /** Is where the first of several is. */
    private static final class Abreast extends DocIdSetIterator {

        private final DocIdSetIterator[] ways;

        /** Where each of them is. */
        private final int[] at;

        private int story = -1;

        Abreast(DocIdSetIterator[] ways) {
            this.ways = ways;
            this.at = new int[ways.length];
            Arrays.fill(at, -1);
        }

        @Override
        public int docID() {
            return story;
        }

        @Override
        public int nextDoc() throws IOException {
            return advance(story + 1);
        }

        @Override
        public int advance(int target) throws IOException {
            for (int i = 0; i < ways.length; i++) {
                if (at[i] < target) {
                    at[i] = ways[i].advance(target);
                }
            }
            meet();
            return story;
        }

        private void meet() {
            int first = NO_MORE_DOCS;
            for (int each : at) {
                first = Math.min(first, each);
            }
            story = first;
        }

        @Override
        public long cost() {
            return Arrays.stream(ways).mapToLong(DocIdSetIterator::cost).sum();
        }
    }
}
