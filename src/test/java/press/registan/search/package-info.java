@NullMarked
package press.registan.search;

import org.jspecify.annotations.NullMarked;
