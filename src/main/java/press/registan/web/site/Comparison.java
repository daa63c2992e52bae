package press.registan.web.site;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.registan.money.Point;
import press.registan.money.Rates;
import press.registan.words.Word;

/**
 * A rate beside what it was at some time before.
 *
 * @param name which time that is
 * @param day of the publication that it is compared with
 * @param figure what it was then
 */
public record Comparison(String name, Stamp day, String figure, Figures.Change change) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The newest of these publications beside the one before it, that of a month before and that of a year before. */
    static List<Comparison> of(ChartDrawing drawing, List<Point> points) {
        List<Comparison> comparisons = new ArrayList<>();
        if (points.size() > 1) {
            Point now = points.getLast();
            List<Point> before = points.subList(0, points.size() - 1);
            comparisons.add(of(drawing, Word.PUBLICATION_BEFORE, now, before.getLast()));
            countingOn(before, now.date().minusMonths(1))
                    .ifPresent(then -> comparisons.add(of(drawing, Word.MONTH_BEFORE, now, then)));
            countingOn(before, now.date().minusYears(1))
                    .ifPresent(then -> comparisons.add(of(drawing, Word.YEAR_BEFORE, now, then)));
        }
        return List.copyOf(comparisons);
    }

    /** What was published last by a day, unless it was too old to count on that day. */
    private static Optional<Point> countingOn(List<Point> points, LocalDate day) {
        return points.reversed().stream()
                .filter(point -> !point.date().isAfter(day))
                .findFirst()
                .filter(point -> !point.date().isBefore(day.minusDays(Rates.COUNTS_FOR_DAYS)));
    }

    private static Comparison of(ChartDrawing drawing, Word name, Point now, Point then) {
        Furniture furniture = drawing.furniture();
        Figures figures = new Figures(furniture.words());
        return new Comparison(
                furniture.say(name),
                furniture.stamps().shortDate(then.date()),
                figures.rate(drawing.figure(then)),
                figures.change(percentAbove(then.rate(), now.rate())));
    }

    static BigDecimal percentAbove(BigDecimal before, BigDecimal now) {
        return now.subtract(before).multiply(HUNDRED).divide(before, MathContext.DECIMAL64);
    }
}
