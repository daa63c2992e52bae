/** Tests of Lucene as an engine, on real folders. */
@NullMarked
package press.registan.search.lucene;

import org.jspecify.annotations.NullMarked;
