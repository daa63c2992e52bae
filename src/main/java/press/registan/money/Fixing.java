package press.registan.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one source published on one day for a pair.
 *
 * @param value of one unit of the base, whatever number of units it was published for
 */
record Fixing(LocalDate date, BigDecimal value) {}
