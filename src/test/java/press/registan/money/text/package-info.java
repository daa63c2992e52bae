/** Amounts in text: sentences labelled by hand, what holds for any text, and what no text may do. */
@NullMarked
package press.registan.money.text;

import org.jspecify.annotations.NullMarked;
