/**
 * Finding stories. What may be asked, what it means, how results are weighed, marked and corrected is here, once and in
 * plain Java; an engine ({@link press.registan.search.SearchIndex}: Lucene or OpenSearch) is told what to find as a tree of
 * {@link press.registan.search.Clause} and takes stories in as tokens that are made already. The index follows the change
 * feed: whoever writes a story knows nothing of it, and whatever is lost is made anew from the stories.
 */
@NullMarked
package press.registan.search;

import org.jspecify.annotations.NullMarked;
