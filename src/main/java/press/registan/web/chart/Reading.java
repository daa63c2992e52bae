package press.registan.web.chart;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a figure was on a day; above zero, as only such has a ratio. */
public record Reading(LocalDate day, BigDecimal value) {

    public Reading {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("nothing to draw on " + day + ": " + value);
        }
    }

    double height() {
        return value.doubleValue();
    }
}
