/**
 * What all outlets of the search have in common, the page, the feeds and the API: how a search is read from an address and
 * written into one, and how many may search at one time and how often.
 */
@NullMarked
package press.registan.web.search;

import org.jspecify.annotations.NullMarked;
