package press.registan.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ChartProperties {

    private static final LocalDate FIRST = LocalDate.of(1999, 1, 4);
    private static final Pattern PATH = Pattern.compile("(M\\d+ \\d+(h0|l\\d+[ -]\\d+( \\d+[ -]\\d+)*))+");

    @Provide
    Arbitrary<BigDecimal> figures() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.000000001"), new BigDecimal("1000000000"))
                .ofScale(9)
                .edgeCases(edges -> edges.add(new BigDecimal("0.000000001"), BigDecimal.TEN, BigDecimal.ONE));
    }

    @Provide
    Arbitrary<List<Reading>> courses() {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 10_000);
        return Arbitraries.maps(days, figures())
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(course -> new TreeMap<>(course)
                        .entrySet().stream()
                                .map(entry -> new Reading(FIRST.plusDays(entry.getKey()), entry.getValue()))
                                .toList());
    }

    @Property(tries = 300)
    void whateverIsDrawnLiesInTheBoxAndIsAPath(@ForAll("courses") List<Reading> course) {
        Chart chart = Chart.of(course, FIRST, FIRST.plusDays(10_000));

        assertTrue(PATH.matcher(chart.path()).matches(), chart.path());
        for (Reading reading : course) {
            double height = chart.scale().at(reading.value());
            double place = chart.calendar().at(reading.day());
            assertTrue(height >= 0 && height <= 1, () -> reading + " at " + height);
            assertTrue(place >= 0 && place <= 1, () -> reading + " at " + place);
        }
    }

    @Property(tries = 500)
    void theMarksAreFewRiseAndHoldTheFigures(@ForAll("figures") BigDecimal one, @ForAll("figures") BigDecimal other) {
        BigDecimal low = one.min(other);
        BigDecimal high = one.max(other);
        Scale scale = Scale.of(low, high);

        assertTrue(
                scale.marks().size() >= 2 && scale.marks().size() <= 9,
                scale.marks().toString());
        assertTrue(scale.marks().getFirst().compareTo(low) <= 0, scale.marks().toString());
        assertTrue(scale.marks().getLast().compareTo(high) >= 0, scale.marks().toString());
        assertEquals(scale.marks().stream().sorted().distinct().toList(), scale.marks());
        assertEquals(0, scale.at(scale.marks().getFirst()), 1e-9);
        assertEquals(1, scale.at(scale.marks().getLast()), 1e-9);
    }

    @Property(tries = 300)
    void moreIsHigher(
            @ForAll("figures") BigDecimal one, @ForAll("figures") BigDecimal two, @ForAll("figures") BigDecimal three) {
        List<BigDecimal> sorted = List.of(one, two, three).stream().sorted().toList();
        Scale scale = Scale.of(sorted.getFirst(), sorted.getLast());

        assertTrue(scale.at(sorted.get(0)) <= scale.at(sorted.get(1)) + 1e-12);
        assertTrue(scale.at(sorted.get(1)) <= scale.at(sorted.get(2)) + 1e-12);
    }

    @Property(tries = 300)
    void figuresThatHardlyDifferAreDrawnAsWell(@ForAll("figures") BigDecimal figure) {
        Scale scale = Scale.of(figure, figure.add(new BigDecimal("0.000000000000000000000001")));

        assertTrue(Double.isFinite(scale.at(figure)), scale.marks().toString());
    }

    @Property(tries = 300)
    void thereAreMarksForAnyDays(@ForAll @IntRange(max = 20_000) int days, @ForAll @IntRange(max = 400) int offset) {
        LocalDate first = FIRST.plusDays(offset);
        Calendar calendar = Calendar.of(first, first.plusDays(days));

        assertTrue(
                !calendar.marks().isEmpty() && calendar.marks().size() <= 13,
                calendar.marks().toString());
        assertTrue(calendar.marks().stream().allMatch(mark -> calendar.at(mark) >= 0 && calendar.at(mark) <= 1));
    }

    @Property(tries = 100)
    void thinningKeepsOnlyWhatWasReadAndTheEnds(
            @ForAll("courses") List<Reading> course, @ForAll @IntRange(min = 1, max = 9) int columns) {
        Line line = Line.through(course);
        Line thin = line.inColumns(columns, FIRST, FIRST.plusDays(10_000));

        for (int i = 0; i < line.stretches().size(); i++) {
            List<Reading> whole = line.stretches().get(i);
            List<Reading> few = thin.stretches().get(i);
            assertTrue(whole.containsAll(few));
            assertEquals(whole.getFirst(), few.getFirst());
            assertEquals(whole.getLast(), few.getLast());
        }
    }
}
