/** A publication in one file, and back. */
@NullMarked
package press.registan.backup;

import org.jspecify.annotations.NullMarked;
