package press.registan.web.search;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.search.Results;
import press.registan.search.Search;
import press.registan.search.StoryQuery;
import press.registan.search.Suggestion;
import press.registan.story.Card;
import press.registan.story.Story;
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
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Stories like that of a page take a millisecond or two; whatever takes so much longer is not well. */
    private static final Duration A_MOMENT = Duration.ofMillis(100);

    /** How long a page holds that was made without them. */
    private static final Duration WITHOUT = Duration.ofSeconds(2);

    /** As many as pages are made at one time. */
    private static final int PAGES = 32;

    private final Search search;
    private final InstantSource clock;
    private final Aside aside;
    private final Turnstile searches;
    private final Turnstile suggestions;
    private final Seats seats = new Seats(AT_ONCE, WAITING, PATIENCE);

    /** @param perMinute how many searches a minute one client may make; 0 for as many as it likes */
    public Enquiries(Search search, int perMinute, InstantSource clock) {
        this(search, perMinute, A_MOMENT, clock);
    }

    /** @param moment how long a page waits for stories like its own */
    public Enquiries(Search search, int perMinute, Duration moment, InstantSource clock) {
        this.search = search;
        this.clock = clock;
        this.aside = new Aside(PAGES, moment, WITHOUT, clock);
        this.searches = new Turnstile(perMinute, clock);
        this.suggestions = new Turnstile(Math.multiplyExact(perMinute, SUGGESTIONS_FOR_A_SEARCH), clock);
    }

    /** What is found. */
    public Results find(Client client, StoryQuery query) {
        searches.pass(client);
        return seats.seated(() -> search.find(query));
    }

    /** The same for who shows no facets. */
    public Results stories(Client client, StoryQuery query) {
        searches.pass(client);
        return seats.seated(() -> search.stories(query));
    }

    /** What somebody who has typed this much may be about to ask for. */
    public List<Suggestion> suggest(Client client, String typed, Language language, int most) {
        suggestions.pass(client);
        return seats.seated(() -> search.suggest(typed, language, most));
    }

    /**
     * Stories that say much the same as this one, for its page, as of {@link Search#similar}. None while they cannot be had at
     * once; such a page holds until there is an index, and not for long.
     */
    public List<Card> alike(MadeFrom made, Story story, Collection<Long> except, int most) {
        MadeFrom found = new MadeFrom();
        Optional<List<Card>> alike = aside.ask(() -> search.similar(found, story, except, most));
        if (alike.isEmpty()) {
            made.from(Key.alike(story.language()));
            made.until(clock.instant().plus(WITHOUT));
            return List.of();
        }
        made.from(found.keys());
        made.until(found.until());
        return alike.get();
    }
}
