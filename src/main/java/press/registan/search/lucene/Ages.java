package press.registan.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/** What the stories of a part of the index are worth for their age; to be asked in the order of the index. */
final class Ages {

    private final NumericDocValues published;
    private final Freshness freshness;

    Ages(LeafReader part, Freshness freshness) throws IOException {
        NumericDocValues published = DocValues.unwrapSingleton(DocValues.getSortedNumeric(part, Names.PUBLISHED));
        if (published == null) {
            throw new IllegalStateException("a story that appeared twice");
        }
        this.published = published;
        this.freshness = freshness;
    }

    float of(int document) throws IOException {
        return published.advanceExact(document) ? freshness.of(published.longValue()) : 0;
    }
}
