package press.registan.story;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import press.registan.kernel.Problem;
import press.registan.kernel.SafeHtml;

/**
 * The text of a story, as it is kept and shown: well-formed HTML of the few elements that a {@link Block} can be, and
 * nothing else. It is canonical: the body of a body's own HTML is the same again, to the byte, with nothing dropped.
 *
 * @param words how many words the whole text has, headings, lists and tables included
 * @param paragraphs the plain text of the paragraphs that a reader reads one after the other, from the beginning; no
 *     headings, list items, table cells, captions, nor lines that are only a link
 * @param dropped what was not taken over from the HTML it was made of, by the name of the element or the reason, with
 *     how often; for the report of an import
 */
public record Body(SafeHtml html, int words, List<String> paragraphs, Map<String, Integer> dropped) {

    /** More than any story; in UTF-16 units. */
    public static final int LONGEST = 5_000_000;

    private static final Set<String> BLOCKS = Set.of("""
            p h2 h3 h4 ul ol li blockquote figure figcaption table caption thead tbody tfoot tr th td pre hr aside
            """.strip().split(" "));

    public Body {
        if (words < 0) {
            throw new IllegalArgumentException("words: " + words);
        }
        paragraphs = List.copyOf(paragraphs);
        dropped = Collections.unmodifiableMap(new TreeMap<>(dropped));
    }

    /**
     * The body that a piece of anybody's HTML amounts to. No HTML is too broken or too hostile for it.
     *
     * @throws Problem.Malformed if it is longer than {@link #LONGEST}
     */
    public static Body of(String html) {
        if (html.length() > LONGEST) {
            throw new Problem.Malformed("The body is %,d characters long; a story has at most %,d. Split it."
                    .formatted(html.length(), LONGEST));
        }
        BodyReader reader = new BodyReader();
        List<Block> blocks = reader.read(html);
        BodyWriter writer = new BodyWriter();
        writer.write(blocks);
        return new Body(new SafeHtml(writer.html()), writer.words(), writer.paragraphs(), reader.dropped());
    }

    /** Whether an element of the kept HTML stands for itself; all others stand within a line. */
    public static boolean isBlock(String element) {
        return BLOCKS.contains(element);
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }
}
