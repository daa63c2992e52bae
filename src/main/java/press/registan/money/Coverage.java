package press.registan.money;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * On which days of a span something that was published counts.
 *
 * @param days a bit for each day
 */
record Coverage(Span span, BitSet days) {

    /** By these days of publication, in the span and shortly before it. */
    static Coverage of(Span span, Collection<LocalDate> published) {
        BitSet days = new BitSet();
        for (LocalDate day : published) {
            int begin = place(span, day);
            int end = begin + Rates.COUNTS_FOR_DAYS + 1;
            if (end > 0) {
                days.set(Math.max(0, begin), end);
            }
        }
        return new Coverage(span, days);
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
