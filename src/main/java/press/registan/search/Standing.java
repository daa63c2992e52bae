package press.registan.search;

/** What an index has in it. */
public sealed interface Standing {

    /** There is none, or what there is cannot be read. */
    record Missing() implements Standing {}

    /**
     * It has every change of one feed up to a position.
     *
     * @param recipe how its tokens were made and are weighed; another recipe asks for another index
     * @param feed the name of the change feed, which no other database has
     */
    record At(String recipe, String feed, long position) implements Standing {}
}
