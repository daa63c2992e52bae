package press.registan.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that writes to an index. It is never interrupted: a thread that is interrupted while it writes has its file
 * closed under its hands, and with it the writer. Whoever gives it work may be interrupted and waits all the same.
 */
final class Scribe implements AutoCloseable {

    private final ScheduledExecutorService thread;

    Scribe(String name) {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** What it does. */
    interface Work {
        void done() throws IOException;
    }

    /** Has it done, after what was given before. */
    void ask(Work work) throws IOException {
        await(give(work));
    }

    /** Has it done while the caller goes on. */
    Future<?> give(Work work) {
        return thread.submit(() -> {
            work.done();
            return true;
        });
    }

    /** Has it done again and again; it must not throw. */
    void every(Duration pause, Runnable work) {
        var _ = thread.scheduleWithFixedDelay(work, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    static void await(Future<?> work) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    work.get();
                    return;
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failure) {
            throw asItWas(failure);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static IOException asItWas(ExecutionException failure) {
        return switch (failure.getCause()) {
            case IOException files -> files;
            case RuntimeException defect -> throw defect;
            case Error grave -> throw grave;
            case null, default -> throw new IllegalStateException(failure);
        };
    }

    /** Takes no more work; what is being done is finished. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
