package press.registan.app;

import java.time.Duration;
import press.registan.changes.ChangeFeed;
import press.registan.search.Indexing;
import press.registan.search.Search;
import press.registan.search.SearchIndex;

/** The index of a newsroom that has been opened, who asks it and who keeps it right. Thread-safe. */
final class SearchDesk implements AutoCloseable {

    private final SearchIndex index;
    private final Search search;
    private final Indexing indexing;

    SearchDesk(SearchIndex index, Search search, Indexing indexing) {
        this.index = index;
        this.search = search;
        this.indexing = indexing;
    }

    Search search() {
        return search;
    }

    SearchIndex index() {
        return index;
    }

    Indexing indexing() {
        return indexing;
    }

    /** Follows a feed from now on, which is not started yet. */
    void follow(ChangeFeed feed) {
        feed.follow(search.follower());
        feed.follow(indexing);
        indexing.start();
    }

    /** Returns when all that was written before is found, or after so long; true if it is. */
    boolean caughtUp(Duration atMost) {
        try {
            return indexing.awaitCaughtUp(atMost);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        indexing.close();
        index.close();
    }
}
