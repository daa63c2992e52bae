package press.registan.money;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of all rates on one day, and what follows from it for any two currencies. Thread-safe. */
final class Board {

    private final LocalDate on;
    private final Currency base;
    private final Routes routes;
    private final Pegs pegs;
    private final Map<Pair, List<Standing>> standings;
    private final Map<Currency, Optional<Quote>> quotes = new ConcurrentHashMap<>();

    Board(LocalDate on, Currency base, Routes routes, Pegs pegs, Collection<Standing> published) {
        this.on = on;
        this.base = base;
        this.routes = routes;
        this.pegs = pegs;
        Stream<Standing> fixed =
                pegs.pegs().stream().filter(peg -> peg.holdsOn(on)).map(peg -> Standing.of(peg, on));
        this.standings = Stream.concat(published.stream(), fixed)
                .collect(
                        Collectors.groupingBy(standing -> standing.series().pair(), HashMap::new, Collectors.toList()));
    }

    Routes routes() {
        return routes;
    }

    Optional<Crossing> between(Currency from, Currency to) {
        return new Ways(from, routes.between(from, to)).best(on, pair -> standings.getOrDefault(pair, List.of()));
    }

    /** The currency as it is shown beside the base; reckoned once, as the strip of every page asks for it. */
    Optional<Quote> quote(Currency currency) {
        return quotes.computeIfAbsent(currency, asked -> quote(asked, base));
    }

    /** A currency as it is shown beside any other. */
    Optional<Quote> quote(Currency currency, Currency beside) {
        return between(currency, beside).map(crossing -> quote(crossing, currency, beside));
    }

    private Quote quote(Crossing crossing, Currency currency, Currency beside) {
        return new Quote(
                currency,
                beside,
                crossing.price(),
                crossing.priceBack(),
                crossing.ratioBefore().map(crossing.ratio()::percentAbove).orElse(null),
                crossing.asOf(),
                crossing.source(),
                crossing.via(),
                crossing.isStale(),
                peg(currency, beside));
    }

    private @Nullable Peg peg(Currency currency, Currency beside) {
        return pegs.on(on, currency).filter(peg -> peg.anchor().equals(beside)).orElse(null);
    }
}
