package press.registan.money.text;

import press.registan.money.Currency;

/** Currencies that only qualify the word behind them, beside a number that counts or dates something else. */
final class Modifiers {

    private static final Currency EURO = new Currency("EUR");
    private static final int YEAR_DIGITS = 4;

    private final Tokens tokens;
    private final Neighbours neighbours;

    Modifiers(Tokens tokens, Neighbours neighbours) {
        this.tokens = tokens;
        this.neighbours = neighbours;
    }

    boolean isOne(Side side, Tender tender) {
        if (side.before() != null || side.numeral().isScaled()) {
            return false;
        }
        return isOfYear(side, tender) || isCounted(tender) || isStandard(tender);
    }

    /** “The 2015 tenge devaluation”, “the 1998 ruble crash”. */
    private boolean isOfYear(Side side, Tender tender) {
        if (!side.numeral().isLikeYear() || isPlural(tender)) {
            return false;
        }
        return neighbours.isBehind(tender.end(), Kind.EVENT)
                || (!isRound(side)
                        && neighbours.isBefore(side.start(), Kind.THE)
                        && isSmallWord(tender.end())
                        && side.numeral().end + 1 == tender.start());
    }

    /** “Ten dollar billionaires”, “two euro bonds”: as many of them, and not as much money. */
    private boolean isCounted(Tender tender) {
        return !isPlural(tender) && neighbours.isBehind(tender.end(), Kind.COUNTED);
    }

    /** “Twenty Euro 5 buses”, “16 Euro 2024 hosts”. */
    private boolean isStandard(Tender tender) {
        char[] text = tokens.text;
        int at = tender.end() + 1;
        if (!tender.money().currencies().contains(EURO)
                || tender.isCoin()
                || !tokens.isCapitalised(tender.token())
                || at >= text.length
                || !Letters.isSpace(text[at - 1])
                || !Letters.isDigit(text[at])) {
            return false;
        }
        int digits = at;
        while (digits < text.length && digits - at <= YEAR_DIGITS && Letters.isDigit(text[digits])) {
            digits++;
        }
        return digits - at == 1 || digits - at == YEAR_DIGITS;
    }

    /** Whether a code and a year are a feast or a championship: CNY 2026, EUR 2024. */
    static boolean isDated(Side side, Tender tender) {
        return tender.money().has(Mark.DATED) && side.numeral().isLikeYear() && !isRound(side);
    }

    /** A year that ends a century or its half is as likely a price. */
    static boolean isRound(Side side) {
        Figure figure = side.numeral().figure;
        return figure != null
                && (figure.whole().endsWith("00") || figure.whole().endsWith("50"));
    }

    private static boolean isPlural(Tender tender) {
        return tender.money().form() == Money.Form.MANY || tender.word().form.endsWith("s");
    }

    private boolean isSmallWord(int end) {
        return end + 1 < tokens.text.length
                && Letters.isSpace(tokens.text[end])
                && Character.isLowerCase(tokens.text[end + 1]);
    }
}
