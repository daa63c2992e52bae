package press.registan.web.search;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import press.registan.kernel.Language;
import press.registan.kernel.Problem;
import press.registan.search.Results;
import press.registan.search.Search;
import press.registan.search.StoryQuery;
import press.registan.search.Suggestion;
import press.registan.web.Client;
import press.registan.web.Turnstile;

/**
 * Where readers and their programs search, each so often and all together so much that the site does not suffer: whoever
 * would have to wait long is told to come again. Thread-safe.
 */
public final class Enquiries {

    /** Who types is asked for suggestions several times in the time of a search, and what they cost is less. */
    private static final int SUGGESTIONS_FOR_A_SEARCH = 10;

    /** Together fewer than the pages that may be made at one time, so that searches leave room for other pages. */
    private static final int AT_ONCE = 8;

    private static final int WAITING = 8;
    private static final long PATIENCE_MILLIS = 1_000;

    private final Search search;
    private final Turnstile searches;
    private final Turnstile suggestions;
    private final Semaphore places = new Semaphore(AT_ONCE + WAITING);
    private final Semaphore seats = new Semaphore(AT_ONCE);

    /** @param perMinute how many searches a minute one client may make; 0 for as many as it likes */
    public Enquiries(Search search, int perMinute, InstantSource clock) {
        this.search = search;
        this.searches = new Turnstile(perMinute, clock);
        this.suggestions = new Turnstile(Math.multiplyExact(perMinute, SUGGESTIONS_FOR_A_SEARCH), clock);
    }

    /** What is found. */
    public Results find(Client client, StoryQuery query) {
        searches.pass(client);
        return seated(() -> search.find(query));
    }

    /** What somebody who has typed this much may be about to ask for. */
    public List<Suggestion> suggest(Client client, String typed, Language language, int most) {
        suggestions.pass(client);
        return seated(() -> search.suggest(typed, language, most));
    }

    private <T> T seated(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw busy();
        }
        try {
            if (!seats.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw busy();
            }
            try {
                return work.get();
            } finally {
                seats.release();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Problem.Unavailable("The server is stopping. Please try again.", stopping);
        } finally {
            places.release();
        }
    }

    private static Problem busy() {
        return new Problem.Unavailable(
                "More is searched for at this moment than this server can find. Please try again.",
                new RejectedExecutionException("all places are taken"));
    }
}
