package press.registan.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Key;
import press.registan.kernel.MadeFrom;

/**
 * A part that many pages share, such as the navigation: read once, and kept until its time is over or something it was made
 * from changes. {@link PageStore#part} makes one and purges it with the pages. Thread-safe; when it is missing, several
 * threads may make it at once, which does no harm.
 */
public final class KeptPart<T> {

    private record Held<T>(T what, Set<Key> keys, Instant until) {}

    private final InstantSource clock;
    private volatile @Nullable Held<T> held;
    private long purges;

    KeptPart(InstantSource clock) {
        this.clock = clock;
    }

    /** The part, made now if it must be; the page is told what it is made from. */
    public T get(MadeFrom page, Function<MadeFrom, T> make) {
        Held<T> part = held;
        if (part == null || !part.until().isAfter(clock.instant())) {
            part = make(make);
        }
        page.from(part.keys());
        page.until(part.until());
        return part.what();
    }

    private Held<T> make(Function<MadeFrom, T> make) {
        long before = purges();
        MadeFrom source = new MadeFrom();
        Held<T> part = new Held<>(make.apply(source), source.keys(), source.until());
        keep(part, before);
        return part;
    }

    private synchronized long purges() {
        return purges;
    }

    /** Nothing is kept that was read before a purge, whatever that named: the next page makes it again. */
    private synchronized void keep(Held<T> part, long before) {
        if (purges == before) {
            held = part;
        }
    }

    synchronized void purge(Collection<Key> changed) {
        purges++;
        Held<T> part = held;
        if (part != null && !Collections.disjoint(part.keys(), changed)) {
            held = null;
        }
    }

    synchronized void purge() {
        purges++;
        held = null;
    }
}
