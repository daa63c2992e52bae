package press.registan.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);

    private static Reading on(int day, String value) {
        return new Reading(MONDAY.plusDays(day), new BigDecimal(value));
    }

    private static Chart chart(Reading... readings) {
        return Chart.of(List.of(readings), readings[0].day(), readings[readings.length - 1].day());
    }

    private static List<String> marks(String low, String high) {
        return Scale.of(new BigDecimal(low), new BigDecimal(high)).marks().stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "85.2|88.9|85, 86, 87, 88, 89",
                "12010|12740|12000, 12200, 12400, 12600, 12800",
                "0.0114|0.0116|0.0114, 0.01145, 0.0115, 0.01155, 0.0116",
                "3.5|3.5|3.48, 3.49, 3.5, 3.51, 3.52",
                "9|100|5, 10, 20, 50, 100",
                "1|10|1, 2, 5, 10",
                "35|12700|10, 100, 1000, 10000, 100000"
            })
    void theMarksAreRoundAndTheFiguresLieBetweenThem(String low, String high, String marks) {
        assertEquals(List.of(marks.split(", ")), marks(low, high));
    }

    @Test
    void tenfoldIsDrawnInRatios() {
        assertFalse(Scale.of(BigDecimal.ONE, new BigDecimal("9.99")).logarithmic());
        Scale tenfold = Scale.of(BigDecimal.ONE, BigDecimal.TEN.scaleByPowerOfTen(1));
        assertTrue(tenfold.logarithmic());
        assertEquals(0.5, tenfold.at(BigDecimal.TEN), 1e-12);
    }

    @Test
    void aFigureThatNeverMovesLiesInTheMiddle() {
        Chart chart = chart(on(0, "3.5"), on(7, "3.5"));
        assertEquals(0.5, chart.scale().at(new BigDecimal("3.5")), 1e-9);
        assertEquals("M0 200l960 0", chart.path());
    }

    @Test
    void aSingleReadingIsADot() {
        assertEquals("M480 220h0", chart(on(0, "87.45")).path());
    }

    @Test
    void aWeekendIsNoGapAndThreeWeeksAre() {
        Chart whole = chart(on(0, "1"), on(4, "2"), on(7, "1"), on(18, "2"));
        assertFalse(whole.broken());
        assertEquals(1, starts(whole));

        Chart broken = chart(on(0, "1"), on(1, "2"), on(2, "1"), on(23, "2"));
        assertTrue(broken.broken());
        assertEquals(2, starts(broken));
        assertTrue(broken.path().endsWith("h0"), broken.path());
    }

    @Test
    void whoSpeaksOnceAMonthLeavesNoGapUntilAQuarterIsSilent() {
        assertFalse(chart(on(0, "1"), on(30, "2"), on(61, "1"), on(91, "2")).broken());
        assertTrue(chart(on(0, "1"), on(30, "2"), on(61, "1"), on(91, "2"), on(200, "1"))
                .broken());
    }

    private static long starts(Chart chart) {
        return chart.path().chars().filter(letter -> letter == 'M').count();
    }

    @Test
    void thePeaksOfALongCourseAreKeptAndItsPathIsShort() {
        List<Reading> readings = IntStream.range(0, 9_000)
                .mapToObj(day -> on(day, day == 4_321 ? "99" : day == 7_654 ? "11" : "50." + (10 + day % 80)))
                .toList();
        Chart chart =
                Chart.of(readings, readings.getFirst().day(), readings.getLast().day());
        Line drawn = Line.through(readings)
                .inColumns(320, readings.getFirst().day(), readings.getLast().day());

        assertEquals("99", chart.highest().value().toPlainString());
        assertEquals("11", chart.lowest().value().toPlainString());
        assertTrue(drawn.stretches().getFirst().contains(chart.highest()));
        assertTrue(drawn.stretches().getFirst().contains(chart.lowest()));
        assertTrue(
                drawn.stretches().getFirst().size() <= 2 * 321 + 2,
                drawn.stretches().getFirst().size() + " drawn");
        assertTrue(chart.path().length() < 7_000, chart.path().length() + " letters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-02|2026-03-02|DAY|2026-02-02|5",
                "2026-02-03|2026-02-05|DAY|2026-02-03|1",
                "2025-03-01|2026-03-01|MONTH|2025-03-01|13",
                "2024-11-15|2026-03-01|MONTH|2025-01-01|5",
                "2021-03-01|2026-03-01|YEAR|2022-01-01|5",
                "1999-01-04|2026-03-01|YEAR|2000-01-01|6"
            })
    void theDaysAreMarkedWhereSomethingBegins(
            LocalDate first, LocalDate last, Calendar.Unit unit, LocalDate mark, int marks) {
        Calendar calendar = Calendar.of(first, last);
        assertEquals(unit, calendar.unit());
        assertEquals(mark, calendar.marks().getFirst());
        assertEquals(marks, calendar.marks().size());
    }

    @Test
    void nothingIsNoChart() {
        assertThrows(IllegalArgumentException.class, () -> Chart.of(List.of(), MONDAY, MONDAY));
        assertThrows(IllegalArgumentException.class, () -> on(0, "0"));
    }
}
