/**
 * What other programs follow the publication by: Atom, RSS and JSON feeds of the whole and of each section, topic and
 * author and of a search, with whole stories; sitemaps and {@code robots.txt} for crawlers. XML is streamed out by {@link
 * press.registan.web.feeds.Xml}, which lets no text spoil it. {@link press.registan.web.feeds.FeedRoutes} is the list of
 * addresses.
 */
@NullMarked
package press.registan.web.feeds;

import org.jspecify.annotations.NullMarked;
