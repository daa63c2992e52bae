package press.registan.money;

import java.time.LocalDate;

/** From the first day on which something was published to the last. */
public record Span(LocalDate first, LocalDate last) {

    public Span {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("from " + first + " to " + last);
        }
    }

    /** The same, with so many days before it. */
    Span begunEarlier(int days) {
        return new Span(first.minusDays(days), last);
    }

    Span and(Span other) {
        return new Span(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }
}
