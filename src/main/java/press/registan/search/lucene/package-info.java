/**
 * Lucene as an engine of the search: an index in a folder of the publication. It translates: stories into fields, clauses
 * into queries, hits into answers; what a search means is decided in {@code search}. One process owns the folder, by a lock
 * that the operating system takes back when it ends, and writes; others read what was last made safe. Whatever is damaged
 * or lost is made anew from the stories, so there is no repair here.
 */
@NullMarked
package press.registan.search.lucene;

import org.jspecify.annotations.NullMarked;
