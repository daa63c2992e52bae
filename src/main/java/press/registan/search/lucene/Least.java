package press.registan.search.lucene;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How much a story has to be worth to be among the best, as far as any of those knows who look for them at the same time: what
 * one of them has found good enough, the others need not find anything less than. Never less than before. Thread-safe.
 */
final class Least {

    /** A float that is not below zero; those are in the order of their bits. */
    private final AtomicInteger bits = new AtomicInteger();

    float worth() {
        return Float.intBitsToFloat(bits.get());
    }

    void raise(float worth) {
        bits.accumulateAndGet(Float.floatToIntBits(Math.max(0, worth)), Math::max);
    }
}
