/** The kit is tested as it is used: by clients that speak HTTP to a real server on the loopback. */
@NullMarked
package press.registan.web;

import org.jspecify.annotations.NullMarked;
