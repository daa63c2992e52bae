package press.registan.money;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Where a series stands on a day: the last thing it published until then, and the one before, if any. */
record Standing(Series series, Fixing last, @Nullable Fixing before) {

    /** The weightier word first; of equal ones that are not the money's own bank the later; then the sources' order. */
    static final Comparator<Standing> MOST_TRUSTED = Comparator.comparing(Standing::weight)
            .thenComparing(Standing::trustedDate, Comparator.reverseOrder())
            .thenComparing(standing -> standing.series().source(), Sources.ORDER)
            .thenComparing(standing -> standing.last().date(), Comparator.reverseOrder())
            .thenComparing(standing -> standing.series().base());

    static Standing of(Peg peg, LocalDate on) {
        LocalDate eve = on.minusDays(1);
        return new Standing(
                new Series(peg.anchor(), peg.currency(), Sources.PEG),
                new Fixing(on, peg.value()),
                peg.holdsOn(eve) ? new Fixing(eve, peg.value()) : null);
    }

    Sources.Weight weight() {
        return Sources.weight(series.source(), series.pair());
    }

    boolean isPeg() {
        return series.source().equals(Sources.PEG);
    }

    Standing followedBy(Fixing next) {
        return new Standing(series, next, last);
    }

    /** The date as far as it matters for trust: a bank's own word of Friday outweighs anybody else's of Saturday. */
    private LocalDate trustedDate() {
        return weight() == Sources.Weight.OWN ? LocalDate.EPOCH : last.date();
    }
}
