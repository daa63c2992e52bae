/**
 * What readers see: the front page, listings, the calendar archive, stories, standing pages, rates. One page is one file
 * here, a handler with the record of what its template shows; {@link press.registan.web.site.SiteRoutes} is the list of all.
 * What stands around every page, its head and foot, is {@link press.registan.web.site.Furniture}.
 */
@NullMarked
package press.registan.web.site;

import org.jspecify.annotations.NullMarked;
