package press.registan.web.site;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.SafeHtml;

/**
 * Raises the headings of a story's text so that whoever hears a page can follow its outline: the headline is level 1, the
 * first heading below it level 2, and none stands two levels below the one that it belongs to. Which heading belongs to which
 * stays as the author has it. Archives have headings of whatever level looked right once; what is kept stays as it is.
 *
 * <p>The text is canonical: {@code <h2} to {@code <h4} stand in it only where a heading begins, and none is within another.
 */
final class Outline {

    private static final String BEGIN = "<h";
    private static final String END = "</h";
    private static final char HIGHEST = '2';
    private static final char LOWEST = '4';

    private final String html;

    /** The levels of the headings that the one before stood under, from the highest, and its own, as they are kept. */
    private final Deque<Character> above = new ArrayDeque<>();

    private @Nullable StringBuilder raised;

    private Outline(String html) {
        this.html = html;
    }

    /** The text itself where nothing has to be raised. */
    static SafeHtml withoutGaps(SafeHtml text) {
        StringBuilder raised = new Outline(text.html()).raised();
        return raised == null ? text : new SafeHtml(raised.toString());
    }

    private @Nullable StringBuilder raised() {
        for (int at = html.indexOf(BEGIN); at >= 0; at = html.indexOf(BEGIN, at + 1)) {
            char kept = html.charAt(at + BEGIN.length());
            if (kept >= HIGHEST && kept <= LOWEST) {
                char level = level(kept);
                if (level != kept) {
                    raise(at, level);
                }
            }
        }
        return raised;
    }

    private char level(char kept) {
        while (!above.isEmpty() && above.getLast() >= kept) {
            above.removeLast();
        }
        above.add(kept);
        return (char) (HIGHEST + above.size() - 1);
    }

    private void raise(int heading, char level) {
        if (raised == null) {
            raised = new StringBuilder(html);
        }
        raised.setCharAt(heading + BEGIN.length(), level);
        raised.setCharAt(html.indexOf(END, heading) + END.length(), level);
    }
}
