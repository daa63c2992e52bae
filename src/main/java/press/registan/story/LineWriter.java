package press.registan.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes pieces of text as HTML, opening and closing the elements that they stand in, and as plain text. */
final class LineWriter {

    record Piece(@Nullable Inline inline, String text) {}

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
        judge(piece);
        String written = piece.text;
        int from = 0;
        for (int i = 0; i < written.length(); i++) {
            String escaped = escaped(written.charAt(i));
            if (escaped != null) {
                html.append(written, from, i).append(escaped);
                text.append(written, from, i).append(written.charAt(i) == LineBuilder.BREAK ? ' ' : written.charAt(i));
                from = i + 1;
            }
        }
        html.append(written, from, written.length());
        text.append(written, from, written.length());
    }

    /** How a character is written that is not written as it is. */
    private static @Nullable String escaped(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case LineBuilder.BREAK -> "<br>";
            default -> null;
        };
    }

    private void judge(Piece piece) {
        boolean linked = Inline.isIn("a", piece.inline);
        boolean emphatic = Inline.isIn("strong", piece.inline);
        boolean letters = false;
        for (int i = 0; i < piece.text.length() && !letters; i++) {
            char c = piece.text.charAt(i);
            visible = visible || (c > ' ' && Character.getType(c) != Character.FORMAT);
            letters = Character.isLetterOrDigit(c);
        }
        plain |= letters && !linked && !emphatic;
        strong |= letters && !linked && emphatic;
    }
}
