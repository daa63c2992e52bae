package press.registan.worth;

import java.util.Set;
import press.registan.story.Body;

/** A tag of a body's HTML. */
record Tag(String name, boolean closes) {

    private static final Set<String> VOID = Set.of("br", "hr");

    /** What holds no text in which a reader looks for an amount, or none that the author would have marked. */
    private static final Set<String> LEFT_OUT = Set.of("h2", "h3", "h4", "pre", "code", "data", "del", "sub", "sup");

    /** The one that begins at this {@code <}. */
    static Tag of(String html, int at) {
        boolean closes = html.startsWith("/", at + 1);
        int begin = closes ? at + 2 : at + 1;
        int end = begin;
        while (end < html.length() && html.charAt(end) != '>' && html.charAt(end) != ' ') {
            end++;
        }
        return new Tag(html.substring(begin, end), closes);
    }

    boolean isBlock() {
        return Body.isBlock(name);
    }

    boolean isVoid() {
        return VOID.contains(name);
    }

    boolean isLeftOut() {
        return LEFT_OUT.contains(name);
    }

    /** Where the element ends whose opening tag this is and ends here. */
    int afterElement(String html, int from) {
        int open = 1;
        int at = html.indexOf('<', from);
        while (at >= 0) {
            int end = html.indexOf('>', at) + 1;
            Tag tag = of(html, at);
            if (tag.name.equals(name)) {
                open += tag.closes ? -1 : 1;
            }
            if (open == 0 || end == 0) {
                return end == 0 ? html.length() : end;
            }
            at = html.indexOf('<', end);
        }
        return html.length();
    }
}
