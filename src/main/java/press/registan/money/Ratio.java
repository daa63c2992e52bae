package press.registan.money;

import java.math.BigDecimal;

/** A figure as a fraction of what was published, so that nothing is rounded before the end. */
record Ratio(BigDecimal over, BigDecimal under) {

    static final Ratio ONE = new Ratio(BigDecimal.ONE, BigDecimal.ONE);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT_DIGITS = 6;

    static Ratio of(BigDecimal figure) {
        return new Ratio(figure, BigDecimal.ONE);
    }

    Ratio inverse() {
        return new Ratio(under, over);
    }

    Ratio times(Ratio other) {
        return new Ratio(over.multiply(other.over), under.multiply(other.under));
    }

    /** As one figure: exact if it ends within 34 digits. */
    BigDecimal figure() {
        return quotient(over, under);
    }

    /** So much of an amount, rounded once. */
    BigDecimal share(BigDecimal amount) {
        return quotient(amount.multiply(over), under);
    }

    /** By how many per cent it is more than another, to a millionth of a per cent; less is negative. */
    BigDecimal percentAbove(Ratio other) {
        Ratio growth = times(other.inverse());
        BigDecimal percent = growth.over.subtract(growth.under).multiply(HUNDRED);
        return percent.divide(growth.under, PERCENT_DIGITS, Decimals.EXACT.getRoundingMode());
    }

    private static BigDecimal quotient(BigDecimal over, BigDecimal under) {
        return under.compareTo(BigDecimal.ONE) == 0 ? over.round(Decimals.EXACT) : over.divide(under, Decimals.EXACT);
    }
}
