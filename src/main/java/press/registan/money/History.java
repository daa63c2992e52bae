package press.registan.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import press.registan.db.Reading;

/**
 * The course of a currency beside the base: what the {@link Board} of each day would say, so that a day in a course is
 * exactly what the page of that day shows. A day without a publication has no point.
 */
final class History {

    /** Each silence of the own bank is a walk of its own. */
    private static final int MOST_SILENCES = 12;

    private final RateStore store;
    private final Pegs pegs;
    private final Currency base;

    History(RateStore store, Pegs pegs, Currency base) {
        this.store = store;
        this.pegs = pegs;
        this.base = base;
    }

    /**
     * In one go over the publications, and over as few of them as have a say: on days on which the money's own bank counts,
     * nobody else's matter.
     */
    List<Point> of(Reading reading, Currency currency, Span days) {
        Catalogue catalogue = new Catalogue(store.series(reading));
        Routes routes = catalogue.routes(base, pegs);
        Ways ways = new Ways(currency, routes.between(currency, base));
        Course all = new Course(reading, ways, catalogue.of(routes.pairsBetween(currency, base)));
        return ways.owned(catalogue)
                .flatMap(own -> byOwnBank(new Course(reading, own, own.series(catalogue)), all, days))
                .orElseGet(() -> points(all, days, orItsEnds(byDay(all, days), days)));
    }

    /** What is walked along: some ways, and the series on them. */
    private record Course(Reading reading, Ways ways, List<Series> series) {}

    /** None where the own bank published nothing in these days, or was silent so often that little would be gained. */
    private Optional<List<Point>> byOwnBank(Course own, Course all, Span days) {
        SortedMap<LocalDate, Map<Series, Fixing>> counting = byDay(own, days.begunEarlier(Rates.COUNTS_FOR_DAYS));
        SortedMap<LocalDate, Map<Series, Fixing>> published = counting.tailMap(days.first());
        Coverage coverage = Coverage.of(days, counting.keySet());
        List<Span> silences = coverage.silences();
        if (published.isEmpty() || silences.size() > MOST_SILENCES) {
            return Optional.empty();
        }
        List<Point> points = new ArrayList<>(points(own, days, published));
        points.removeIf(point -> !coverage.counts(point.date()));
        silences.forEach(silence -> points.addAll(points(all, silence, byDay(all, silence))));
        points.sort(Comparator.comparing(Point::date));
        return Optional.of(points);
    }

    private List<Point> points(Course course, Span days, Map<LocalDate, Map<Series, Fixing>> byDay) {
        Map<Pair, Map<Series, Standing>> standings = before(course, days.first());
        List<Peg> fixed = pegs.pegs().stream()
                .filter(peg -> course.ways().goOver(Pair.of(peg.currency(), peg.anchor())))
                .toList();
        List<Point> points = new ArrayList<>();
        byDay.forEach((day, fixings) -> {
            fixings.forEach((series, fixing) -> at(standings, series.pair())
                    .merge(
                            series,
                            new Standing(series, fixing, null),
                            (known, fresh) -> known.followedBy(fresh.last())));
            fix(standings, fixed, day);
            course.ways()
                    .best(day, pair -> standings.getOrDefault(pair, Map.of()).values())
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

    private Map<Pair, Map<Series, Standing>> before(Course course, LocalDate first) {
        Set<Series> needed = Set.copyOf(course.series());
        Map<Pair, Map<Series, Standing>> standings = new HashMap<>();
        for (Standing standing : store.standings(course.reading(), first.minusDays(1))) {
            if (needed.contains(standing.series())) {
                at(standings, standing.series().pair()).put(standing.series(), standing);
            }
        }
        return standings;
    }

    private SortedMap<LocalDate, Map<Series, Fixing>> byDay(Course course, Span days) {
        SortedMap<LocalDate, Map<Series, Fixing>> byDay = new TreeMap<>();
        for (Series series : course.series()) {
            for (Fixing fixing : store.fixings(course.reading(), series, days)) {
                byDay.computeIfAbsent(fixing.date(), day -> new HashMap<>()).put(series, fixing);
            }
        }
        return byDay;
    }

    /** Where nothing was published a peg may still hold: then the ends of the span are its days. */
    private static Map<LocalDate, Map<Series, Fixing>> orItsEnds(Map<LocalDate, Map<Series, Fixing>> byDay, Span days) {
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
