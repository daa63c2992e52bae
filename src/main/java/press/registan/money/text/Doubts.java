package press.registan.money.text;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import press.registan.kernel.Language;
import press.registan.money.Currency;

/** What looks like an amount and is none: years, people, fish, weights, variables. When in doubt, it is none. */
final class Doubts {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Currency SOM = new Currency("KGS");
    private static final int FISH_REACH = 90;
    private static final int WEIGHT_REACH = 60;
    private static final int TOKENS_REACH = 8;
    private static final int CODE_REACH = 24;
    private static final int YEARS_APART = 15;
    private static final List<String> OF_CODE =
            List.of("{", "}", "|", "\\", "`", "&&", "==", "$(", "[ ", "; do", "; then", "echo $", "print $");

    private final Tokens tokens;
    private final Settlement settlement;
    private final Modifiers modifiers;
    private final Denials denials;
    private final char[] text;

    Doubts(Tokens tokens, Settlement settlement, Neighbours neighbours) {
        this.tokens = tokens;
        this.settlement = settlement;
        this.modifiers = new Modifiers(tokens, neighbours);
        this.denials = new Denials(tokens.text, neighbours);
        this.text = tokens.text;
    }

    /** Whether what is written right before leaves it a number: not A500, F-16, №5, .5. */
    boolean mayBegin(Side side) {
        int start = side.start();
        if (start == 0 || side.before() != null) {
            return true;
        }
        if (isLabelled(side)) {
            return false;
        }
        char before = text[start - 1];
        if ((before == '.' || before == ',') && (start == 1 || Letters.isSpace(text[start - 2]))) {
            return false;
        }
        if (before == '/' && tokens.gap(tokens.end(Math.max(0, side.token() - 1)), side.token()) == Gap.SLASH) {
            return tokens.isFigure(side.token() - 1);
        }
        if (Letters.fold(before) != 0 || "#№@_\\/^$".indexOf(before) >= 0) {
            return false;
        }
        if (!Letters.isDash(before) || start < 2 || !tokens.isFigure(side.token())) {
            return true;
        }
        boolean years = side.numeral().isLikeYear() && Letters.isDigit(text[start - 2]);
        return Letters.fold(text[start - 2]) == 0 && !years;
    }

    /** Article 178, № 5. */
    private boolean isLabelled(Side side) {
        Numeral numeral = side.numeral();
        int start = side.start();
        if (!numeral.isPlainFigure()) {
            return false;
        }
        Gap gap = tokens.before(side.token());
        boolean label = tokens.is(side.token() - 1, Kind.LABEL) && (gap == Gap.SPACE || gap == Gap.STOP);
        return label || (start > 1 && Letters.isSpace(text[start - 1]) && "№#".indexOf(text[start - 2]) >= 0);
    }

    /** Whether a number without a currency may be the first end of a range: “100–200 million”, not “in 2019 – 5 million”. */
    boolean mayOpen(Side one, Side two, boolean byWord, boolean shared) {
        Numeral first = one.numeral();
        Numeral second = two.numeral();
        boolean announced = isAnnounced(one.token()) || first.from;
        if (first.isLikeYear() && !shared) {
            BigDecimal apart = second.value(true).subtract(first.value(true)).abs();
            boolean years = second.isLikeYear() && apart.compareTo(BigDecimal.valueOf(YEARS_APART)) <= 0;
            if (second.isScaled() || years || (!announced && !second.isLikeYear() && byWord)) {
                return false;
            }
        }
        if (!shared && second.isScaled() && !first.isScaled() && !announced) {
            return false;
        }
        return announced || shared || first.value(true).compareTo(second.value(true)) < 0;
    }

    /** Whether a number without a currency may be the last end of a range: “$200,000–400,000”, not “$5 to 10 people”. */
    boolean mayEnd(Side one, Side two, boolean byWord) {
        Numeral first = one.numeral();
        Numeral second = two.numeral();
        boolean rises =
                (second.isScaled() && !first.isScaled()) || first.value(true).compareTo(second.value(true)) < 0;
        if (!rises || (second.isLikeYear() && !first.isLikeYear())) {
            return false;
        }
        boolean goesOn = two.end() + 1 < text.length
                && (text[two.end()] == '%' || (text[two.end()] == ' ' && Letters.fold(text[two.end() + 1]) != 0));
        boolean tight = tokens.gap(one.end(), two.token()) != Gap.SPACED_DASH;
        if (byWord) {
            return (isAnnounced(one.token()) && !goesOn) || second.isScaled();
        }
        return second.isScaled() || !goesOn || (tight && text[two.end()] != '%');
    }

