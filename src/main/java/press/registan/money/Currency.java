package press.registan.money;

import java.util.Locale;
import java.util.Optional;

/** A currency of ISO 4217, by its code of three capitals. */
public record Currency(String code) implements Comparable<Currency> {

    public Currency {
        if (!isKnown(code)) {
            throw new IllegalArgumentException("not a currency of ISO 4217: " + code);
        }
    }

    /** The currency with this code in any case, such as {@code KGS}, or none if ISO 4217 knows none. */
    public static Optional<Currency> of(String code) {
        String capitals = code.toUpperCase(Locale.ROOT);
        return isKnown(capitals) ? Optional.of(new Currency(capitals)) : Optional.empty();
    }

    private static boolean isKnown(String code) {
        try {
            java.util.Currency.getInstance(code);
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    /** How many digits its smallest coin, in the books at least, has behind the point: 2 for the som, 0 for the yen. */
    public int minorDigits() {
        return Math.max(0, java.util.Currency.getInstance(code).getDefaultFractionDigits());
    }

    /**
     * The country of ISO 3166 whose money it is, {@code EU} for the euro. None for what several countries share and for
     * what is no country's: ISO 4217 begins those with an X, and every other code with its country's.
     */
    public Optional<String> country() {
        return code.startsWith("X") ? Optional.empty() : Optional.of(code.substring(0, 2));
    }

    @Override
    public int compareTo(Currency other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
