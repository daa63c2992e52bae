/** The words of texts as they are looked for. */
@NullMarked
package press.registan.search.text;

import org.jspecify.annotations.NullMarked;
