@NullMarked
package press.registan.worth;

import org.jspecify.annotations.NullMarked;
