package press.registan.money;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which series there are and what days they span; the pegs join them once anything was taken in. */
record Catalogue(Map<Series, Span> spans) {

    Catalogue {
        spans = Map.copyOf(spans);
    }

    /** A publication that has no rates shows no market: a peg alone makes none. */
    Routes routes(Currency base, Pegs pegs) {
        Set<Pair> pairs = new HashSet<>();
        spans.keySet().forEach(series -> pairs.add(series.pair()));
        if (!pairs.isEmpty()) {
            pegs.pegs().forEach(peg -> pairs.add(Pair.of(peg.currency(), peg.anchor())));
        }
        return new Routes(pairs, base);
    }

    List<Series> of(Set<Pair> pairs) {
        return spans.keySet().stream()
                .filter(series -> pairs.contains(series.pair()))
                .toList();
    }

    Optional<Span> span() {
        return spans.values().stream().reduce(Span::and);
    }

    Optional<Span> span(Currency currency) {
        return spans.entrySet().stream()
                .filter(entry -> entry.getKey().pair().has(currency))
                .map(Map.Entry::getValue)
                .reduce(Span::and);
    }
}
