/** The API, asked as programs ask it, and held against its own description. */
@NullMarked
package press.registan.web.api;

import org.jspecify.annotations.NullMarked;
