package press.registan.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a body is made of. This is the whole list: HTML that none of these can say does not get in.
 *
 * <p>Each has a {@link Manner}, which stands last.
 */
sealed interface Block {

    record Paragraph(Line line, Manner manner) implements Block {}

    /** A heading within a story; the headline is level 1 and not part of the body. */
    record Heading(int level, Line line, Manner manner) implements Block {
        static final int HIGHEST = 2;
        static final int LOWEST = 4;

        public Heading {
            if (level < HIGHEST || level > LOWEST) {
                throw new IllegalArgumentException("level: " + level);
            }
        }
    }

    record Bullets(List<Item> items, Manner manner) implements Block {}

    /** A numbered list; {@code start} is 1 unless it goes on from another. */
    record Numbers(int start, boolean reversed, List<Item> items, Manner manner) implements Block {}

    record Item(List<Block> blocks, Manner manner) {}

    record Quotation(List<Block> blocks, Manner manner) implements Block {}

    /**
     * A picture that is not ours to show: where it is, and what it says in words. Without a source only its caption is
     * left. Readers get a link and load nothing from elsewhere.
     */
    record Picture(@Nullable String source, String alternative, Line caption, Manner manner) implements Block {
        Picture with(Line another) {
            return new Picture(source, alternative, another, manner);
        }
    }

    record Table(Line caption, List<Rows> parts, Manner manner) implements Block {
        Table with(Line another) {
            return new Table(another, parts, manner);
        }
    }

    /** Rows of a table that belong together, in the order in which the parts have to stand. */
    record Rows(Part part, List<List<Cell>> rows) {
        enum Part {
            HEAD,
            BODY,
            FOOT
        }
    }

    /**
     * A cell of a table.
     *
     * @param scope {@code row}, {@code col}, {@code rowgroup}, {@code colgroup} or empty; only headers have one
     */
    record Cell(boolean header, String scope, int columns, int rows, List<Block> blocks, Manner manner) {}

    /** Text with its own line ends. */
    record Preformatted(Line line, Manner manner) implements Block {}

    record Rule() implements Block {}

    record Aside(List<Block> blocks, Manner manner) implements Block {}
}
