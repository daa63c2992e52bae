package press.registan.search.lucene;

import java.util.List;
import press.registan.kernel.Language;
import press.registan.search.Dimension;

/** How the index names what is no field of words. */
final class Names {

    /** The number of a story: a term to replace it by, and a value to order by. */
    static final String ID = "id";

    /** The first public moment in milliseconds. */
    static final String PUBLISHED = "published";

    static final String LANGUAGE = "language";

    /** Every shelf and the language of a story in one {@link Column}. */
    static final String COUNTED = "counted";

    /**
     * What the columns mean depends on these lists; an index made with others is none of ours. The number in front is for
     * every other change of what a field holds.
     */
    static final String FORMAT = "1 " + List.of(Dimension.values()) + " " + List.of(Language.values());

    private Names() {}
}
