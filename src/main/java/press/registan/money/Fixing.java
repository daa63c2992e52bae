package press.registan.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What one source published on one day for a pair. */
record Fixing(LocalDate date, BigDecimal value) {}
