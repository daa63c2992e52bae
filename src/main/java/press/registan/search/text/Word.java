package press.registan.search.text;

/**
 * One word of a text, as it is looked for.
 *
 * @param start where it begins in the text, in UTF-16 units; {@code end} is where it has ended
 * @param position counted from 0; every word counts, stop words too
 * @param stem in its own language's spelling, lower case, folded, without its endings
 * @param stop whether it says nothing by itself in that language
 * @param common the whole word in the common script
 * @param commonStem its stem in the common script; the same as {@code common} where there was nothing to take off
 */
public record Word(int start, int end, int position, String stem, boolean stop, String common, String commonStem) {}
