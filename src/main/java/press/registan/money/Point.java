package press.registan.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One publication in the course of a currency beside the base, as in {@link Quote}. */
public record Point(LocalDate date, BigDecimal rate, BigDecimal perBase, String source) {}
