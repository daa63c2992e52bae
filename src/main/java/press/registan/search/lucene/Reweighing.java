package press.registan.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import press.registan.search.Clause;

/** Weighs the first of what was found again, with clauses that take too long to be asked of everything. */
final class Reweighing {

    private static final Comparator<ScoreDoc> BEST = Comparator.comparing(Reweighing::score)
            .thenComparing(found -> key(found, 1))
            .thenComparing(found -> key(found, 2))
            .reversed();

    private Reweighing() {}

    /**
     * Puts the first of these in their new order.
     *
     * @param found ordered by worth, moment and number, and with these as their keys
     */
    static void of(ScoreDoc[] found, int first, List<Clause> clauses, IndexSearcher searcher) throws IOException {
        ScoreDoc[] ordered = Arrays.copyOf(found, Math.min(first, found.length));
        Arrays.sort(ordered, Comparator.comparingInt(each -> each.doc));
        double[] more = new double[ordered.length];
        for (Clause clause : clauses) {
            Weight weight = searcher.createWeight(searcher.rewrite(Translation.of(clause)), ScoreMode.COMPLETE, 1);
            weigh(weight, ordered, searcher.getLeafContexts(), more);
        }
        for (int i = 0; i < ordered.length; i++) {
            Object[] keys = ((FieldDoc) ordered[i]).fields;
            keys[0] = score(ordered[i]) + (float) more[i];
        }
        Arrays.sort(ordered, BEST);
        System.arraycopy(ordered, 0, found, 0, ordered.length);
    }

    /** @param documents in the order of the index */
    private static void weigh(Weight weight, ScoreDoc[] documents, List<LeafReaderContext> parts, double[] more)
            throws IOException {
        int i = 0;
        while (i < documents.length) {
            LeafReaderContext part = parts.get(ReaderUtil.subIndex(documents[i].doc, parts));
            int before = part.docBase + part.reader().maxDoc();
            Scorer scorer = weight.scorer(part);
            for (; i < documents.length && documents[i].doc < before; i++) {
                if (scorer != null && stands(scorer.iterator(), documents[i].doc - part.docBase)) {
                    more[i] += scorer.score();
                }
            }
        }
    }

    private static boolean stands(DocIdSetIterator at, int document) throws IOException {
        return (at.docID() < document ? at.advance(document) : at.docID()) == document;
    }

    private static Float score(ScoreDoc found) {
        return (Float) ((FieldDoc) found).fields[0];
    }

    private static Long key(ScoreDoc found, int place) {
        return (Long) ((FieldDoc) found).fields[place];
    }
}
