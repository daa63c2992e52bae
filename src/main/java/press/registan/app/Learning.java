package press.registan.app;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.registan.kernel.Problem;
import press.registan.search.Search;

/**
 * Has the search learn what topics are called, on a thread of its own: readers are served meanwhile, and when the first of
 * them searches he has not to wait for it.
 */
final class Learning implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Learning.class);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Search search;
    private final Thread thread =
            Thread.ofPlatform().name("search-names").daemon().unstarted(this::run);

    private Learning(Search search) {
        this.search = search;
    }

    static Learning of(Search search) {
        Learning learning = new Learning(search);
        learning.thread.start();
        return learning;
    }

    /** What goes wrong is tried again by whoever searches. */
    private void run() {
        try {
            search.learnNames();
        } catch (Problem.Unavailable unreachable) {
            // Whoever cannot reach the database says so himself.
        } catch (RuntimeException failure) {
            LOG.error("what topics are called could not be learnt", failure);
        }
    }

    /** Waits for what has begun, as it reads from a database that is about to be closed. */
    @Override
    public void close() {
        try {
            thread.join(LONGEST);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
