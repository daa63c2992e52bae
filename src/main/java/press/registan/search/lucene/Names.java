package press.registan.search.lucene;

import java.util.List;
import press.registan.kernel.Language;
import press.registan.search.Dimension;

/** How the index names what is no field of words, and which numbers stand for a shelf among those that are counted. */
final class Names {

    /** The number of a story: a term to replace it by, and a value to order by. */
    static final String ID = "id";

    /** The first public moment in milliseconds. */
    static final String PUBLISHED = "published";

    static final String LANGUAGE = "language";

    /** Every shelf and the language of a story in one column: reading one is much faster than reading five. */
    static final String COUNTED = "counted";

    /**
     * What the columns mean depends on these lists; an index made with others is none of ours. The number in front is for
     * every other change of what a field holds.
     */
    static final String FORMAT = "1 " + List.of(Dimension.values()) + " " + List.of(Language.values());

    private static final int DIMENSIONS = Dimension.values().length;
    private static final int KINDS = DIMENSIONS + 1;

    private Names() {}

    static long counted(Dimension dimension, long shelf) {
        return Math.addExact(Math.multiplyExact(shelf, KINDS), dimension.ordinal());
    }

    static long counted(Language language) {
        return (long) language.ordinal() * KINDS + DIMENSIONS;
    }

    /** The ordinal of the dimension, or one more than any for a language. */
    static int kind(long counted) {
        return (int) (counted % KINDS);
    }

    /** The number of the shelf, or the ordinal of the language. */
    static long which(long counted) {
        return counted / KINDS;
    }
}
