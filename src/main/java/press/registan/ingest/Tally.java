package press.registan.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import press.registan.story.StoryIntake.Outcome;

/** Counts while an import runs. For one thread. */
final class Tally {

    private static final int FIRST_REFUSALS = 20;

    /** How many different things the report tells apart. */
    private static final int MOST_KINDS = 200;

    private final SortedMap<String, Long> dropped = new TreeMap<>();
    private final SortedMap<String, Long> leftOut = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> firstRefusals = new ArrayList<>();
    private long resumed;
    private long added;
    private long changed;
    private long unchanged;
    private long refused;
    private long noted;

    void resumed(long lines) {
        resumed += lines;
    }

    void refused(String words) {
        refused++;
        if (firstRefusals.size() < FIRST_REFUSALS) {
            firstRefusals.add(words);
        }
    }

    void took(Entry.Accepted line, Outcome outcome) {
        switch (outcome.result()) {
            case ADDED -> added++;
            case CHANGED -> changed++;
            case UNCHANGED -> {
                unchanged++;
                return;
            }
        }
        if (!line.notes().isEmpty() || !outcome.notes().isEmpty()) {
            noted++;
        }
        line.dropped().forEach((what, often) -> {
            count(dropped, what, often);
        });
    }

    private static void count(SortedMap<String, Long> counts, String what, long often) {
        boolean room = counts.size() < MOST_KINDS || counts.containsKey(what);
        counts.merge(room ? what : "other", often, Long::sum);
    }

    void leftOut(String kind) {
        count(leftOut, kind, 1);
    }

    void remarked(String words) {
        if (remarks.size() < MOST_KINDS) {
            remarks.add(words);
        }
    }

    /** How many stories and refused lines were looked at. */
    long looked() {
        return added
                + changed
                + unchanged
                + refused
                + leftOut.values().stream().mapToLong(Long::longValue).sum();
    }

    ImportReport report(boolean dryRun) {
        return new ImportReport(
                dryRun, resumed, added, changed, unchanged, refused, noted, dropped, leftOut, remarks, firstRefusals);
    }
}
