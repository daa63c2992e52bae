package press.registan.ingest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.registan.story.Forwarding;
import press.registan.story.Manuscript;

/** What came of one line or item of an archive. */
public sealed interface Entry {

    /** Where it stands in its file. */
    Place place();

    /**
     * A place in a file.
     *
     * @param number of the line or item, from 1
     * @param words how a report names it: {@code line 17}
     */
    record Place(long number, String words) {
        public static Place line(long number) {
            return new Place(number, "line " + number);
        }
    }

    /**
     * A story that can be taken in.
     *
     * @param notes what was left out or changed on the way, in words
     * @param dropped what was left out on the way, by its kind, with how often; for the totals
     */
    record Accepted(Place place, Manuscript manuscript, List<String> notes, Map<String, Integer> dropped)
            implements Entry {
        public Accepted {
            notes = List.copyOf(notes);
            dropped = Map.copyOf(dropped);
        }

        public Accepted(Place place, Manuscript manuscript, List<String> notes) {
            this(place, manuscript, notes, manuscript.body().dropped());
        }
    }

    /** Not a story that can be taken in, and why; with its id if that much could be read. */
    record Refused(Place place, @Nullable String id, String reason) implements Entry {}

    /** Something that is no story and that this publication has no place for: a menu, a revision. */
    record LeftOut(Place place, String id, String kind) implements Entry {}

    /** Addresses of the former site that lead to no single story. */
    record Forwarded(Place place, Forwarding forwarding) implements Entry {}

    /** Something about the file as a whole that its owner should know. */
    record Remark(Place place, String words) implements Entry {}
}
