package press.registan.money;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import press.registan.db.Database;
import press.registan.kernel.Key;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Problem;

/**
 * What readers may ask of the rates. Thread-safe.
 *
 * <p>A day without a publication takes the last one before it, with its own date, for {@value #COUNTS_FOR_DAYS} days; an
 * older one is still shown, as stale, and nothing is converted with it. Before the first there is none. What is answered
 * for a given day depends on that day and on what was taken in, not on the clock: only {@link #today} knows what time it is,
 * and as a rate turns stale at a midnight, "today" ends no later than any answer for it.
 */
public final class Rates {

    /** How many days after its date a rate still counts. */
    public static final int COUNTS_FOR_DAYS = 14;

    /** The longest course that is told at once. */
    public static final int MOST_YEARS = 20;

    private final Database database;
    private final RateSettings settings;
    private final InstantSource clock;
    private final RateStore store = new RateStore();
    private final DoubtStore doubts = new DoubtStore();
    private final Boards boards;
    private final Exchanges exchanges;
    private final History history;
    private final RateEvents events;

    public Rates(Database database, RateSettings settings, Pegs pegs, InstantSource clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.boards = new Boards(store, pegs, settings.base());
        this.exchanges = new Exchanges(store, pegs, settings.base());
        this.history = new History(store, pegs, settings.base());
        this.events = new RateEvents(pegs, RateEvents.read());
    }

    public RateSettings settings() {
        return settings;
    }

    /** Whether all that is kept of them agrees. */
    public RateAudit audit() {
        return new RateAudit(database);
    }

    /** The day it is now in the publication's zone; what is made from it holds until midnight. */
    public LocalDate today(MadeFrom made) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        made.until(midnightAfter(today));
        return today;
    }

    private Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(settings.zone()).toInstant();
    }

    /** The publication's currencies in its order, as they stand today; one without a rate is left out. */
    public List<Quote> strip(MadeFrom made, LocalDate today) {
        made.until(midnightAfter(today));
        return quotes(board(made, today), settings.currencies());
    }

    /** All currencies that have a rate by this day: the publication's in its order, then the others by the alphabet. */
    public List<Quote> table(MadeFrom made, LocalDate on) {
        Board board = board(made, on);
        Set<Currency> all = new LinkedHashSet<>(settings.currencies());
        all.addAll(board.routes().currencies());
        return quotes(board, all);
    }

    private List<Quote> quotes(Board board, Collection<Currency> currencies) {
        return currencies.stream()
                .filter(currency -> !currency.equals(settings.base()))
                .flatMap(currency -> board.quote(currency).stream())
                .toList();
    }

    /** One currency beside the base on a day; none before its first rate, and none for the base itself. */
    public Optional<Quote> quote(MadeFrom made, Currency currency, LocalDate on) {
        Board board = board(made, on);
        return currency.equals(settings.base()) ? Optional.empty() : board.quote(currency);
    }

    /** One currency beside any other on a day, by whatever way leads there; none where none does, or before the first. */
    public Optional<Quote> quote(MadeFrom made, Currency currency, Currency beside, LocalDate on) {
        Board board = board(made, on);
        return currency.equals(beside) ? Optional.empty() : board.quote(currency, beside);
    }

    /** What happened to a currency itself from one day to another, both included, oldest first. */
    public List<RateEvent> events(MadeFrom made, Currency currency, LocalDate from, LocalDate to) {
        made.from(Key.rates());
        Stream<RateEvent> doubted = doubts(made, currency, new Span(from, to)).stream()
                .map(doubt -> new RateEvent.Doubted(doubt.date(), currency, doubt.source()));
        return Stream.concat(events.of(currency, from, to).stream(), doubted)
                .sorted(Comparator.comparing(RateEvent::date))
                .toList();
    }

    /** All publications of a currency beside the base until a day, however long ago they began, oldest first. */
    public List<Point> course(MadeFrom made, Currency currency, LocalDate until) {
        made.from(Key.rates());
        return currency.equals(settings.base()) || until.isBefore(RateLine.EARLIEST)
                ? List.of()
                : database.read(reading -> history.of(reading, currency, new Span(RateLine.EARLIEST, until)));
    }

    /** The publications of a currency beside the base from one day to another, both included, oldest first. */
    public List<Point> series(MadeFrom made, Currency currency, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new Problem.Malformed("The course ends on " + to + ", before it begins on " + from + ".");
        }
        if (from.plusYears(MOST_YEARS).isBefore(to)) {
            throw new Problem.Malformed(
                    "At most " + MOST_YEARS + " years at once; " + from + " to " + to + " is more.");
        }
        made.from(Key.rates());
        return currency.equals(settings.base())
                ? List.of()
                : database.read(reading -> history.of(reading, currency, new Span(from, to)));
    }

    /** The days of the first and the last rate of all; none if nothing was taken in. */
    public Optional<Span> span(MadeFrom made) {
        return catalogue(made).span();
    }

    /** The days of the first and the last rate that anybody published of a currency. */
    public Optional<Span> span(MadeFrom made, Currency currency) {
        return catalogue(made).span(currency);
    }

    private Catalogue catalogue(MadeFrom made) {
        made.from(Key.rates());
        return new Catalogue(database.read(store::series));
    }

    /** What was published of a currency in a span of days and is kept aside, oldest first; it has no part in any answer. */
    public List<Doubt> doubts(MadeFrom made, Currency currency, Span days) {
        return doubts(made, days).stream()
                .filter(doubt -> doubt.rate().series().pair().has(currency))
                .toList();
    }

    /** What was published in a span of days and is kept aside, oldest first. */
    public List<Doubt> doubts(MadeFrom made, Span days) {
        made.from(Key.rates());
        return database.read(reading -> doubts.within(reading, days));
    }

    /** The amount in another currency at the rate of a day; a problem with the reason where no rate counts. */
    public Conversion convert(MadeFrom made, BigDecimal amount, Currency from, Currency to, LocalDate on) {
        return conversion(made, amount, from, to, on).orElseThrow(() -> reason(made, from, to, on));
    }

    /** The amount in another currency at the rate of a day; none where no rate counts. */
    public Optional<Conversion> conversion(MadeFrom made, BigDecimal amount, Currency from, Currency to, LocalDate on) {
        Board board = board(made, on);
        if (from.equals(to)) {
            return Optional.of(new Conversion(amount, from, to, on, on, BigDecimal.ONE, amount, "same"));
        }
        return board.between(from, to)
                .filter(crossing -> !crossing.isStale())
                .map(crossing -> new Exchange(crossing, to).of(amount));
    }

    /** What these currencies were worth in the base on a day; one without a rate that counts is left out. */
    public Map<Currency, Exchange> exchanges(MadeFrom made, Collection<Currency> currencies, LocalDate on) {
        made.from(Key.rates());
        return database.read(reading -> exchanges.on(reading, on, currencies));
    }

    private Problem reason(MadeFrom made, Currency from, Currency to, LocalDate on) {
        return board(made, on)
                .between(from, to)
                .map(stale -> new Problem.NotFound(
                        "The last rate between " + from + " and " + to + " by " + on + " is of " + stale.asOf()
                                + ", more than " + COUNTS_FOR_DAYS + " days before; nothing is converted with it."))
                .orElseGet(() -> new Problem.NotFound(
                        "No rate between " + from + " and " + to + " is known for " + on + " or any day before."));
    }

    private Board board(MadeFrom made, LocalDate on) {
        made.from(Key.rates());
        return database.read(reading -> boards.on(reading, on));
    }
}
