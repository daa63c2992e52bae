/**
 * Stories in an OpenSearch cluster, for a newsroom of several servers or with more than one machine holds. It translates and
 * nothing more: the words of a story are tokens already and are only split at white space there, a question is a tree of
 * clauses of which each has its like. Nothing is asked of the cluster but the engine itself: no plug-in, no script.
 */
@NullMarked
package press.registan.search.opensearch;

import org.jspecify.annotations.NullMarked;
