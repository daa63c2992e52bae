package press.registan.money.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What digits with their marks can say. Most say one thing; a single mark before exactly three digits, {@code 1,234}, may
 * group them or begin a fraction, and then the language and what stands behind decide.
 *
 * @param whole the digits before the fraction, or all of them
 * @param fraction the digits of the fraction, or the three that may be one
 * @param mark what stands between the two, 0 if nothing
 * @param open whether the mark may as well group
 * @param grouped whether it is certain that thousands are grouped
 * @param extra ½, ¼ or ¾ behind, or nothing
 */
record Figure(String whole, String fraction, char mark, boolean open, boolean grouped, String extra) {

    /** More digits than this are no amount that anybody writes out. */
    private static final int MOST_WHOLE = 18;

    private static final int LONGEST = 40;
    private static final int YEARS_BEGIN = 1900;
    private static final int YEARS_END = 2100;

    /** The figure that stands there; null if it is a date, a time, a telephone or anything else but a figure. */
    static @Nullable Figure of(char[] text, int start, int end) {
        String extra = "";
        int last = end;
        if (Lexer.isFraction(text[end - 1])) {
            extra = switch (text[end - 1]) {
                case '½' -> ".5";
                case '¼' -> ".25";
                default -> ".75";
            };
            last--;
        }
        if (last - start > LONGEST) {
            return null;
        }
        return read(text, start, last, extra);
    }

    private static @Nullable Figure read(char[] text, int start, int end, String extra) {
        StringBuilder whole = new StringBuilder();
        char group = 0;
        int groups = 0;
        int from = start;
        while (true) {
            int to = from;
            while (to < end && Letters.isDigit(text[to])) {
                to++;
            }
            String digits = new String(text, from, to - from);
            if (groups == 0) {
                whole.append(digits.isEmpty() ? "0" : digits);
            } else {
                char mark = mark(text[from - 1]);
                boolean last = to == end;
                if (group == 0 || group == mark) {
                    group = mark;
                    if (last && groups == 1) {
                        return pair(whole.toString(), digits, mark, extra);
                    }
                    if (!isGroup(digits, mark, last) || (groups == 1 && whole.length() > 3)) {
                        return null;
                    }
                    whole.append(digits);
                } else {
                    boolean fraction = last && (mark == ',' || mark == '.') && extra.isEmpty();
                    return fraction ? checked(whole.toString(), digits, mark, false, true, "") : null;
                }
            }
            groups++;
            if (to == end) {
                return checked(whole.toString(), "", (char) 0, false, groups > 1, extra);
            }
            if (text[to] == ':' || text[to] == '/') {
                return null;
            }
            from = to + 1;
        }
    }

    private static @Nullable Figure pair(String whole, String digits, char mark, String extra) {
        boolean three = digits.length() == 3 && whole.length() <= 3 && !whole.startsWith("0");
        if (mark == ' ' || mark == '\'') {
            return three ? checked(whole + digits, "", (char) 0, false, true, extra) : null;
        }
        return extra.isEmpty() ? checked(whole, digits, mark, three, false, "") : null;
    }

    /** Groups are of three digits; South Asia groups by two after the first three, and always by commas. */
    private static boolean isGroup(String digits, char mark, boolean last) {
        return digits.length() == 3 || (!last && mark == ',' && digits.length() == 2);
    }

    private static @Nullable Figure checked(
            String whole, String fraction, char mark, boolean open, boolean grouped, String extra) {
        boolean number = whole.length() == 1 || !whole.startsWith("0");
        return number && whole.length() <= MOST_WHOLE ? new Figure(whole, fraction, mark, open, grouped, extra) : null;
    }

    private static char mark(char mark) {
        if (Letters.isApostrophe(mark)) {
            return '\'';
        }
        return Letters.isSpace(mark) ? ' ' : mark;
    }

    boolean isWhole() {
        return (open || fraction.isEmpty()) && extra.isEmpty();
    }

    /** Four digits that are most often a year. */
    boolean isLikeYear() {
        return whole.length() == 4
                && fraction.isEmpty()
                && !grouped
                && extra.isEmpty()
                && Integer.parseInt(whole) >= YEARS_BEGIN
                && Integer.parseInt(whole) < YEARS_END;
    }

    boolean isGroupedOrLong() {
        return grouped || open || whole.length() > 4;
    }

    /** What it says; where it is open, {@code grouping} decides. */
    BigDecimal value(boolean grouping) {
        if (fraction.isEmpty()) {
            return new BigDecimal(whole + extra);
        }
        return open && grouping ? new BigDecimal(whole + fraction) : new BigDecimal(whole + "." + fraction);
    }

    /** Whether its single mark groups thousands: by the custom of the language, where nothing speaks against it. */
    boolean groups(boolean decimalComma, boolean scaled, boolean ofWholes) {
        if (!open) {
            return grouped;
        }
        if (fraction.equals("000")) {
            return true;
        }
        boolean decimal = (mark == ',') == decimalComma;
        if (scaled) {
            return !decimal && mark == ',';
        }
        return !decimal || ofWholes || fraction.endsWith("00");
    }
}
