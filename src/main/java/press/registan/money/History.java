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
 * The course of a currency beside the base: the boards of its days, one after the other, so that a day in a course says
 * exactly what the page of that day says. A day without a publication has no point.
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

    List<Point> of(Reading reading, Currency currency, Span days) {
        Catalogue catalogue = new Catalogue(store.series(reading));
        Routes routes = catalogue.routes(base, pegs);
        List<Series> needed = catalogue.of(routes.pairsBetween(currency, base));
        Map<Series, Standing> standings = before(reading, Set.copyOf(needed), days.first());
        List<Point> points = new ArrayList<>();
        byDay(reading, needed, days).forEach((day, fixings) -> {
            fixings.forEach((series, fixing) -> standings.merge(
                    series, new Standing(series, fixing, null), (known, fresh) -> known.followedBy(fresh.last())));
            new Board(day, base, routes, pegs, standings.values())
                    .between(currency, base)
                    .filter(crossing -> crossing.newest().equals(day) && !crossing.isStale())
                    .ifPresent(crossing -> points.add(point(day, crossing)));
        });
        return points;
    }

    private Map<Series, Standing> before(Reading reading, Set<Series> needed, LocalDate first) {
        Map<Series, Standing> standings = new HashMap<>();
        for (Standing standing : store.standings(reading, first.minusDays(1))) {
            if (needed.contains(standing.series())) {
                standings.put(standing.series(), standing);
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
