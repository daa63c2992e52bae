/** The site is tested as it is read: by its addresses, with a real database, looking at the pages as HTML. */
@NullMarked
package press.registan.web.site;

import org.jspecify.annotations.NullMarked;
