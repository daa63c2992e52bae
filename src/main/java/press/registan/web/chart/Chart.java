package press.registan.web.chart;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The course of a figure, drawn in a box of {@value #WIDTH} by {@value #HEIGHT} whose sides may be pulled to any length.
 *
 * @param path of the line, as the {@code d} of an SVG path, in the box
 * @param broken whether the line has gaps
 * @param last the reading at its right end
 */
public record Chart(
        Scale scale, Calendar calendar, String path, boolean broken, Reading lowest, Reading highest, Reading last) {

    public static final int WIDTH = 960;
    public static final int HEIGHT = 400;

    /** More would weigh more and show nothing more on most screens. */
    private static final int COLUMNS = 320;

    /** Draws readings, oldest first and at most one a day, on the days from one to another. */
    public static Chart of(List<Reading> readings, LocalDate first, LocalDate last) {
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("nothing to draw from " + first + " to " + last);
        }
        Comparator<Reading> byValue = Comparator.comparing(Reading::value);
        Reading lowest = readings.stream().min(byValue).orElseThrow();
        Reading highest = readings.stream().max(byValue).orElseThrow();
        Scale scale = Scale.of(lowest.value(), highest.value());
        Calendar calendar = Calendar.of(first, last);
        Line line = Line.through(readings);
        return new Chart(
                scale,
                calendar,
                line.inColumns(COLUMNS, first, last).path(calendar, scale, WIDTH, HEIGHT),
                line.isBroken(),
                lowest,
                highest,
                readings.getLast());
    }
}
