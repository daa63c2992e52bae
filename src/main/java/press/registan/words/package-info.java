/**
 * What the interface says, in each of the seven languages: words and phrases, dates, numbers, lists.
 *
 * <p>The words stand in {@code words/{language}.properties}, written by hand; {@link press.registan.words.Word} names each
 * of them with its arguments, and {@link press.registan.words.Words} says them. A file that lacks a word, has one too
 * many, uses other arguments or leaves out a plural form of its language is refused as a whole, and the build with it.
 *
 * <p>Everything follows CLDR, and the tests hold it against the copy in ICU4J. At run time that copy stays on its shelf:
 * waking it costs a third of a second, a third of what a start may take, and seven languages with whole numbers need very
 * little of it. Where CLDR is thin or speaks like an office (Tajik dates, Kazakh and Tajik lists, short dates), the files
 * have the region's newspaper form, and the tests name the difference.
 */
@NullMarked
package press.registan.words;

import org.jspecify.annotations.NullMarked;
