package press.registan.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects the text between two block boundaries and makes a line of it. White space is collapsed, and stands outside of
 * any element that only one of its neighbours is in: {@code a<em> b </em>c} becomes {@code a <em>b</em> c}. So elements
 * without text do not come about, and a line made of a line's HTML is the same line.
 */
final class LineBuilder {

    /** Stands for a line break, in the gap between two words and then in the text; what comes in cannot hold it. */
    static final char BREAK = '\u2028';

    /** Enough for any script, few enough to be put in order before {@link Characters#MOST_MARKS} is known to hold. */
    private static final int MOST_RAW_MARKS = 30;

    private record Run(@Nullable Inline inline, StringBuilder text) {}

    private final boolean preformatted;
    private final Consumer<String> dropped;
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder gap = new StringBuilder();
    private int marks;

    private LineBuilder(boolean preformatted, Consumer<String> dropped) {
        this.preformatted = preformatted;
        this.dropped = dropped;
    }

    static LineBuilder ofText(Consumer<String> dropped) {
        return new LineBuilder(false, dropped);
    }

    /** White space is text here. */
    static LineBuilder ofPreformatted(Consumer<String> dropped) {
        return new LineBuilder(true, dropped);
    }

    /** Plain text without mark-up, such as the value of an attribute. */
    static String plain(String text, Consumer<String> dropped) {
        LineBuilder line = ofText(dropped);
        line.text(text, null);
        return line.line().text();
    }

    /** Whether there is no text yet. */
    boolean isBlank() {
        return runs.isEmpty();
    }

    /** Whether the last two things, white space apart, were line breaks: in old archives the end of a paragraph. */
    boolean isBrokenTwice() {
        return gap.indexOf(String.valueOf(BREAK)) != gap.lastIndexOf(String.valueOf(BREAK));
    }

    void text(String text, @Nullable Inline inline) {
        int i = 0;
        while (i < text.length()) {
            int end = plainUntil(text, i);
            if (end > i) {
                run(inline).append(text, i, end);
                marks = 0;
                i = end;
            } else {
                int c = text.codePointAt(i);
                take(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\ufffd' : c, inline);
                i += Character.charCount(c);
            }
        }
    }

    void lineBreak() {
        gap.append(preformatted ? '\n' : BREAK);
    }

    /** What stands before and after does not belong together, though there may have been no space. */
    void boundary() {
        if (!preformatted) {
            gap.append(' ');
        } else if (!runs.isEmpty() && gap.indexOf("\n") < 0) {
            gap.append('\n');
        }
    }

    /** All since the last call; perhaps empty. */
    Line line() {
        Line line = runs.isEmpty()
                ? Line.EMPTY
                : LineWriter.write(runs.stream()
                        .map(run -> new LineWriter.Piece(run.inline, Characters.composed(run.text)))
                        .toList());
        runs.clear();
        gap.setLength(0);
        return line;
    }

    /** Nearly all text is ordinary letters with single spaces between, and goes in by the yard. */
    private static int plainUntil(String text, int from) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean singleSpace =
                    c == ' ' && i > from && i + 1 < text.length() && Characters.isPlain(text.charAt(i + 1));
            if (!singleSpace && !Characters.isPlain(c)) {
                break;
            }
            i++;
        }
        return i;
    }

    private void take(int c, @Nullable Inline inline) {
        switch (Characters.use(c)) {
            case KEEP -> {
                run(inline).appendCodePoint(c);
                marks = 0;
            }
            case MARK -> {
                StringBuilder run = run(inline);
                marks = run.isEmpty() ? 1 : marks + 1;
                if (marks <= MOST_RAW_MARKS) {
                    run.appendCodePoint(c);
                } else {
                    dropped.accept("accent on accents");
                }
            }
            case SPACE -> gap.append(c < 0x80 ? (char) c : ' ');
            case SPECIAL_SPACE -> gap.append((char) c);
            case OVERRIDE -> dropped.accept("text direction override");
            case DROP -> dropped.accept("invisible character");
        }
    }

    /** Where the next letter goes, after what stands between it and the last one. */
    private StringBuilder run(@Nullable Inline inline) {
        if (!gap.isEmpty()) {
            fill(inline);
            gap.setLength(0);
            marks = 0;
        }
        return open(inline);
    }

    private StringBuilder open(@Nullable Inline inline) {
        if (runs.isEmpty() || runs.getLast().inline != inline) {
            runs.add(new Run(inline, new StringBuilder()));
        }
        return runs.getLast().text;
    }

    private void fill(@Nullable Inline next) {
        if (runs.isEmpty()) {
            String indent = preformatted ? lines(gap) : "";
            if (!indent.isEmpty()) {
                open(null).append(indent, indent.lastIndexOf('\n') + 1, indent.length());
            }
        } else {
            open(Inline.shared(runs.getLast().inline, next)).append(preformatted ? lines(gap) : collapsed(gap));
        }
    }

    /** With the line ends of one system. */
    private static String lines(CharSequence white) {
        return white.toString().replace("\r\n", "\n").replace('\r', '\n').replace('\f', ' ');
    }

    private static char collapsed(StringBuilder white) {
        if (white.indexOf(String.valueOf(BREAK)) >= 0) {
            return BREAK;
        }
        boolean special = white.length() == 1 && Characters.use(white.charAt(0)) == Characters.Use.SPECIAL_SPACE;
        return special ? white.charAt(0) : ' ';
    }
}
