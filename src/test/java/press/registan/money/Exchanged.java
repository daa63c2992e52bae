package press.registan.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Exchanges for tests that have no database. */
public final class Exchanged {

    private Exchanged() {}

    /** What {@code from} is worth in {@code base}, of which one costs so much. */
    public static Exchange at(String from, String base, String price, LocalDate on) {
        Series series = new Series(new Currency(base), new Currency(from), "test");
        Standing standing = new Standing(series, new Fixing(on, new BigDecimal(price)), null);
        return new Exchange(new Crossing(on, new Currency(from), List.of(standing)), new Currency(base));
    }
}
