package press.registan.search.lucene;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import press.registan.search.StoryDocument;

/**
 * Tokens in their order, part by part. A part begins {@value StoryDocument#GAP} places and one after the last token before
 * it, and an empty part leaves as wide a gap: exactly what other engines do with a list of texts and a {@code
 * position_increment_gap}. One is used again for story after story.
 */
final class Line extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private Iterator<List<String>> parts = Collections.emptyIterator();
    private Iterator<String> left = Collections.emptyIterator();

    Line of(List<List<String>> tokens) {
        parts = tokens.iterator();
        left = parts.hasNext() ? parts.next().iterator() : Collections.emptyIterator();
        return this;
    }

    @Override
    public boolean incrementToken() {
        int places = 1;
        while (!left.hasNext()) {
            if (!parts.hasNext()) {
                return false;
            }
            left = parts.next().iterator();
            places += StoryDocument.GAP;
        }
        clearAttributes();
        term.append(left.next());
        step.setPositionIncrement(places);
        return true;
    }
}
