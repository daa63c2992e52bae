package press.registan.web;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/** Counts what goes over the counter. Counting is adding to a number; who wants to know asks on the admin port. */
final class Traffic {

    private final LongAdder[] byClass = new LongAdder[6];
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder connections = new LongAdder();
    private final Timer making;
    private final Timer lag;

    Traffic(MeterRegistry meters, PageStore pages) {
        Arrays.setAll(byClass, _ -> new LongAdder());
        for (int i = 1; i < byClass.length; i++) {
            counter("registan.requests", byClass[i])
                    .description("requests answered, by class of status")
                    .tag("status", i + "xx")
                    .register(meters);
        }
        counter("registan.pages.kept.hits", hits)
                .description("requests answered with a kept page from the event loop")
                .register(meters);
        counter("registan.pages.kept.misses", misses)
                .description("requests for which no kept page was found at once")
                .register(meters);
        counter("registan.bytes.sent", bytes)
                .description("bytes of bodies sent")
                .baseUnit("bytes")
                .register(meters);
        counter("registan.requests.busy", refused)
                .description("requests answered 503 because all places were taken")
                .register(meters);
        Gauge.builder("registan.connections", connections, LongAdder::sum)
                .description("open connections")
                .register(meters);
        Gauge.builder("registan.pages.kept.size", pages, PageStore::bytes)
                .description("bytes of kept pages")
                .baseUnit("bytes")
                .register(meters);
        making = Timer.builder("registan.pages.made")
                .description("making and compressing a page")
                .register(meters);
        lag = Timer.builder("registan.loop.lag")
                .description("how late the event loops are")
                .register(meters);
    }

    private static FunctionCounter.Builder<LongAdder> counter(String name, LongAdder adder) {
        return FunctionCounter.builder(name, adder, LongAdder::sum);
    }

    void answered(int status, int length) {
        byClass[Math.clamp(status / 100, 1, 5)].increment();
        bytes.add(length);
    }

    void hit() {
        hits.increment();
    }

    void missed() {
        misses.increment();
    }

    void busy() {
        refused.increment();
    }

    void connected() {
        connections.increment();
    }

    void disconnected() {
        connections.decrement();
    }

    void made(long nanos) {
        making.record(Duration.ofNanos(nanos));
    }

    void late(long nanos) {
        lag.record(Duration.ofNanos(Math.max(0, nanos)));
    }
}
