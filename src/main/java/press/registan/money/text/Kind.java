package press.registan.money.text;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a word or a sign can be to a reader of amounts; the files of words say which is what. */
enum Kind {
    /** Nothing by itself: the first of several words that are something together. */
    FIRST,

    SMALL,
    TENS,
    HUNDREDS,
    HUNDRED,
    SCALE,
    FIXED,
    HALF,
    WHOLE,
    TENTH,
    POINT,
    ENDING,
    VAGUE,

    A,
    AND,
    OR,
    TO,
    FROM,
    BETWEEN,
    OF,

    SIGN,
    BEFORE,
    CODE,
    NAME,
    COIN,
    ADJECTIVE,

    LAND,
    FOLK,

    FISH,
    WEIGHT,
    MONTH,
    YEAR,
    LABEL,
    ABOUT,
    TELLING,
    EQUAL,
    BEHIND,

    THE,
    NOT,
    SEVERAL,
    EVEN,
    EVENT,
    COUNTED,
    GOVERNS,
    AMID,
    MINUS,

    MEASURE,
    RATE,
    FOR;

    private static final Set<Kind> BEGINNINGS = Collections.unmodifiableSet(
            EnumSet.of(SMALL, TENS, HUNDREDS, HUNDRED, SCALE, FIXED, HALF, A, SIGN, BEFORE, CODE, LAND));

    boolean isNumber() {
        return compareTo(SMALL) >= 0 && compareTo(VAGUE) <= 0;
    }

    boolean isMoney() {
        return compareTo(SIGN) >= 0 && compareTo(ADJECTIVE) <= 0;
    }

    /** Whether an amount may begin with it: with what stands before a number, or with a number. */
    boolean begins() {
        return BEGINNINGS.contains(this);
    }
}
