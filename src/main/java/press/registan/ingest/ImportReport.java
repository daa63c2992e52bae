package press.registan.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an import did, or would do.
 *
 * @param resumed lines or items that an interrupted import had taken in before, and that were passed over
 * @param noted stories of which something was left out or changed on the way
 * @param dropped what was left out of bodies, by the element's name or the reason, with how often
 * @param leftOut what in the archive was no story, by its kind, with how often
 * @param remarks what its owner should know about the files as a whole, in words
 * @param firstRefusals the first few refused lines with their reasons, in words
 */
public record ImportReport(
        boolean dryRun,
        long resumed,
        long added,
        long changed,
        long unchanged,
        long refused,
        long noted,
        SortedMap<String, Long> dropped,
        SortedMap<String, Long> leftOut,
        List<String> remarks,
        List<String> firstRefusals) {

    public ImportReport {
        dropped = Collections.unmodifiableSortedMap(new TreeMap<>(dropped));
        leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
        remarks = List.copyOf(remarks);
        firstRefusals = List.copyOf(firstRefusals);
    }

    /** The totals in words, line by line. */
    public List<String> totals() {
        List<String> lines = new ArrayList<>();
        lines.add((dryRun
                        ? "Would be added: %,d · changed: %,d · unchanged: %,d · refused: %,d"
                        : "Added: %,d · changed: %,d · unchanged: %,d · refused: %,d")
                .formatted(added, changed, unchanged, refused));
        if (resumed > 0) {
            lines.add("Went on where an earlier import ended: %,d lines or items were in already.".formatted(resumed));
        }
        if (noted > 0) {
            lines.add("Something was left out of %,d stories.".formatted(noted));
        }
        dropped.forEach((what, often) -> lines.add("  %s: %,d".formatted(what, often)));
        if (!leftOut.isEmpty()) {
            lines.add("No stories, and left out:");
            leftOut.forEach((what, often) -> lines.add("  %s: %,d".formatted(what, often)));
        }
        return lines;
    }
}
