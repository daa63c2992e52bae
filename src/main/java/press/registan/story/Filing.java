package press.registan.story;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import press.registan.kernel.Key;
import press.registan.kernel.Language;

/** That a story stands on a shelf, in the listings of a language, from a moment on. */
record Filing(long shelf, Language language, Instant publicFrom, long story) {

    /** Where a story stands that has these authors and topics; a draft, a page or what was withdrawn stands nowhere. */
    static Set<Filing> of(StoryRow row, List<Long> authors, List<Long> topics) {
        Instant publicFrom = row.dates().publicFrom();
        Set<Filing> filed = new LinkedHashSet<>();
        if (!row.isFiled() || publicFrom == null) {
            return filed;
        }
        Set<Long> shelves = new LinkedHashSet<>();
        shelves.add(Key.LATEST);
        if (row.section() != null) {
            shelves.add(row.section());
        }
        shelves.addAll(authors);
        shelves.addAll(topics);
        shelves.forEach(shelf -> filed.add(new Filing(shelf, row.language(), publicFrom, row.id())));
        return filed;
    }
}
