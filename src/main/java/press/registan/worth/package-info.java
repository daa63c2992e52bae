/**
 * What amounts of money in a story were worth on its day.
 *
 * <p>A story says “501,000 som”; a reader elsewhere wants to know how much that is. {@link press.registan.worth.Worths} finds
 * the amounts in a story's text, asks the rates of the day on which it appeared, and makes a
 * {@link press.registan.worth.Reckoning}: the text with each amount marked as {@code <data>}, and with notes where a careful
 * editor would put them. What a note says is left to whoever shows the story, as that is a matter of language and place.
 *
 * <p>The text itself is never changed: without the marks and notes it is the same to the letter. Where no rate counts there
 * is no note, and where the author has converted an amount there is none either.
 */
@NullMarked
package press.registan.worth;

import org.jspecify.annotations.NullMarked;
