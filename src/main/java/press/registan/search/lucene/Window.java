package press.registan.search.lucene;

import org.apache.lucene.search.DocAndFloatFeatureBuffer;

/** What some thousand stories that lie side by side are worth, summed up way by way. For one thread. */
final class Window {

    static final int SIZE = 1 << 11;

    private final double[] worth = new double[SIZE];
    private final long[] found = new long[SIZE / Long.SIZE];

    /** @param from the first story of the window */
    void add(DocAndFloatFeatureBuffer some, int from) {
        for (int i = 0; i < some.size; i++) {
            int place = some.docs[i] - from;
            worth[place] += some.features[i];
            found[place / Long.SIZE] |= 1L << place;
        }
    }

    /** Everything that was added, in order; the window is empty after that. */
    void moveTo(DocAndFloatFeatureBuffer all, int from) {
        all.growNoCopy(SIZE);
        all.size = 0;
        for (int word = 0; word < found.length; word++) {
            for (long left = found[word]; left != 0; left &= left - 1) {
                int place = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                all.docs[all.size] = from + place;
                all.features[all.size] = (float) worth[place];
                all.size++;
                worth[place] = 0;
            }
            found[word] = 0;
        }
    }
}