    private boolean isAnnounced(int token) {
        return token > 0
                && tokens.before(token) == Gap.SPACE
                && (tokens.is(token - 1, Kind.FROM) || tokens.is(token - 1, Kind.BETWEEN));
    }

    /** Whether it is something else after all. */
    boolean isNoMoney(Side side, Tender tender, Currency currency) {
        return switch (tender.money().kind()) {
            case SIGN -> isVariable(side, tender);
            case CODE ->
                isWordLikeCode(side, tender)
                        || isKilograms(tender)
                        || isYear(side, tender)
                        || Modifiers.isDated(side, tender);
            case NAME, COIN ->
                isMisfit(side, tender)
                        || modifiers.isOne(side, tender)
                        || denials.isOne(side, tender)
                        || isName(side, tender)
                        || isYear(side, tender)
                        || isOtherWord(side, tender)
                        || isFish(side, tender, currency)
                        || isWeight(side, tender);
            case BEFORE, ADJECTIVE -> false;
            default -> true;
        };
    }

    /** {@code $1} of a shell. */
    private boolean isVariable(Side side, Tender tender) {
        Numeral numeral = side.numeral();
        Figure figure = numeral.figure;
        if (side.before() == null
                || text[tender.start()] != '$'
                || figure == null
                || !numeral.isPlainFigure()
                || figure.whole().length() > 1
                || !figure.fraction().isEmpty()) {
            return false;
        }
        int from = Math.max(0, side.start() - CODE_REACH);
        int to = Math.min(text.length, side.end() + CODE_REACH);
        String around = new String(text, from, to - from);
        return OF_CODE.stream().anyMatch(around::contains);
    }

    /** Codes that are words and names of other things count with figures that only money has: TRY 1.5 million, not TRY 5. */
    private boolean isWordLikeCode(Side side, Tender tender) {
        if (!tender.money().has(Mark.RARE)) {
            return false;
        }
        Figure figure = side.numeral().figure;
        boolean plain = figure == null || !figure.isGroupedOrLong();
        return plain && !side.numeral().isScaled();
    }

    /** Twenty thousand KGS of flour. */
    private boolean isKilograms(Tender tender) {
        return tender.word().form.equals("kgs")
                && tokens.is(tender.next(), Kind.OF)
                && tokens.gap(tender.end(), tender.next()) == Gap.SPACE;
    }

    /** “Из них 12 доллару не доверяют”: no number but one goes with such a form. */
    private boolean isMisfit(Side side, Tender tender) {
        Figure figure = side.numeral().figure;
        boolean one = figure == null
                || side.numeral().isScaled()
                || (figure.whole().endsWith("1") && !figure.whole().endsWith("11"));
        return !one
                && tender.country() == null
                && tender.money().form() == Money.Form.ONE
                && settlement.isIn(EnumSet.of(Language.RU), tender.start());
    }

    private boolean isName(Side side, Tender tender) {
        int end = tender.end();
        if (end + 1 < text.length && text[end] == '-' && Letters.isDigit(text[end + 1])) {
            return true;
        }
        boolean capital = tokens.isCapitalised(tender.token()) && !tokens.isCapitals(tender.token());
        if (!capital || tender.country() != null) {
            return false;
        }
        Numeral numeral = side.numeral();
        if (tender.money().has(Mark.SMALL) && !numeral.isScaled()) {
            return true;
        }
        if (tender.word().form.equals("cent")) {
            return true;
        }
        Figure figure = numeral.figure;
        boolean bare = figure != null && numeral.isPlainFigure() && !figure.isGroupedOrLong();
        if (!bare) {
            return false;
        }
        if (numeral.isLikeYear()) {
            return true;
        }
        boolean capitalBehind = end + 1 < text.length
                && text[end] == ' '
                && Character.isUpperCase(text[end + 1])
                && end + 2 < text.length
                && Character.isLowerCase(text[end + 2]);
        return capitalBehind && !isHeadline(side.start());
    }

