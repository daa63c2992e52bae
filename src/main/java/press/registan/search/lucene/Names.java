package press.registan.search.lucene;

/** How the index names what is no field of words. */
final class Names {

    /** The number of a story: a term to replace it by, and a value to order by. */
    static final String ID = "id";

    /** The first public moment in milliseconds. */
    static final String PUBLISHED = "published";

    static final String LANGUAGE = "language";

    /** Every shelf and the language of a story in one {@link Column}. */
    static final String COUNTED = "counted";

    /** An index of another format is none of ours. The number is for every change of what a field holds. */
    static final String FORMAT = "2 " + Column.MEANING;

    private Names() {}
}
