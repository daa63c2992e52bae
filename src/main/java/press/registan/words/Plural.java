package press.registan.words;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import press.registan.kernel.Language;

/** The plural categories of CLDR that our languages know for whole numbers. */
enum Plural {
    ONE,
    FEW,
    MANY,
    OTHER;

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /** The forms that a phrase in this language must have; {@code OTHER} is CLDR's fallback and always among them. */
    static Set<Plural> formsOf(Language language) {
        return switch (language) {
            case EN, KK, KY, UZ, TG, TK -> EnumSet.of(ONE, OTHER);
            case RU -> EnumSet.allOf(Plural.class);
        };
    }

    /** The form that this many things take. */
    static Plural of(Language language, long count) {
        return switch (language) {
            case EN, KK, KY, UZ, TK -> count == 1 || count == -1 ? ONE : OTHER;
            case TG -> count >= -1 && count <= 1 ? ONE : OTHER;
            case RU -> slavic((int) Math.abs(count % 100));
        };
    }

    /** The form that so much takes, by the decimals that are shown: 1.0 is another thing than 1 to some languages. */
    static Plural of(Language language, BigDecimal shown) {
        if (shown.scale() <= 0) {
            BigInteger whole = shown.toBigInteger().abs();
            // Only the last two digits of a long number matter, and that it is long.
            return of(
                    language,
                    whole.bitLength() < Long.SIZE
                            ? whole.longValue()
                            : 100 + whole.mod(HUNDRED).longValue());
        }
        return switch (language) {
            case EN, RU -> OTHER;
            case KK, KY, UZ, TK -> shown.abs().compareTo(BigDecimal.ONE) == 0 ? ONE : OTHER;
            case TG -> shown.abs().compareTo(BigDecimal.ONE) <= 0 ? ONE : OTHER;
        };
    }

    private static Plural slavic(int lastTwoDigits) {
        int lastDigit = lastTwoDigits % 10;
        if (lastTwoDigits / 10 == 1 || lastDigit == 0 || lastDigit > 4) {
            return MANY;
        }
        return lastDigit == 1 ? ONE : FEW;
    }

    /** As it is written in a phrase: {@code one}, {@code few}. */
    String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }
}
