/**
 * The words every feature shares, without any input or output: languages, slugs, HTML that is known to be harmless, one
 * page of a list, a line of comma-separated values, problems that people can do something about, and the keys by which a change finds the pages it spoils.
 * At most twelve types live here; whatever belongs to one feature stays with that feature.
 */
@NullMarked
package press.registan.kernel;

import org.jspecify.annotations.NullMarked;
