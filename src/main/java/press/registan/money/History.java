package press.registan.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import press.registan.db.Reading;

/**
 * The course of a currency beside the base: what the {@link Board} of each day would say, so that a day in a course is
 * exactly what the page of that day shows. A day without a publication has no point.
 */
final class History {

    private final RateStore store;
    private final Pegs pegs;
    private final Currency base;

    History(RateStore store, Pegs pegs, Currency base) {
        this.store = store;
        this.pegs = pegs;
        this.base = base;
    }

    /** In one go over all publications: what it costs grows with their number and with nothing else. */
    List<Point> of(Reading reading, Currency currency, Span days) {
        Catalogue catalogue = new Catalogue(store.series(reading));
        Routes routes = catalogue.routes(base, pegs);
        Set<Pair> pairs = routes.pairsBetween(currency, base);
        List<Series> needed = catalogue.of(pairs);
        Ways ways = new Ways(currency, routes.between(currency, base));
        List<Peg> fixed = pegs.pegs().stream()
                .filter(peg -> pairs.contains(Pair.of(peg.currency(), peg.anchor())))
                .toList();
        Map<Pair, Map<Series, Standing>> standings = before(reading, Set.copyOf(needed), days.first());
        List<Point> points = new ArrayList<>();
        byDay(reading, needed, days).forEach((day, fixings) -> {
            fixings.forEach((series, fixing) -> at(standings, series.pair())
                    .merge(
                            series,
                            new Standing(series, fixing, null),
                            (known, fresh) -> known.followedBy(fresh.last())));
            fix(standings, fixed, day);
            ways.best(day, pair -> standings.getOrDefault(pair, Map.of()).values())
                    .filter(crossing -> crossing.newest().equals(day) && !crossing.isStale())
                    .ifPresent(crossing -> points.add(point(day, crossing)));
        });
        return points;
    }

    private static Map<Series, Standing> at(Map<Pair, Map<Series, Standing>> standings, Pair pair) {
        return standings.computeIfAbsent(pair, _ -> new HashMap<>());
    }

    /** The pegs that hold on a day, and no other. */
    private static void fix(Map<Pair, Map<Series, Standing>> standings, List<Peg> pegs, LocalDate day) {
        for (Peg peg : pegs) {
            Series series = Standing.of(peg, day).series();
            at(standings, series.pair()).remove(series);
        }
        for (Peg peg : pegs) {
            if (peg.holdsOn(day)) {
                Standing standing = Standing.of(peg, day);
                at(standings, standing.series().pair()).put(standing.series(), standing);
            }
        }
    }

    private Map<Pair, Map<Series, Standing>> before(Reading reading, Set<Series> needed, LocalDate first) {
        Map<Pair, Map<Series, Standing>> standings = new HashMap<>();
        for (Standing standing : store.standings(reading, first.minusDays(1))) {
            if (needed.contains(standing.series())) {
                at(standings, standing.series().pair()).put(standing.series(), standing);
            }
        }
        return standings;
    }

    /** Where nothing was published a peg may still hold: then the ends of the span are its days. */
    private Map<LocalDate, Map<Series, Fixing>> byDay(Reading reading, List<Series> needed, Span days) {
        Map<LocalDate, Map<Series, Fixing>> byDay = new TreeMap<>();
        for (Series series : needed) {
            for (Fixing fixing : store.fixings(reading, series, days)) {
                byDay.computeIfAbsent(fixing.date(), day -> new HashMap<>()).put(series, fixing);
            }
        }
        if (byDay.isEmpty()) {
            byDay.put(days.first(), Map.of());
            byDay.put(days.last(), Map.of());
        }
        return byDay;
    }

    private static Point point(LocalDate day, Crossing crossing) {
        return new Point(day, crossing.price(), crossing.priceBack(), crossing.source());
    }
}
