package press.registan.web.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * The level axis: the days from one to another, both included.
 *
 * @param marks days at which something begins, a week, a month or a year; at least one
 * @param unit what begins there
 */
public record Calendar(LocalDate first, LocalDate last, List<LocalDate> marks, Unit unit) {

    /** What a mark is the beginning of, and so what has to be written beside it. */
    public enum Unit {
        DAY,
        MONTH,
        YEAR
    }

    /** One way to set marks: each so many weeks, months or years, unless that makes too many of them. */
    private record Stride(Unit unit, ChronoUnit step, int each, int most) {}

    private static final List<Stride> STRIDES = List.of(
            new Stride(Unit.DAY, ChronoUnit.WEEKS, 1, 7),
            new Stride(Unit.MONTH, ChronoUnit.MONTHS, 1, 13),
            new Stride(Unit.MONTH, ChronoUnit.MONTHS, 3, 9),
            new Stride(Unit.YEAR, ChronoUnit.YEARS, 1, 10),
            new Stride(Unit.YEAR, ChronoUnit.YEARS, 2, 10),
            new Stride(Unit.YEAR, ChronoUnit.YEARS, 5, 10),
            new Stride(Unit.YEAR, ChronoUnit.YEARS, 10, 1_000));

    public Calendar {
        marks = List.copyOf(marks);
        if (last.isBefore(first) || marks.isEmpty()) {
            throw new IllegalArgumentException("days from " + first + " to " + last + " with marks " + marks);
        }
    }

    static Calendar of(LocalDate first, LocalDate last) {
        for (Stride stride : STRIDES) {
            List<LocalDate> marks = Stream.iterate(
                            beginning(first, stride), day -> day.plus(stride.each(), stride.step()))
                    .limit(stride.most() + 1L)
                    .takeWhile(day -> !day.isAfter(last))
                    .toList();
            if (!marks.isEmpty() && marks.size() <= stride.most()) {
                return new Calendar(first, last, marks, stride.unit());
            }
        }
        return new Calendar(first, last, List.of(first), Unit.DAY);
    }

    /** The first mark that is not before a day. */
    private static LocalDate beginning(LocalDate day, Stride stride) {
        LocalDate mark = switch (stride.unit()) {
            case DAY -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % stride.each());
            case YEAR -> day.withDayOfYear(1).minusYears(day.getYear() % stride.each());
        };
        return mark.isBefore(day) ? mark.plus(stride.each(), stride.step()) : mark;
    }

    /** Where a day stands: 0 at the first, 1 at the last; a single day in the middle. */
    public double at(LocalDate day) {
        long days = ChronoUnit.DAYS.between(first, last);
        return days == 0 ? 0.5 : (double) ChronoUnit.DAYS.between(first, day) / days;
    }
}
