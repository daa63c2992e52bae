package press.registan.money;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one bank published in one document.
 *
 * @param rates each series and day once
 * @param passedOver what stood there and is not taken, each in words; most bulletins have a few
 */
public record Bulletin(String source, List<Rate> rates, List<String> passedOver) {

    /** Ten years of forty currencies fit. */
    public static final int MOST_RATES = 150_000;

    public Bulletin {
        rates = List.copyOf(rates);
        passedOver = List.copyOf(passedOver);
        if (rates.size() > MOST_RATES) {
            throw new IllegalArgumentException(rates.size() + " rates in one document");
        }
        Set<SeriesDay> met = new HashSet<>();
        for (Rate rate : rates) {
            if (!rate.source().equals(source)) {
                throw new IllegalArgumentException("a rate by " + rate.source() + " in a bulletin of " + source);
            }
            if (!met.add(SeriesDay.of(rate))) {
                throw new IllegalArgumentException("twice in a bulletin: " + rate);
            }
        }
    }

    /** The latest day that it is about; none if it has no rate. */
    public Optional<LocalDate> newest() {
        return rates.stream().map(Rate::date).max(Comparator.naturalOrder());
    }
}
