package press.registan.web.search;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.registan.kernel.Problem;

/**
 * What a page would like to have and can do without: asked for on a thread of its own, so that nobody waits longer than a
 * moment. Whatever had not come by then is not asked for again for a while. Thread-safe.
 */
final class Aside {

    private static final Logger LOG = LoggerFactory.getLogger(Aside.class);

    private final Semaphore threads;
    private final long patience;
    private final Duration rest;
    private final InstantSource clock;
    private volatile Instant restsUntil = Instant.MIN;

    /** @param atOnce how many threads there are at most, those that nobody waits for any more included */
    Aside(int atOnce, Duration patience, Duration rest, InstantSource clock) {
        this.threads = new Semaphore(atOnce);
        this.patience = patience.toMillis();
        this.rest = rest;
        this.clock = clock;
    }

    /** What was asked for; empty where it cannot be had now, whatever the reason. */
    <T> Optional<T> ask(Supplier<T> asked) {
        if (clock.instant().isBefore(restsUntil) || !threads.tryAcquire()) {
            return Optional.empty();
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        Thread.ofVirtual().name("aside").start(() -> {
            try {
                answer.complete(had(asked));
            } catch (Throwable failure) {
                answer.completeExceptionally(failure);
            }
        });
        return waitFor(answer);
    }

    /** Whoever is answered can ask again: the thread is given back before. */
    private <T> T had(Supplier<T> asked) {
        try {
            return asked.get();
        } finally {
            threads.release();
        }
    }

    private <T> Optional<T> waitFor(CompletableFuture<T> answer) {
        try {
            return Optional.of(answer.get(patience, TimeUnit.MILLISECONDS));
        } catch (ExecutionException failed) {
            // A problem is told at once, so that asking again costs nobody anything.
            if (!(failed.getCause() instanceof Problem)) {
                rest();
                LOG.error("a page is made without what it could have been told", failed.getCause());
            }
            return Optional.empty();
        } catch (TimeoutException late) {
            rest();
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void rest() {
        restsUntil = clock.instant().plus(rest);
    }
}
