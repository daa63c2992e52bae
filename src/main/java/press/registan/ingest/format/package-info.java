/**
 * The formats of other systems, one after the other: how an archive of theirs becomes entries that
 * {@link press.registan.ingest.StoryImport} takes in. WordPress: {@link press.registan.ingest.format.Wxr} opens an archive
 * and surveys it once, since a story's pictures, sections and spam are known only from all of it; then each item is read,
 * cleaned and handed over. Nothing is held in memory but what the survey needs, and that has a bound.
 */
@NullMarked
package press.registan.ingest.format;

import org.jspecify.annotations.NullMarked;
