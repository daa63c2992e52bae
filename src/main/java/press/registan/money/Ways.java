package press.registan.money;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The ways from one currency to another, as {@link Routes} orders them, and which of them is taken on a day.
 *
 * @param ways the pairs that each goes over
 */
record Ways(Currency from, List<List<Pair>> ways) {

    /** The most trusted way with rates that count, or else the latest one with rates that no longer do. */
    Optional<Crossing> best(LocalDate on, Function<Pair, Collection<Standing>> standings) {
        LocalDate oldest = on.minusDays(Rates.COUNTS_FOR_DAYS);
        Choice counting =
                new Choice(on, standings, standing -> !standing.last().date().isBefore(oldest));
        Choice any = new Choice(on, standings, _ -> true);
        return best(counting, Crossing.MOST_TRUSTED_LEGS, Crossing.MOST_TRUSTED, Ways::isUnbeatable)
                .or(() -> best(any, Crossing.LATEST_LEGS, Crossing.LATEST, _ -> false));
    }

    /** The direct way, if the money's own bank speaks on it: it is taken whenever that bank's rates count. */
    Optional<Ways> owned(Catalogue catalogue) {
        return ways.stream()
                .findFirst()
                .filter(way -> way.size() == 1)
                .map(way -> new Ways(from, List.of(way)))
                .filter(direct -> !direct.series(catalogue).isEmpty());
    }

    /** The series of the own banks on these ways. */
    List<Series> series(Catalogue catalogue) {
        return ways.stream()
                .flatMap(List::stream)
                .flatMap(pair -> catalogue.of(Set.of(pair)).stream())
                .filter(series -> Sources.weight(series.source(), series.pair()) == Sources.Weight.OWN)
                .toList();
    }

    boolean goOver(Pair pair) {
        return ways.stream().anyMatch(way -> way.contains(pair));
    }

    /** What may be chosen from on a day. */
    private record Choice(LocalDate on, Function<Pair, Collection<Standing>> standings, Predicate<Standing> allowed) {}

    /** A money's own bank weighs most whatever its date, and of equals the first is taken: nothing after it can win. */
    private static boolean isUnbeatable(Crossing crossing) {
        return crossing.weight() == Sources.Weight.OWN;
    }

    /** The best of what each way can offer; of equals the first, as the ways already stand in their order. */
    private Optional<Crossing> best(
            Choice choice,
            Comparator<Crossing> legOrder,
            Comparator<Crossing> wayOrder,
            Predicate<Crossing> unbeatable) {
        Crossing best = null;
        for (List<Pair> way : ways) {
            Crossing offered = crossings(way, choice).min(legOrder).orElse(null);
            if (offered != null && (best == null || wayOrder.compare(offered, best) < 0)) {
                best = offered;
            }
            if (best != null && unbeatable.test(best)) {
                break;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Every choice of sources along a way. */
    private Stream<Crossing> crossings(List<Pair> way, Choice choice) {
        Stream<List<Standing>> choices = Stream.of(List.of());
        for (Pair pair : way) {
            List<Standing> known = choice.standings().apply(pair).stream()
                    .filter(choice.allowed())
                    .toList();
            choices = choices.flatMap(legs -> known.stream()
                    .map(leg -> Stream.concat(legs.stream(), Stream.of(leg)).toList()));
        }
        return choices.map(legs -> new Crossing(choice.on(), from, legs));
    }
}
