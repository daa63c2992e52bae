package press.registan.worth;

import java.util.Arrays;

/**
 * The running text of a body, and where each of its letters stands in the HTML. Each paragraph, item, cell and caption is a
 * passage, with an empty line after it. Left out are headings, preformatted text and code, what the author marked as data,
 * what is struck out, raised or lowered, and every block whose author wants nothing in it converted; a passage that goes on
 * around such a thing has an {@link #ISLAND} there.
 *
 * <p>A body is canonical HTML, so it is read from front to back: every {@code <} begins a tag, and no tag has another
 * {@code >} than its last letter.
 */
final class Passages {

    /** Stands for what is left out; no body has it. */
    static final char ISLAND = '\ufffc';

    /** Stands between two passages. */
    static final String BREAK = "\n\n";

    private static final String UNCONVERTED = " data-conversions=\"no\"";
    private static final String LANGUAGE = " lang=\"";

    /** What may be true of the place where a letter stands. */
    private static final int IN_LINK = 1;

    private static final int IN_TABLE_OR_FIGURE = 2;
    private static final int FOREIGN = 4;

    /** The stretch is one letter that is written with several, or stands for many. */
    private static final int SINGLE = 8;

    private final String html;
    private final String ownLanguage;
    private final StringBuilder text;

    // Stretches of letters that stand together in the HTML: where in the text each begins, from where to where it
    // stands in
    // the HTML, and what is true there. A body may have hundreds of thousands of them, so they are no objects.
    private int[] starts = new int[64];
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private int[] circumstances = new int[64];
    private int stretches;

    private int circumstance;
    private int depth;
    private int foreignFrom;

    private Passages(String html, String ownLanguage) {
        this.html = html;
        this.ownLanguage = '"' + ownLanguage + '"';
        this.text = new StringBuilder(html.length());
    }

    /** @param language the code of the story's own */
    static Passages of(String html, String language) {
        Passages passages = new Passages(html, language);
        passages.read();
        return passages;
    }

    String html() {
        return html;
    }

    String text() {
        return text.toString();
    }

    /** Where a letter of the text begins in the HTML. */
    int begin(int letter) {
        int stretch = stretch(letter);
        return begins[stretch] + (letter - starts[stretch]);
    }

    /** Where it ends. */
    int end(int letter) {
        return is(letter, SINGLE) ? ends[stretch(letter)] : begin(letter) + 1;
    }

    boolean isInLink(int letter) {
        return is(letter, IN_LINK);
    }

    boolean isInTableOrFigure(int letter) {
        return is(letter, IN_TABLE_OR_FIGURE);
    }

    /** Whether it is in another language than the story. */
    boolean isForeign(int letter) {
        return is(letter, FOREIGN);
    }

    private boolean is(int letter, int what) {
        return (circumstances[stretch(letter)] & what) != 0;
    }

    private int stretch(int letter) {
        int found = Arrays.binarySearch(starts, 0, stretches, letter);
        return found >= 0 ? found : -found - 2;
    }

    private void read() {
        int at = 0;
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            letters(at, tag < 0 ? html.length() : tag);
            at = tag < 0 ? html.length() : tag(tag);
        }
    }

    private void letters(int from, int to) {
        int at = from;
        while (at < to) {
            int entity = html.indexOf('&', at, to);
            plain(at, entity < 0 ? to : entity);
            at = entity < 0 ? to : entity(entity);
        }
    }

    /** The three that text is written with; whatever else begins so stands for itself. */
    private int entity(int at) {
        if (html.startsWith("&amp;", at)) {
            return single('&', at, at + 5);
        }
        if (html.startsWith("&lt;", at)) {
            return single('<', at, at + 4);
        }
        if (html.startsWith("&gt;", at)) {
            return single('>', at, at + 4);
        }
        return single('&', at, at + 1);
    }

    private void plain(int from, int to) {
        if (from < to) {
            stretch(from, to, circumstance);
            text.append(html, from, to);
        }
    }

    private int single(char letter, int from, int to) {
        stretch(from, to, circumstance | SINGLE);
        text.append(letter);
        return to;
    }

    private void stretch(int begin, int end, int here) {
        if (stretches == starts.length) {
            starts = Arrays.copyOf(starts, stretches * 2);
            begins = Arrays.copyOf(begins, stretches * 2);
            ends = Arrays.copyOf(ends, stretches * 2);
            circumstances = Arrays.copyOf(circumstances, stretches * 2);
        }
        starts[stretches] = text.length();
        begins[stretches] = begin;
        ends[stretches] = end;
        circumstances[stretches] = here;
        stretches++;
    }

    /** Reads the tag that begins here, and returns where to go on. */
    private int tag(int at) {
        int end = html.indexOf('>', at) + 1;
        if (end == 0) {
            return html.length();
        }
        Tag tag = Tag.of(html, at);
        if (tag.isBlock()) {
            passageEnds();
        }
        if (tag.name().equals("br")) {
            return single('\n', at, end);
        }
        if (tag.isVoid()) {
            return end;
        }
        return tag.closes() ? closed(tag, end) : opened(tag, at, end);
    }

    private void passageEnds() {
        int length = text.length();
        if (length > 0 && text.charAt(length - 1) != '\n') {
            text.append(BREAK);
        }
    }

    private int opened(Tag tag, int at, int end) {
        if (tag.isLeftOut() || html.indexOf(UNCONVERTED, at, end) >= 0) {
            int after = tag.afterElement(html, end);
            return tag.isBlock() ? after : single(ISLAND, at, after);
        }
        depth++;
        if (foreignFrom == 0 && isForeign(at, end)) {
            foreignFrom = depth;
            circumstance |= FOREIGN;
        }
        circumstance |= circumstance(tag);
        return end;
    }

    private int closed(Tag tag, int end) {
        if (foreignFrom == depth) {
            foreignFrom = 0;
            circumstance &= ~FOREIGN;
        }
        depth--;
        circumstance &= ~circumstance(tag);
        return end;
    }

    /** None of these stands in its own kind. */
    private static int circumstance(Tag tag) {
        return switch (tag.name()) {
            case "a" -> IN_LINK;
            case "table", "figure" -> IN_TABLE_OR_FIGURE;
            default -> 0;
        };
    }

    private boolean isForeign(int at, int end) {
        int found = html.indexOf(LANGUAGE, at, end);
        return found >= 0 && !html.startsWith(ownLanguage, found + LANGUAGE.length() - 1);
    }
}
