package press.registan.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes pieces of text as HTML, opening and closing the elements that they stand in, and as plain text. */
final class LineWriter {

    record Piece(@Nullable Inline inline, String text) {}

    private static final char SOFT_HYPHEN = '\u00ad';
    private static final String STOPS = ".!?…»”\"'’)";

    private final StringBuilder html = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private boolean visible;
    private boolean plain;
    private boolean strong;

    private LineWriter() {}

    static Line write(List<Piece> pieces) {
        LineWriter writer = new LineWriter();
        @Nullable Inline open = null;
        for (Piece piece : pieces) {
            writer.change(open, piece.inline);
            open = piece.inline;
            writer.write(piece);
        }
        writer.change(open, null);
        return writer.line();
    }

    private Line line() {
        if (!visible) {
            return Line.EMPTY;
        }
        String words = text.toString();
        boolean stopped = STOPS.indexOf(words.charAt(words.length() - 1)) >= 0;
        return new Line(html.toString(), words, plain || (strong && stopped));
    }

    private void change(@Nullable Inline from, @Nullable Inline to) {
        if (from == to) {
            return;
        }
        Inline kept = Inline.shared(from, to);
        for (Inline each = from; each != null && each != kept; each = each.outer()) {
            html.append("</").append(each.tag()).append('>');
        }
        open(to, kept);
    }

    private void open(@Nullable Inline inline, @Nullable Inline kept) {
        if (inline != null && inline != kept) {
            open(inline.outer(), kept);
            html.append('<').append(inline.tag()).append(inline.attributes()).append('>');
        }
    }

    private void write(Piece piece) {
        boolean linked = Inline.isIn("a", piece.inline);
        boolean emphatic = Inline.isIn("strong", piece.inline);
        for (int i = 0; i < piece.text.length(); i++) {
            char c = piece.text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case LineBuilder.BREAK -> html.append("<br>");
                default -> html.append(c);
            }
            note(c, linked, emphatic);
        }
    }

    private void note(char c, boolean linked, boolean emphatic) {
        if (c == LineBuilder.BREAK) {
            text.append(' ');
        } else if (c != SOFT_HYPHEN) {
            text.append(c);
            visible = visible || (c > ' ' && Character.getType(c) != Character.FORMAT);
            if (!plain && !linked && Character.isLetterOrDigit(c)) {
                plain = !emphatic;
                strong |= emphatic;
            }
        }
    }
}
