package press.registan.money;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
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

    /** The most trusted way with rates that count, or else the latest one with rates that no longer do. */
    Optional<Crossing> between(Currency from, Currency to) {
        List<List<Pair>> ways = routes.between(from, to);
        return best(ways, from, this::counts, Crossing.MOST_TRUSTED_LEGS, Crossing.MOST_TRUSTED)
                .or(() -> best(ways, from, any -> true, Crossing.LATEST_LEGS, Crossing.LATEST));
    }

    private boolean counts(Standing standing) {
        return !standing.last().date().isBefore(on.minusDays(Rates.COUNTS_FOR_DAYS));
    }

    /** The best of what each way can offer; of equals the first, as the ways already stand in their order. */
    private Optional<Crossing> best(
            List<List<Pair>> ways,
            Currency from,
            Predicate<Standing> allowed,
            Comparator<Crossing> legOrder,
            Comparator<Crossing> wayOrder) {
        return ways.stream()
                .flatMap(way -> crossings(way, from, allowed).min(legOrder).stream())
                .min(wayOrder);
    }

    /** Every choice of sources along a way. */
    private Stream<Crossing> crossings(List<Pair> way, Currency from, Predicate<Standing> allowed) {
        Stream<List<Standing>> choices = Stream.of(List.of());
        for (Pair pair : way) {
            List<Standing> known = standings.getOrDefault(pair, List.of()).stream()
                    .filter(allowed)
                    .toList();
            choices = choices.flatMap(legs -> known.stream()
                    .map(leg -> Stream.concat(legs.stream(), Stream.of(leg)).toList()));
        }
        return choices.map(legs -> new Crossing(on, from, legs));
    }

    /** The currency as it is shown beside the base; reckoned once, as the strip of every page asks for it. */
    Optional<Quote> quote(Currency currency) {
        return quotes.computeIfAbsent(currency, asked -> between(asked, base).map(crossing -> quote(crossing, asked)));
    }

    private Quote quote(Crossing crossing, Currency currency) {
        return new Quote(
                currency,
                base,
                crossing.price(),
                crossing.priceBack(),
                crossing.ratioBefore().map(crossing.ratio()::percentAbove).orElse(null),
                crossing.asOf(),
                crossing.source(),
                crossing.via(),
                crossing.isStale(),
                peg(currency));
    }

    private @Nullable Peg peg(Currency currency) {
        return pegs.on(on, currency).filter(peg -> peg.anchor().equals(base)).orElse(null);
    }
}
