package press.registan.worth;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where an amount stands in the HTML: from the first of its letters to the last, or with the tags around them that have to
 * be within where it begins or ends in an element of its own, as in {@code <strong>501,000</strong> som}.
 *
 * @param whole whether an element can be put around it
 */
record Place(int begin, int end, boolean whole) {

    static Place of(String html, int first, int last) {
        int begin = first;
        int end = last;
        Deque<String> open = new ArrayDeque<>();
        for (int at = html.indexOf('<', first, last); at >= 0; at = html.indexOf('<', at + 1, last)) {
            Tag tag = Tag.of(html, at);
            if (tag.isVoid()) {
                continue;
            }
            if (!tag.closes()) {
                open.push(tag.name());
            } else if (open.poll() == null) {
                begin = openingTagBefore(html, begin);
                if (begin < 0) {
                    return new Place(first, last, false);
                }
            }
        }
        for (String name : open) {
            String closing = "</" + name + ">";
            if (!html.startsWith(closing, end)) {
                return new Place(first, last, false);
            }
            end += closing.length();
        }
        return new Place(begin, end, true);
    }

    /** Where the opening tag begins that ends here; -1 if none does. */
    private static int openingTagBefore(String html, int end) {
        if (end == 0 || html.charAt(end - 1) != '>') {
            return -1;
        }
        int begin = html.lastIndexOf('<', end - 1);
        Tag tag = Tag.of(html, begin);
        return tag.closes() || tag.isVoid() ? -1 : begin;
    }

    /** The first place after it that is outside of whatever ends right there. */
    int outside(String html) {
        return Place.outside(html, end);
    }

    static int outside(String html, int from) {
        int at = from;
        while (html.startsWith("</", at) && !Tag.of(html, at).isBlock()) {
            at = html.indexOf('>', at) + 1;
        }
        return at;
    }
}
