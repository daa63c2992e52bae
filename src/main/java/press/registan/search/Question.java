package press.registan.search;

/**
 * What an engine is asked.
 *
 * @param skip how many of the first are left out
 * @param size how many are wanted; 0 when only the number counts
 * @param facets how many shelves are counted in each dimension, the fullest first; 0 counts none
 */
public record Question(Clause clause, Filters filters, Sort sort, int skip, int size, int facets) {

    /** So many of the first can be reached, whatever the total. */
    public static final int REACH = 10_000;

    public Question {
        if (skip < 0 || size < 0 || skip + size > REACH || facets < 0) {
            throw new IllegalArgumentException("skip " + skip + ", size " + size + ", facets " + facets);
        }
    }

    /** How many stories there are of this kind, and nothing else. */
    public static Question count(Clause clause, Filters filters) {
        return new Question(clause, filters, Sort.NEWEST, 0, 0, 0);
    }
}
