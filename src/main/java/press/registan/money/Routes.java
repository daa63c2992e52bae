package press.registan.money;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The ways from one currency to another over the pairs that anybody ever published: directly first, then across the
 * publication's base currency, the euro, the dollar, and any other by the alphabet. The same in both directions, and the
 * same for a day and for a year of days, as it does not ask which of the pairs are fresh.
 */
final class Routes {

    private static final int MOST_PIVOTS = 4;
    private static final Currency EURO = new Currency("EUR");
    private static final Currency DOLLAR = new Currency("USD");

    private final Set<Pair> pairs;
    private final Set<Currency> currencies;
    private final Comparator<Currency> order;

    Routes(Collection<Pair> pairs, Currency base) {
        this.pairs = Set.copyOf(pairs);
        this.currencies = new TreeSet<>();
        for (Pair pair : pairs) {
            currencies.add(pair.one());
            currencies.add(pair.other());
        }
        List<Currency> first = List.of(base, EURO, DOLLAR);
        this.order = Comparator.<Currency>comparingInt(
                        pivot -> first.contains(pivot) ? first.indexOf(pivot) : first.size())
                .thenComparing(Comparator.naturalOrder());
    }

    List<List<Pair>> between(Currency from, Currency to) {
        Pair direct = Pair.of(from, to);
        Stream<List<Pair>> across = currencies.stream()
                .filter(pivot -> !direct.has(pivot))
                .filter(pivot -> pairs.contains(Pair.of(from, pivot)) && pairs.contains(Pair.of(pivot, to)))
                .sorted(order)
                .limit(MOST_PIVOTS)
                .map(pivot -> List.of(Pair.of(from, pivot), Pair.of(pivot, to)));
        return Stream.concat(Stream.of(List.of(direct)).filter(way -> pairs.contains(direct)), across)
                .toList();
    }

    /** All pairs that any way from the one to the other goes over. */
    Set<Pair> pairsBetween(Currency from, Currency to) {
        Set<Pair> met = new HashSet<>();
        between(from, to).forEach(met::addAll);
        return met;
    }

    /** All currencies that have a rate at all, by the alphabet. */
    Set<Currency> currencies() {
        return currencies;
    }
}
