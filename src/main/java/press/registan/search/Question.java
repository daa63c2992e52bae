package press.registan.search;

/**
 * What an engine is asked.
 *
 * @param skip how many of the first are left out
 * @param size how many are wanted; 0 when only the number counts
 * @param facets how many shelves are counted in each dimension, the fullest first; 0 counts none
 * @param counted whether it matters how many there are in all; where it does not, an engine need not look at those that
 *     cannot be among the best
 */
public record Question(Clause clause, Filters filters, Sort sort, int skip, int size, int facets, boolean counted) {

    /** So many of the first can be reached, whatever the total. */
    public static final int REACH = 10_000;

    public Question {
        if (skip < 0 || size < 0 || skip + size > REACH || facets < 0) {
            throw new IllegalArgumentException("skip " + skip + ", size " + size + ", facets " + facets);
        }
    }

    /** One that asks how many there are, too. */
    public Question(Clause clause, Filters filters, Sort sort, int skip, int size, int facets) {
        this(clause, filters, sort, skip, size, facets, true);
    }

    /** The first of them, however many there are beside them. */
    public static Question first(Clause clause, Filters filters, Sort sort, int size) {
        return new Question(clause, filters, sort, 0, size, 0, false);
    }

    /** How many stories there are of this kind, and nothing else. */
    public static Question count(Clause clause, Filters filters) {
        return new Question(clause, filters, Sort.NEWEST, 0, 0, 0);
    }
}
