/** What all outlets of the search have in common, tested without them. */
@NullMarked
package press.registan.web.search;

import org.jspecify.annotations.NullMarked;
