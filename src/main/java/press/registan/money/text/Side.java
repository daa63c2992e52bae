package press.registan.money.text;

import org.jspecify.annotations.Nullable;

/**
 * A number with the currency that stands beside it: all of an amount, or one end of a range.
 *
 * @param token its first token
 * @param before the sign or code before the number, null if there is none
 * @param behind the currency behind it, null if there is none
 * @param minus where its minus stands; -1 if it has none
 */
record Side(
        int token,
        @Nullable Tender before,
        Numeral numeral,
        @Nullable Tender behind,
        int minus) {

    int start() {
        return isLeading() ? minus : startOfNumber();
    }

    private int startOfNumber() {
        return before == null ? numeral.start : before.start();
    }

    private boolean isLeading() {
        return minus >= 0 && minus < startOfNumber();
    }

    boolean isNegative() {
        return minus >= 0;
    }

    int end() {
        return behind == null ? numeral.end : Math.max(numeral.end, behind.end());
    }

    int next() {
        return behind == null ? numeral.next : Math.max(numeral.next, behind.next());
    }

    /** The currency that counts: what stands behind says it more exactly, as in “$500 CAD”. */
    @Nullable Tender tender() {
        return behind == null ? before : behind;
    }

    boolean isBare() {
        return before == null && behind == null;
    }
}
