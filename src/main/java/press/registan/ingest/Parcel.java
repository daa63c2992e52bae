package press.registan.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Some lines on their way from the file to the database.
 *
 * @param lastLine every line of the file up to this one is in this parcel, in an earlier one, or blank
 * @param position how much of the file was read for it, in bytes of the file as it is
 * @param weight of the lines, in bytes
 */
record Parcel(List<StoryLine> lines, long lastLine, long position, long weight) {

    Parcel and(Parcel later) {
        List<StoryLine> all = new ArrayList<>(lines.size() + later.lines.size());
        all.addAll(lines);
        all.addAll(later.lines);
        return new Parcel(all, later.lastLine, later.position, weight + later.weight);
    }
}
