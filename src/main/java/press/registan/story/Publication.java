package press.registan.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a story stands between its first line and its readers, at one moment. */
public sealed interface Publication {

    /** Being written; has no date. */
    record Draft() implements Publication {}

    /** Appears by itself at the moment that we chose. */
    record Scheduled(Instant at) implements Publication {}

    /** Appears by itself when somebody else's “not before” has passed. */
    record Embargoed(Instant until) implements Publication {}

    /** Readers see it, and have since that moment. */
    record Live(Instant since) implements Publication {}

    /** Readers saw it, or would have, and no longer do; its addresses say that it is gone. */
    record Withdrawn(Withdrawal withdrawal) implements Publication {}

    /** The state that these dates mean at a moment. */
    static Publication at(Instant now, Dates dates, @Nullable Withdrawal withdrawal) {
        if (withdrawal != null) {
            return new Withdrawn(withdrawal);
        }
        Instant publicFrom = dates.publicFrom();
        if (publicFrom == null) {
            return new Draft();
        }
        if (!publicFrom.isAfter(now)) {
            return new Live(publicFrom);
        }
        Instant embargo = dates.embargoedUntil();
        return embargo != null && embargo.equals(publicFrom) ? new Embargoed(embargo) : new Scheduled(publicFrom);
    }

    /** Whether readers may see it. */
    default boolean isPublic() {
        return switch (this) {
            case Live live -> true;
            case Draft draft -> false;
            case Scheduled scheduled -> false;
            case Embargoed embargoed -> false;
            case Withdrawn withdrawn -> false;
        };
    }
}
