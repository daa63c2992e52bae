package press.registan.money;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * On which days of a span there are rates that count for every leg of a way.
 *
 * @param days a bit for each day
 */
record Coverage(Span span, BitSet days) {

    /** The coverage of the one way in {@code ways} by what was published in the span, and shortly before it. */
    static Coverage of(Ways ways, Span span, Map<LocalDate, Map<Series, Fixing>> published) {
        BitSet all = new BitSet();
        all.set(0, place(span, span.last()) + 1);
        for (Pair pair : ways.ways().getFirst()) {
            BitSet leg = new BitSet();
            published.forEach((day, fixings) -> {
                int end = place(span, day) + Rates.COUNTS_FOR_DAYS + 1;
                if (end > 0 && fixings.keySet().stream().anyMatch(series -> series.pair().equals(pair))) {
                    leg.set(Math.max(0, place(span, day)), end);
                }
            });
            all.and(leg);
        }
        return new Coverage(span, all);
    }

    private static int place(Span span, LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(span.first(), day));
    }

    boolean counts(LocalDate day) {
        return days.get(place(span, day));
    }

    /** The stretches of days on which there are none. */
    List<Span> silences() {
        List<Span> silences = new ArrayList<>();
        int end = place(span, span.last()) + 1;
        for (int begin = days.nextClearBit(0); begin < end; ) {
            int next = days.nextSetBit(begin);
            int after = next < 0 ? end : next;
            silences.add(new Span(span.first().plusDays(begin), span.first().plusDays(after - 1)));
            begin = days.nextClearBit(after);
        }
        return silences;
    }
}
