package press.registan.words;

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
