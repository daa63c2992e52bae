package press.registan.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import press.registan.kernel.Problem;

/**
 * Lets a thing be made once for all who want it at the same time: the first one makes it, the others wait for that. What
 * goes wrong goes wrong for those who waited and for nobody later.
 */
final class OneMaker<T> {

    private final Map<String, CompletableFuture<T>> inTheMaking = new ConcurrentHashMap<>();
    private final Duration patience;

    OneMaker(Duration patience) {
        this.patience = patience;
    }

    T get(String name, Supplier<T> maker) {
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<T> theirs = inTheMaking.putIfAbsent(name, mine);
        return theirs == null ? make(name, mine, maker) : waitFor(theirs);
    }

    private T make(String name, CompletableFuture<T> promise, Supplier<T> maker) {
        try {
            T made = maker.get();
            promise.complete(made);
            return made;
        } catch (Throwable failed) {
            promise.completeExceptionally(failed);
            throw failed;
        } finally {
            inTheMaking.remove(name, promise);
        }
    }

    private T waitFor(CompletableFuture<T> promise) {
        try {
            return promise.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Problem problem) {
                throw problem;
            }
            throw new IllegalStateException("what this request waited for failed", failed.getCause());
        } catch (TimeoutException late) {
            throw new Problem.Unavailable("This page takes longer than usual. Please try again.", late);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Problem.Unavailable("The server is stopping. Please try again.", stopping);
        }
    }
}
