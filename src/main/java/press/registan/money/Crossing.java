package press.registan.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The way from one currency to another on a day: by one standing rate, or by two that meet in a third currency. It is as
 * old as the older of the two. A peg has no age: it holds each day anew.
 */
record Crossing(LocalDate on, Currency from, List<Standing> legs) {

    /** Among different ways: the most trusted first; of equals that are nobody's own the later. */
    static final Comparator<Crossing> MOST_TRUSTED =
            Comparator.comparing(Crossing::weight).thenComparing(Crossing::trustedDate, Comparator.reverseOrder());

    /** Among sources along one way: the same, but rather two rates of one source than of two. */
    static final Comparator<Crossing> MOST_TRUSTED_LEGS = Comparator.comparing(Crossing::weight)
            .thenComparing(Crossing::bestWeight)
            .thenComparing(Crossing::trustedDate, Comparator.reverseOrder())
            .thenComparingInt(crossing -> crossing.sources().size())
            .thenComparing(Crossing::legs, legByLeg(Standing.MOST_TRUSTED));

    /** For what is too old to count, among different ways: the latest first, what is invented last. */
    static final Comparator<Crossing> LATEST = Comparator.comparing(
                    (Crossing crossing) -> crossing.weight() == Sources.Weight.INVENTED)
            .thenComparing(Crossing::asOf, Comparator.reverseOrder());

    /** The same among sources along one way. */
    static final Comparator<Crossing> LATEST_LEGS = LATEST.thenComparingInt(
                    crossing -> crossing.sources().size())
            .thenComparing(Crossing::legs, legByLeg(Standing.MOST_TRUSTED));

    Crossing {
        legs = List.copyOf(legs);
        if (legs.isEmpty()) {
            throw new IllegalArgumentException("a way without a rate");
        }
    }

    /** How much of the one there is for one of the other. */
    Ratio ratio() {
        return along(legs.stream().map(Standing::last).toList());
    }

    /** The same as a figure: as published for one leg, exactly reckoned for two. */
    BigDecimal price() {
        return figure(ratio());
    }

    /** How much of the other there is for one of the one. */
    BigDecimal priceBack() {
        return figure(ratio().inverse());
    }

    private BigDecimal figure(Ratio ratio) {
        return legs.size() == 1 ? ratio.figure() : Decimals.bare(ratio.figure());
    }

    /** The same by the publications before the newest one here, if both legs have one. */
    Optional<Ratio> ratioBefore() {
        LocalDate newest = newest();
        List<Fixing> fixings = new ArrayList<>();
        for (Standing leg : legs) {
            Fixing fixing = leg.isPeg() || !leg.last().date().isBefore(newest) ? leg.before() : leg.last();
            if (fixing == null) {
                return Optional.empty();
            }
            fixings.add(fixing);
        }
        return Optional.of(along(fixings));
    }

    private Ratio along(List<Fixing> fixings) {
        Ratio ratio = Ratio.ONE;
        Currency here = from;
        for (int leg = 0; leg < legs.size(); leg++) {
            Series series = legs.get(leg).series();
            BigDecimal value = fixings.get(leg).value();
            ratio = ratio.times(
                    series.base().equals(here)
                            ? Ratio.of(value)
                            : Ratio.of(value).inverse());
            here = series.pair().without(here);
        }
        return ratio;
    }

    LocalDate asOf() {
        LocalDate oldest = null;
        for (Standing leg : legs) {
            LocalDate date = leg.last().date();
            if (!leg.isPeg() && (oldest == null || date.isBefore(oldest))) {
                oldest = date;
            }
        }
        return oldest == null ? on : oldest;
    }

    LocalDate newest() {
        LocalDate newest = null;
        for (Standing leg : legs) {
            LocalDate date = leg.last().date();
            if (!leg.isPeg() && (newest == null || date.isAfter(newest))) {
                newest = date;
            }
        }
        return newest == null ? on : newest;
    }

    boolean isStale() {
        return asOf().isBefore(on.minusDays(Rates.COUNTS_FOR_DAYS));
    }

    /** One source, or two in the sources' order with a plus between. */
    String source() {
        return String.join("+", sources());
    }

    private List<String> sources() {
        return legs.stream()
                .map(leg -> leg.series().source())
                .distinct()
                .sorted(Sources.ORDER)
                .toList();
    }

    @Nullable Currency via() {
        return legs.size() == 1 ? null : legs.getFirst().series().pair().without(from);
    }

    Sources.Weight weight() {
        return legs.stream()
                .map(Standing::weight)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Sources.Weight bestWeight() {
        return legs.stream()
                .map(Standing::weight)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Comparator<List<Standing>> legByLeg(Comparator<Standing> order) {
        return (one, other) -> IntStream.range(0, one.size())
                .map(leg -> order.compare(one.get(leg), other.get(leg)))
                .filter(difference -> difference != 0)
                .findFirst()
                .orElse(0);
    }

    private LocalDate trustedDate() {
        return weight() == Sources.Weight.OWN ? LocalDate.EPOCH : asOf();
    }
}
