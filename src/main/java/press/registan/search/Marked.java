package press.registan.search;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of a story's own text, and which words in it were looked for. */
public record Marked(List<Piece> pieces) {

    /** Some letters, and whether they are what was looked for. */
    public record Piece(String text, boolean found) {}

    public Marked {
        pieces = List.copyOf(pieces);
    }

    public static Marked plain(String text) {
        return new Marked(text.isEmpty() ? List.of() : List.of(new Piece(text, false)));
    }

    /** The text without marks. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    public boolean hasAny() {
        return pieces.stream().anyMatch(Piece::found);
    }
}
