package press.registan.search;

/** How much of what was asked for the results have. */
public enum Relaxed {
    /** All of it. */
    NOT,
    /** Most words: nothing had all of them. */
    MOST,
    /** Any of the words: nothing had most of them, or it was a long text to begin with. */
    ANY
}