    /** Whether the word before begins with a capital although no sentence begins with it. */
    private boolean isHeadline(int start) {
        int at = start - 1;
        if (at < 0 || !Letters.isSpace(text[at])) {
            return start == 0;
        }
        int from = at;
        while (from > 0 && start - from < Lexicon.LONGEST && Letters.fold(text[from - 1]) != 0) {
            from--;
        }
        boolean begins = from < 2 || "-.!?\n\"«“".indexOf(text[from - 2]) >= 0;
        return from < at && Character.isUpperCase(text[from]) && !begins;
    }

    /** “In 2017 som fell”: a year, and then money without a number. */
    private boolean isYear(Side side, Tender tender) {
        Numeral numeral = side.numeral();
        Figure figure = numeral.figure;
        if (figure == null || !numeral.isLikeYear() || side.before() != null) {
            return false;
        }
        boolean plural = tender.money().kind() != Kind.CODE
                && (tender.money().form() == Money.Form.MANY
                        || tender.word().form.endsWith("s"));
        return !plural
                && !Modifiers.isRound(side)
                && tokens.before(side.token()) == Gap.SPACE
                && (tokens.is(side.token() - 1, Kind.YEAR) || tokens.is(side.token() - 1, Kind.MONTH));
    }

    /** Words that are also other words need more than a number beside them. */
    private boolean isOtherWord(Side side, Tender tender) {
        Money money = tender.money();
        if (money.has(Mark.WEAK) && !settlement.isIn(money.languages(), tender.start())) {
            return true;
        }
        if (!money.has(Mark.OPEN) && !money.has(Mark.CAREFUL) && !money.has(Mark.STRICT)) {
            return isDish(tender);
        }
        if (money.has(Mark.HUNDREDS)
                && tender.country() == null
                && side.numeral().value(true).compareTo(HUNDRED) < 0) {
            return true;
        }
        boolean told = settlement.isNear(tender, tender.start());
        if (money.has(Mark.OPEN)) {
            return !told;
        }
        if (told || side.numeral().isScaled()) {
            return false;
        }
        Set<Language> own = EnumSet.copyOf(money.languages());
        own.removeAll(EnumSet.of(Language.EN, Language.RU));
        boolean thousand = side.numeral().value(true).compareTo(THOUSAND) >= 0;
        return money.has(Mark.STRICT) || (!thousand && !settlement.isIn(own, tender.start()));
    }

    private boolean isDish(Tender tender) {
        int end = tender.end();
        return tender.word().form.equals("som")
                && end + 4 <= text.length
                && Letters.fold(new String(text, end, 4)).equals(" tam");
    }

    private boolean isFish(Side side, Tender tender, Currency currency) {
        return currency.equals(SOM)
                && tender.country() == null
                && !side.numeral().isScaled()
                && side.numeral().value(true).compareTo(THOUSAND) < 0
                && isBeside(tender, Kind.FISH, FISH_REACH)
                && !isBesideOtherMoney(tender);
    }

    /** Where dollars stand in the same breath, a сом is money. */
    private boolean isBesideOtherMoney(Tender tender) {
        int from = Math.max(0, tender.token() - TOKENS_REACH);
        int to = Math.min(tokens.size(), tender.token() + TOKENS_REACH);
        for (int token = from; token < to; token++) {
            Word word = tokens.word(token);
            Money money = word == null ? null : word.money();
            if (money != null && !money.currencies().contains(SOM)) {
                return true;
            }
        }
        return false;
    }

    /** Pounds: of flour, or weighed, or lost. */
    private boolean isWeight(Side side, Tender tender) {
        if (!tender.money().has(Mark.WEIGHT) || tender.country() != null) {
            return false;
        }
        boolean of = tokens.is(tender.next(), Kind.OF) && tokens.gap(tender.end(), tender.next()) == Gap.SPACE;
        boolean hyphen = tokens.gap(side.numeral().end, tender.token()) == Gap.HYPHEN;
        return of || hyphen || isBeside(tender, Kind.WEIGHT, WEIGHT_REACH);
    }

    /** Whether such a word stands near, in the same sentence. */
    private boolean isBeside(Tender tender, Kind kind, int reach) {
        int from = Math.max(0, tender.token() - TOKENS_REACH);
        int to = Math.min(tokens.size(), tender.token() + TOKENS_REACH);
        for (int token = from; token < to; token++) {
            int start = tokens.start(token);
            if (tokens.is(token, kind)
                    && Math.abs(start - tender.start()) <= reach
                    && !settlement.isParted(Math.min(start, tender.start()), Math.max(start, tender.start()))) {
                return true;
            }
        }
        return false;
    }
}
