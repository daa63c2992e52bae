package press.registan.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of all rates on one day, and what follows from it for any two currencies. Thread-safe, as nothing changes. */
final class Board {

    private final LocalDate on;
    private final Routes routes;
    private final Pegs pegs;
    private final Map<Pair, List<Standing>> standings;

    Board(LocalDate on, Routes routes, Pegs pegs, Collection<Standing> published) {
        this.on = on;
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
        return best(ways, from, this::counts, Standing.MOST_TRUSTED, Crossing.MOST_TRUSTED)
                .or(() -> best(ways, from, any -> true, Standing.LATEST, Crossing.LATEST));
    }

    private boolean counts(Standing standing) {
        return !standing.last().date().isBefore(on.minusDays(Rates.COUNTS_FOR_DAYS));
    }

    private Optional<Crossing> best(
            List<List<Pair>> ways,
            Currency from,
            Predicate<Standing> allowed,
            Comparator<Standing> legOrder,
            Comparator<Crossing> wayOrder) {
        Function<List<Pair>, Stream<Crossing>> walk = way -> {
            List<Standing> legs = new ArrayList<>();
            for (Pair pair : way) {
                standings.getOrDefault(pair, List.of()).stream()
                        .filter(allowed)
                        .min(legOrder)
                        .ifPresent(legs::add);
            }
            return legs.size() == way.size() ? Stream.of(new Crossing(on, from, legs)) : Stream.empty();
        };
        return ways.stream().flatMap(walk).min(wayOrder);
    }

    /** The currency as it is shown beside the base. */
    Optional<Quote> quote(Currency currency, Currency base) {
        return between(currency, base).map(crossing -> quote(crossing, currency, base));
    }

    private Quote quote(Crossing crossing, Currency currency, Currency base) {
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
                peg(currency, base));
    }

    private @Nullable Peg peg(Currency currency, Currency base) {
        return pegs.on(on, currency).filter(peg -> peg.anchor().equals(base)).orElse(null);
    }
}
