package press.registan.money;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import press.registan.db.Reading;

/**
 * Keeps the boards of the days last asked for, as the strip on every page needs today's. One is used again only while the
 * edition of the rates, read anew each time, is the one that it was made from. Thread-safe.
 */
final class Boards {

    private static final int KEPT = 16;

    private record Kept(long edition, Board board) {}

    private final RateStore store;
    private final Pegs pegs;
    private final Currency base;
    private final Map<LocalDate, Kept> kept = new LinkedHashMap<>(KEPT * 2, 0.75f, true);

    Boards(RateStore store, Pegs pegs, Currency base) {
        this.store = store;
        this.pegs = pegs;
        this.base = base;
    }

    Board on(Reading reading, LocalDate day) {
        long edition = store.edition(reading);
        return known(day, edition).orElseGet(() -> keep(day, edition, make(reading, day)));
    }

    private synchronized Optional<Board> known(LocalDate day, long edition) {
        Kept found = kept.get(day);
        return found != null && found.edition() == edition ? Optional.of(found.board()) : Optional.empty();
    }

    private Board make(Reading reading, LocalDate day) {
        Routes routes = new Catalogue(store.series(reading)).routes(base, pegs);
        return new Board(day, base, routes, pegs, store.standings(reading, day));
    }

    private synchronized Board keep(LocalDate day, long edition, Board board) {
        kept.put(day, new Kept(edition, board));
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return board;
    }
}
