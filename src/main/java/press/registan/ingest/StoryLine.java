package press.registan.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.registan.story.Manuscript;

/** What came of one line of a story file. */
sealed interface StoryLine {

    /** The number of the line in its file, from 1; blank lines count. */
    long number();

    /**
     * A story that can be taken in.
     *
     * @param notes what was left out or changed on the way, in words
     */
    record Accepted(long number, Manuscript manuscript, List<String> notes) implements StoryLine {}

    /** Not a story that can be taken in, and why; with its id if that much could be read. */
    record Refused(long number, @Nullable String id, String reason) implements StoryLine {}
}
