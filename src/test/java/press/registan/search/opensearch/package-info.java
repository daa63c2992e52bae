/** Tests of OpenSearch as an engine, on a real server. */
@NullMarked
package press.registan.search.opensearch;

import org.jspecify.annotations.NullMarked;
