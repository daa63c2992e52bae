package press.registan.search.text;

/**
 * One word of a text, as it is looked for.
 *
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends
 * @param position which word of the text it is, from 0; words that say nothing count as well
 * @param stem without its endings, in its own language's spelling, small, without what keyboards lack
 * @param stop whether it says nothing by itself in its language
 * @param common the whole word in the script that all languages share
 * @param commonStem its stem in that script; {@code common} where there is nothing to take off
 */
public record Word(int start, int end, int position, String stem, boolean stop, String common, String commonStem) {

    /** The same where it does say something. */
    Word speaking() {
        return new Word(start, end, position, stem, false, common, commonStem);
    }
}
