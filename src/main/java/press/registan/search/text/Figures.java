package press.registan.search.text;

/**
 * Numbers as they are written: 501,000 and 501 000 and 501.000 are one, 4.5 and 4,5 are one. A group has three digits, and
 * only the first of a number has fewer; what has more than one point and no groups is a date or a version, and its parts are
 * numbers of their own.
 */
final class Figures {

    /** Takes a number's digits one by one. */
    @FunctionalInterface
    interface Taker {
        void take(char digit);
    }

    private static final int GROUP = 3;

    private final char[] text;
    /** Up to here each run of digits is a number of its own. */
    private int apart;

    Figures(char[] text) {
        this.text = text;
    }

    /** Where the run of digits ends that begins here. */
    int digits(int from) {
        int i = from;
        while (isDigit(i)) {
            i++;
        }
        return i;
    }

    /** Reads the number that begins here, and says where it ends. */
    int read(int from, Taker taker) {
        int whole = digits(from);
        int grouped = from < apart ? whole : grouped(from, whole);
        int fraction = from < apart ? grouped : fraction(whole, grouped);
        if (fraction < 0) {
            apart = chain(grouped);
            grouped = whole;
            fraction = whole;
        }
        give(from, grouped, taker);
        if (fraction > grouped) {
            taker.take('.');
            give(grouped, fraction, taker);
        }
        return fraction;
    }

    private int grouped(int from, int whole) {
        if (whole - from > GROUP
                || Letters.fold(text[from]) == '0'
                || whole >= text.length
                || !isGrouping(text[whole])) {
            return whole;
        }
        char mark = text[whole];
        int end = whole;
        while (end < text.length && text[end] == mark && digits(end + 1) == end + 1 + GROUP) {
            end += 1 + GROUP;
        }
        boolean torn =
                isSpace(mark) && end < text.length && Letters.kind(text, end).isLetter();
        return torn ? whole : end;
    }

    /** Where the fraction ends, the same place if there is none, and below 0 if these are no parts of one number. */
    private int fraction(int whole, int grouped) {
        if (!isPoint(grouped) || !isDigit(grouped + 1)) {
            return grouped;
        }
        int end = digits(grouped + 1);
        boolean second = grouped > whole && text[grouped] == text[whole];
        boolean third = isPoint(end) && isDigit(end + 1);
        return second || third ? -1 : end;
    }

    private int chain(int from) {
        int end = from;
        while (isPoint(end) && isDigit(end + 1)) {
            end = digits(end + 1);
        }
        return end;
    }

    private void give(int from, int to, Taker taker) {
        for (int i = from; i < to; i++) {
            if (isDigit(i)) {
                taker.take(Letters.fold(text[i]));
            }
        }
    }

    private boolean isDigit(int i) {
        return i < text.length && Letters.kind(text, i) == Letters.Kind.DIGIT;
    }

    private boolean isPoint(int i) {
        return i < text.length && (text[i] == '.' || text[i] == ',');
    }

    private static boolean isGrouping(char mark) {
        return mark == ',' || mark == '.' || mark == '\'' || mark == '’' || isSpace(mark);
    }

    /** The spaces that stand inside numbers: plain, no-break, narrow, thin, of a figure's width. */
    private static boolean isSpace(char mark) {
        return mark == ' ' || mark == '\u00a0' || mark == '\u202f' || mark == '\u2009' || mark == '\u2007';
    }
}
