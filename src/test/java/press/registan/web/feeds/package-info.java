/** The feeds and sitemaps, read as the programs read them that they are made for. */
@NullMarked
package press.registan.web.feeds;

import org.jspecify.annotations.NullMarked;
