/**
 * Archives coming in and going out. A file is read line by line on one thread, each line becomes a
 * {@link press.registan.story.Manuscript} or is refused with a reason, and batches of manuscripts go to the desk of
 * {@link press.registan.story.StoryIntake} in short transactions that also remember how far the file has come. Nothing is
 * held in memory but the few batches on their way, whatever the size of the file.
 */
@NullMarked
package press.registan.ingest;

import org.jspecify.annotations.NullMarked;
