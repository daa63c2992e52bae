package press.registan.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import press.registan.db.Reading;

/**
 * What currencies were worth in the base on the days of stories. Each story has a day of its own, and a whole {@link Board}
 * for each would be made for one or two currencies; so here only their series are read, and what comes of them is what the
 * board of that day says. The answers last given are kept while the rates are those that they were made from. Thread-safe.
 */
final class Exchanges {

    /** Of currencies on days. A feed asks for some thirty of them at once. */
    private static final int KEPT = 2_000;

    private final RateStore store;
    private final Pegs pegs;
    private final Currency base;
    private volatile @Nullable Edition newest;

    Exchanges(RateStore store, Pegs pegs, Currency base) {
        this.store = store;
        this.pegs = pegs;
        this.base = base;
    }

    /** Those of these currencies that have a rate that counts. */
    Map<Currency, Exchange> on(Reading reading, LocalDate day, Collection<Currency> currencies) {
        Edition edition = edition(reading);
        Map<Currency, Exchange> found = new HashMap<>();
        List<Currency> unknown = new ArrayList<>();
        for (Currency currency : currencies) {
            Answer kept = edition.kept(currency, day);
            if (kept == null && !currency.equals(base)) {
                unknown.add(currency);
            } else if (kept != null && kept.exchange() != null) {
                found.put(currency, kept.exchange());
            }
        }
        if (!unknown.isEmpty()) {
            crossings(reading, day, edition.routes, unknown).forEach((currency, crossing) -> {
                Exchange exchange = crossing.filter(known -> !known.isStale())
                        .map(known -> new Exchange(known, base))
                        .orElse(null);
                edition.keep(currency, day, new Answer(exchange));
                if (exchange != null) {
                    found.put(currency, exchange);
                }
            });
        }
        return found;
    }

    /**
     * What the board of the day would say of each. What a money's own bank says of the two outweighs everything as long as
     * it counts, so that is asked first, and mostly enough.
     */
    private Map<Currency, Optional<Crossing>> crossings(
            Reading reading, LocalDate day, Routes routes, List<Currency> currencies) {
        Map<Currency, Optional<Crossing>> crossings = new HashMap<>();
        Set<Currency> direct = new TreeSet<>(currencies);
        direct.add(base);
        Board own = new Board(day, base, routes, pegs, store.standings(reading, day, direct));
        List<Currency> others = new ArrayList<>();
        for (Currency currency : currencies) {
            Optional<Crossing> crossing = own.between(currency, base);
            if (crossing.filter(Exchanges::outweighsAll).isPresent()) {
                crossings.put(currency, crossing);
            } else {
                others.add(currency);
            }
        }
        if (!others.isEmpty()) {
            Board board = new Board(day, base, routes, pegs, store.standings(reading, day, met(routes, others)));
            others.forEach(currency -> crossings.put(currency, board.between(currency, base)));
        }
        return crossings;
    }

    private static boolean outweighsAll(Crossing crossing) {
        return crossing.legs().size() == 1 && crossing.weight() == Sources.Weight.OWN && !crossing.isStale();
    }

    /** All currencies between which the ways from these to the base go. */
    private Set<Currency> met(Routes routes, List<Currency> from) {
        Set<Currency> met = new TreeSet<>();
        for (Currency currency : from) {
            for (Pair pair : routes.pairsBetween(currency, base)) {
                met.add(pair.one());
                met.add(pair.other());
            }
        }
        return met;
    }

    private Edition edition(Reading reading) {
        long number = store.edition(reading);
        Edition known = newest;
        if (known == null || known.number != number) {
            known = new Edition(number, new Catalogue(store.series(reading)).routes(base, pegs));
            newest = known;
        }
        return known;
    }

    private record Asked(Currency currency, LocalDate day) {}

    /** @param exchange null where no rate counts */
    private record Answer(@Nullable Exchange exchange) {}

    /** What was answered while the rates stood as they did. */
    private static final class Edition {

        final long number;
        final Routes routes;
        private final Map<Asked, Answer> answers = new LinkedHashMap<>(64, 0.75f, true);

        Edition(long number, Routes routes) {
            this.number = number;
            this.routes = routes;
        }

        /** The answer that was given, null if none was. */
        synchronized @Nullable Answer kept(Currency currency, LocalDate day) {
            return answers.get(new Asked(currency, day));
        }

        synchronized void keep(Currency currency, LocalDate day, Answer answer) {
            answers.put(new Asked(currency, day), answer);
            if (answers.size() > KEPT) {
                answers.remove(answers.keySet().iterator().next());
            }
        }
    }
}
