package press.registan.app;

import java.time.Duration;
import java.util.function.LongConsumer;
import press.registan.changes.ChangeFeed;
import press.registan.kernel.Problem;
import press.registan.search.Indexing;

/** The index kept right beside a command, where the command has it to itself; what a server owns is left to the server. */
final class Alongside implements AutoCloseable {

    private static final Duration A_LOOK = Duration.ofSeconds(1);

    private final SearchDesk desk;
    private final ChangeFeed feed;

    Alongside(SearchDesk desk, ChangeFeed feed) {
        this.desk = desk;
        this.feed = feed;
        desk.follow(feed);
        feed.start();
    }

    /**
     * Returns when everything that was written before can be found, which after an import may take as long as the import; or
     * when the index cannot be reached, which is told of it by whoever has it next.
     *
     * @param listener is told now and then how many stories are in the index
     */
    void catchUp(LongConsumer listener) {
        Indexing indexing = desk.indexing();
        while (indexing.isOurTurn() && !desk.caughtUp(A_LOOK) && !indexing.isAway()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new Problem.Refused(
                        "Stopped while the search index was being brought up to date; “registan serve” goes on with it.");
            }
            listener.accept(indexing.taken());
        }
    }

    @Override
    public void close() {
        feed.close();
    }
}
