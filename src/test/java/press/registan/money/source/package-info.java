/** What the central banks publish, read and asked for. */
@NullMarked
package press.registan.money.source;

import org.jspecify.annotations.NullMarked;
