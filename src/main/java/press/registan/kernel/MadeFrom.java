package press.registan.kernel;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Collects, while one page is made, what it is made from and until when that holds. Every reading method of a feature
 * takes one and adds to it what it read, so that a page cannot forget. For one thread at a time.
 */
public final class MadeFrom {

    private final Set<Key> keys = new LinkedHashSet<>();
    private Instant until = Instant.MAX;

    public void from(Key key) {
        keys.add(key);
    }

    public void from(Collection<Key> more) {
        keys.addAll(more);
    }

    /** What was read is no longer true from this moment on; the earliest one counts. */
    public void until(Instant moment) {
        if (moment.isBefore(until)) {
            until = moment;
        }
    }

    public Set<Key> keys() {
        return Collections.unmodifiableSet(keys);
    }

    /** The first moment at which the page may differ although nothing changed; {@link Instant#MAX} for never. */
    public Instant until() {
        return until;
    }
}
