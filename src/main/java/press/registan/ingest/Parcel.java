package press.registan.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Some entries on their way from the file to the database.
 *
 * @param last everything of the file up to this place is in this parcel, in an earlier one, or nothing
 * @param position how much of the file was read for it, in bytes of the file as it is
 * @param weight of the entries, in bytes
 */
record Parcel(List<Entry> entries, long last, long position, long weight) {

    Parcel and(Parcel later) {
        List<Entry> all = new ArrayList<>(entries.size() + later.entries.size());
        all.addAll(entries);
        all.addAll(later.entries);
        return new Parcel(all, later.last, later.position, weight + later.weight);
    }
}
