package press.registan.web.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A line through readings, broken where there are none for long. Where there are more readings than a screen has columns,
 * each column keeps its lowest and its highest and the line's ends stay: no peak is lost, and none is drawn that was not.
 *
 * @param stretches the readings that are joined, oldest first; one alone is a dot
 */
record Line(List<List<Reading>> stretches) {

    /** Weekends, holidays and a fortnight's silence are no gap, as a rate counts that long. */
    private static final long LONGEST_SILENCE = 14;

    /** Nor is what is usual for a source that speaks once a month. */
    private static final int USUAL_SILENCES = 3;

    Line {
        stretches = stretches.stream().map(List::copyOf).toList();
    }

    static Line through(List<Reading> readings) {
        long longest = Math.max(LONGEST_SILENCE, USUAL_SILENCES * usualSilence(readings));
        List<List<Reading>> stretches = new ArrayList<>();
        for (Reading reading : readings) {
            boolean broken = stretches.isEmpty() || days(stretches.getLast().getLast(), reading) > longest;
            if (broken) {
                stretches.add(new ArrayList<>());
            }
            stretches.getLast().add(reading);
        }
        return new Line(stretches);
    }

    /** The days between two readings, in the middle of all. */
    private static long usualSilence(List<Reading> readings) {
        List<Long> silences = new ArrayList<>();
        for (int i = 1; i < readings.size(); i++) {
            silences.add(days(readings.get(i - 1), readings.get(i)));
        }
        silences.sort(Comparator.naturalOrder());
        return silences.isEmpty() ? 0 : silences.get(silences.size() / 2);
    }

    private static long days(Reading one, Reading other) {
        return ChronoUnit.DAYS.between(one.day(), other.day());
    }

    boolean isBroken() {
        return stretches.size() > 1;
    }

    /** The same line with at most about two readings for each column between these days. */
    Line inColumns(int columns, LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        return new Line(stretches.stream()
                .map(stretch -> stretch.size() <= 2 * columns ? stretch : thinned(stretch, columns, first, days))
                .toList());
    }

    private static List<Reading> thinned(List<Reading> stretch, int columns, LocalDate first, long days) {
        Set<Integer> kept = new TreeSet<>(List.of(0, stretch.size() - 1));
        int lowest = 0;
        int highest = 0;
        long column = -1;
        for (int i = 0; i < stretch.size(); i++) {
            long here = ChronoUnit.DAYS.between(first, stretch.get(i).day()) * columns / days;
            if (here != column) {
                kept.add(lowest);
                kept.add(highest);
                column = here;
                lowest = i;
                highest = i;
            }
            lowest = stretch.get(i).value().compareTo(stretch.get(lowest).value()) < 0 ? i : lowest;
            highest = stretch.get(i).value().compareTo(stretch.get(highest).value()) > 0 ? i : highest;
        }
        kept.add(lowest);
        kept.add(highest);
        return kept.stream().map(stretch::get).toList();
    }

    /** The path of the line in a box of this size, in whole steps from place to place. */
    String path(Calendar calendar, Scale scale, int width, int height) {
        StringBuilder path = new StringBuilder();
        for (List<Reading> stretch : stretches) {
            int x = 0;
            int y = 0;
            for (int i = 0; i < stretch.size(); i++) {
                Reading reading = stretch.get(i);
                int nextX = (int) Math.round(calendar.at(reading.day()) * width);
                int nextY = (int) Math.round((1 - scale.at(reading.value())) * height);
                switch (i) {
                    case 0 -> path.append('M').append(nextX).append(' ').append(nextY);
                    case 1 -> step(path.append('l'), nextX - x, nextY - y);
                    default -> step(path.append(' '), nextX - x, nextY - y);
                }
                x = nextX;
                y = nextY;
            }
            if (stretch.size() == 1) {
                path.append("h0");
            }
        }
        return path.toString();
    }

    private static void step(StringBuilder path, int right, int down) {
        path.append(right).append(down < 0 ? "" : " ").append(down);
    }
}
