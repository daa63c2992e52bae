/** What tests share: a clock that stands still until told otherwise, and publications of their own in a temporary folder. */
@NullMarked
package press.registan.testing;

import org.jspecify.annotations.NullMarked;
