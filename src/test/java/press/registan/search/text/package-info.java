/** The words of texts, tested on texts that people write, and on some that nobody does. */
@NullMarked
package press.registan.search.text;

import org.jspecify.annotations.NullMarked;
