package press.registan.app;

import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import press.registan.changes.ChangeFeed;
import press.registan.kernel.Problem;
import press.registan.search.Indexing;

/** The index kept right beside a command, where the command has it to itself; what a server owns is left to the server. */
final class Alongside implements AutoCloseable {

    private static final Duration A_LOOK = Duration.ofSeconds(1);
    private static final int LOOKS = 30;

    private static final String BEHIND =
            "The search index does not have everything yet that was written, and another process"
                    + " is bringing it. Look again when that is done.";

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

    /**
     * What is found when the index has everything. A server brings it what is written meanwhile, and what it has is seen here
     * within a second: what differs is looked at again, until twice the same is found and nothing is on its way.
     */
    List<String> settled(Supplier<List<String>> look) {
        catchUp(_ -> {});
        List<String> found = look.get();
        boolean behind = desk.indexing().isBehind();
        for (int i = 1; i < LOOKS && !found.isEmpty() && hasPaused(); i++) {
            catchUp(_ -> {});
            List<String> before = found;
            behind = desk.indexing().isBehind();
            found = look.get();
            if (!behind && found.equals(before)) {
                return found;
            }
        }
        return behind && !found.isEmpty() ? List.of(BEHIND) : found;
    }

    /** Whether a moment has passed; false when the program is to stop. */
    private static boolean hasPaused() {
        try {
            Thread.sleep(A_LOOK);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        feed.close();
    }
}
