package press.registan.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.registan.db.Reading;

/**
 * Whether a figure that a bank published can be believed. It is doubted if it is more than {@value #PER_CENT} per cent away
 * from what the bank said last <em>and</em> from what others say: a bank's slip moves one figure away from everybody, a
 * quiet correction of the bank's own is near the others, and where nobody else has a word, nobody is there to contradict.
 *
 * <p>The others are those who have a rate of the pair without the bank. Where nobody has, a peg or another bank may still
 * tell, together with the other figures of the same bulletin, whether this one fits to them. For one transaction.
 */
final class Scrutiny {

    /** Official rates move so far in a day when a currency falls, and then the others say so a day later. */
    static final int PER_CENT = 10;

    /** What a bank said longer ago is not compared with. */
    static final int PAST_DAYS = 31;

    private static final BigDecimal BOUND = BigDecimal.valueOf(100 + PER_CENT).movePointLeft(2);
    private static final Currency DOLLAR = new Currency("USD");
    private static final MathContext TWELVE_DIGITS = new MathContext(12);

    private final Reading reading;
    private final RateStore store;
    private final Pegs pegs;
    private final Map<LocalDate, List<Standing>> standings = new HashMap<>();

    Scrutiny(Reading reading, RateStore store, Pegs pegs) {
        this.reading = reading;
        this.store = store;
        this.pegs = pegs;
    }

    /** Whether one is at most so much more than the other, whichever is more. */
    static boolean agree(BigDecimal one, BigDecimal other) {
        return one.max(other).compareTo(one.min(other).multiply(BOUND)) <= 0;
    }

    /**
     * The doubt about a rate, if there is one.
     *
     * @param past what the bank had said last, null if that is too long ago
     * @param bulletin all that the bank said on the same day
     */
    Optional<Doubt> doubt(Rate rate, @Nullable Fixing past, Collection<Rate> bulletin) {
        if (past == null || agree(past.value(), rate.perOne())) {
            return Optional.empty();
        }
        return without(rate)
                .or(() -> beside(rate, bulletin))
                .filter(others -> !agree(others.price(), rate.perOne()))
                .map(others -> new Doubt(
                        rate, past.date(), past.value(), others.price().round(TWELVE_DIGITS), others.source()));
    }

    /**
     * Whether others have said the same by a day, on the day of the rate or after it. Others' figures that are in doubt
     * themselves count here: two banks that say the same unlikely thing are two witnesses.
     */
    boolean isConfirmed(Rate rate, LocalDate by, Collection<Doubt> inDoubt) {
        Map<Series, Standing> said = new HashMap<>();
        others(rate, by).forEach(standing -> said.put(standing.series(), standing));
        inDoubt.stream()
                .map(Doubt::rate)
                .filter(other -> !other.source().equals(rate.source())
                        && !other.date().isBefore(rate.date())
                        && !other.date().isAfter(by))
                .forEach(other -> said.put(other.series(), standing(other)));
        return crossing(rate, by, said.values())
                .filter(others -> !others.asOf().isBefore(rate.date()))
                .filter(others -> agree(others.price(), rate.perOne()))
                .isPresent();
    }

    /** What is said of the pair by all but the bank. */
    private Optional<Crossing> without(Rate rate) {
        return crossing(rate, rate.date(), others(rate, rate.date()).toList());
    }

    /** What the bank's other figures come to, of the same day if it has some, taken together with what others say. */
    private Optional<Crossing> beside(Rate rate, Collection<Rate> bulletin) {
        Map<Series, Standing> said = new HashMap<>();
        standings(rate.date()).filter(Scrutiny::isTrue).forEach(standing -> said.put(standing.series(), standing));
        bulletin.stream()
                .filter(other -> other.date().equals(rate.date()))
                .forEach(other -> said.put(other.series(), standing(other)));
        said.remove(rate.series());
        return crossing(rate, rate.date(), said.values());
    }

    private static Standing standing(Rate rate) {
        return new Standing(rate.series(), rate.fixing(), null);
    }

    private Stream<Standing> others(Rate rate, LocalDate on) {
        return standings(on)
                .filter(standing ->
                        isTrue(standing) && !standing.series().source().equals(rate.source()));
    }

    private Stream<Standing> standings(LocalDate on) {
        return standings.computeIfAbsent(on, day -> store.standings(reading, day)).stream();
    }

    private static boolean isTrue(Standing standing) {
        return !standing.series().source().equals(Sources.SAMPLE);
    }

    private Optional<Crossing> crossing(Rate rate, LocalDate on, Collection<Standing> known) {
        Stream<Pair> pegged = pegs.pegs().stream().map(peg -> Pair.of(peg.currency(), peg.anchor()));
        List<Pair> pairs = Stream.concat(known.stream().map(one -> one.series().pair()), pegged)
                .toList();
        return new Board(on, DOLLAR, new Routes(pairs, DOLLAR), pegs, known)
                .between(rate.base(), rate.quote())
                .filter(crossing -> !crossing.isStale());
    }
}
