package press.registan.money.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.registan.money.Currency;

/**
 * Joins numbers and currencies to amounts.
 *
 * <pre>
 * amount = [ before ] number [ behind ] , with one of the two
 *        | number behind number coin                          30 manat 50 tenge
 * range  = side join side , with a currency on one side       $2–3 million, от 50 до 100 тыс. сомов, 80-нен 200 теңгеге
 * </pre>
 *
 * It begins anew at each token and looks a bounded way ahead.
 */
final class PhraseReader {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final Tokens tokens;
    private final NumberReader numbers;
    private final TenderReader tenders;
    private final Settlement settlement;
    private final Doubts doubts;
    private final Neighbours neighbours;
    private final Minus minus;
    private final List<Amount> found = new ArrayList<>();

    PhraseReader(Tokens tokens, Settlement settlement) {
        this.tokens = tokens;
        Neighbours neighbours = new Neighbours(tokens.text);
        this.neighbours = neighbours;
        this.minus = new Minus(tokens, neighbours);
        this.numbers = new NumberReader(tokens, neighbours);
        this.tenders = new TenderReader(tokens);
        this.settlement = settlement;
        this.doubts = new Doubts(tokens, settlement, neighbours);
    }

    List<Amount> read() {
        int token = 0;
        while (token < tokens.size()) {
            token = Math.max(token + 1, phrase(token));
        }
        return List.copyOf(found);
    }

    /** Reads what begins there, and returns where to go on. */
    private int phrase(int token) {
        if (!mayBegin(token)) {
            return token;
        }
        Side one = side(token);
        if (one == null || !doubts.mayBegin(one)) {
            return token;
        }
        int joint = joint(one);
        Side two = joint < 0 ? null : side(joint);
        if (two != null && isJoined(one, two)) {
            int next = one.isBare() && two.isBare() ? chain(one, two) : range(one, two);
            if (next > 0) {
                return next;
            }
        }
        return one.isBare() ? token : single(one);
    }

    /** “From 45 to 60–65 soms”: three ends, of which only the last has its currency. */
    private int chain(Side one, Side two) {
        int joint = joint(two);
        Side three = joint < 0 ? null : side(joint);
        int before = found.size();
        if (three == null
                || three.isBare()
                || !isJoined(two, three)
                || !doubts.mayOpen(one, three, isByWord(one, two), isShared(one, three))) {
            return -1;
        }
        int next = range(two, three);
        Tender tender = three.tender();
        if (next > 0 && tender != null) {
            Amount second = found.remove(before);
            Amount third = found.remove(before);
            emit(one, third.currency(), shared(one, three, tender));
            found.add(second);
            found.add(third);
        }
        return next;
    }

    private static boolean isByWord(Side one, Side two) {
        return two.token() > one.next() || one.numeral().from;
    }

    /** Whether the scale behind the second belongs to the first as well: “$2–3 million”. */
    private static boolean isShared(Side one, Side two) {
        Numeral first = one.numeral();
        return one.behind() == null
                && !first.isScaled()
                && two.numeral().isScaled()
                && first.isSimple()
                && first.coefficient(true).compareTo(two.numeral().coefficient(true)) <= 0
                && first.coefficient(true).compareTo(THOUSAND) < 0;
    }

    private BigDecimal shared(Side one, Side two, Tender tender) {
        BigDecimal scale = two.numeral().scale;
        BigDecimal value = value(one, tender);
        return scale != null && isShared(one, two) ? value.multiply(scale) : value;
    }

    /** Most tokens begin nothing; this sees so at once. */
    private boolean mayBegin(int token) {
        Word word = tokens.word(token);
        if (word == null) {
            int behind = token + 1 < tokens.size() ? tokens.start(token + 1) - tokens.end(token) : Integer.MAX_VALUE;
            return behind <= 3 && !(tokens.isFigure(token + 1) && tokens.before(token + 1) == Gap.SPACE);
        }
        return word.begins();
    }

    private @Nullable Side side(int token) {
        if (token >= tokens.size()) {
            return null;
        }
        Tender before = tenders.before(token);
        int first = before == null ? token : before.next();
        boolean between = before != null
                && before.money().kind() == Kind.SIGN
                && tokens.isFigure(first)
                && minus.isBetween(before.end(), tokens.start(first));
        if (before != null
                && !between
                && !(tokens.isFigure(first) && tokens.gap(before.end(), first).isSpace())
                && !isAbbreviated(before, first)) {
            return null;
        }
        Numeral numeral = numbers.read(first, before != null);
        if (numeral == null) {
            return null;
        }
        spelledOut(numeral);
        Tender behind = tenders.behind(numeral);
        if (behind != null && behind.money().kind() == Kind.SIGN) {
            scaleBehind(numeral, behind);
        }
        if (before != null && behind != null && !agree(before, behind)) {
            behind = null;
        }
        if (behind != null && before == null) {
            behind = settlement.coined(behind, numeral);
        }
        if (numeral.halved
                || (numeral.weak && !settlement.isIn(numeral.languages, numeral.start) && !isOfOwn(numeral, behind))) {
            return null;
        }
        int begin = before == null ? numeral.start : before.start();
        return new Side(token, before, numeral, behind, between ? numeral.start - 1 : minus.before(token, begin));
    }

    /** Whether the currency's form is of the number's language and of none that the number's words mean something else in. */
    private static boolean isOfOwn(Numeral numeral, @Nullable Tender behind) {
        return behind != null && behind.money().languages().stream().allMatch(numeral.languages::contains);
    }

    /** “Rs. 500”. */
    private boolean isAbbreviated(Tender before, int first) {
        return before.money().has(Mark.ABBR) && tokens.isFigure(first) && tokens.gap(before.end(), first) == Gap.STOP;
    }

    /** “5 000 (пять тысяч) сомов”, as contracts have it: the words in brackets say the same once more. */
    private void spelledOut(Numeral numeral) {
        int token = numeral.next;
        char[] text = tokens.text;
        int open = numeral.end;
        if (open < text.length && Letters.isSpace(text[open])) {
            open++;
        }
        boolean opens =
                open < text.length && text[open] == '(' && token < tokens.size() && tokens.start(token) == open + 1;
        if (!opens || numeral.figure == null || tokens.isFigure(token)) {
            return;
        }
        Numeral words = numbers.read(token, false);
        if (words == null || words.value(true).compareTo(numeral.value(true)) != 0) {
            return;
        }
        int close = words.end;
        if (close < text.length && Letters.isSpace(text[close])) {
            close++;
        }
        if (close < text.length && text[close] == ')') {
            numeral.end = close + 1;
            numeral.next = words.next;
        }
    }

    /** “100$ млн”. */
    private void scaleBehind(Numeral numeral, Tender sign) {
        Word scale = tokens.word(sign.next());
        if (scale != null
                && scale.is(Kind.SCALE)
                && !scale.has(Mark.GLUED)
                && !scale.has(Mark.SHORT)
                && numeral.isPlainFigure()
                && tokens.before(sign.next()) == Gap.SPACE) {
            numeral.scale = scale.value();
            numeral.end = tokens.end(sign.next());
            numeral.next = sign.next() + 1;
        }
    }

    /** “$5 million dollars”, “$500 CAD”: what stands behind says the same, or which of several. */
    private static boolean agree(Tender before, Tender behind) {
        return !behind.isCoin()
                && (before.money()
                                .currencies()
                                .contains(behind.money().currencies().getFirst())
                        || behind.money()
                                .currencies()
                                .contains(before.money().currencies().getFirst()));
    }

    /** The token with which the other end of a range would begin; -1 if nothing joins one to this. */
    private int joint(Side one) {
        int next = one.next();
        if (next >= tokens.size()) {
            return -1;
        }
        boolean stop = one.behind() == null && one.numeral().abbreviated && tokens.text[one.end()] == '.';
        Gap gap = tokens.gap(stop ? one.end() + 1 : one.end(), next);
        if ((one.numeral().from && gap == Gap.SPACE) || gap.isRange()) {
            return next;
        }
        Word word = tokens.word(next);
        if (gap != Gap.SPACE || word == null || tokens.gap(tokens.end(next), next + 1) != Gap.SPACE) {
            return -1;
        }
        boolean joins = word.is(Kind.TO) || word.is(Kind.OR) || word.is(Kind.AND);
        return joins ? next + 1 : -1;
    }

    /** An “and” joins only where a “between” stands before, or behind as in «20 жана 25 миң сомдун ортосунда». */
    private boolean isJoined(Side one, Side two) {
        boolean and = two.token() == one.next() + 1 && tokens.is(one.next(), Kind.AND);
        return !and || isBehind(one.token(), Kind.BETWEEN) || isAmid(two);
    }

    private boolean isAmid(Side two) {
        return neighbours.isBehind(two.end(), Kind.AMID);
    }

    private boolean isBehind(int token, Kind kind) {
        return token > 0 && tokens.is(token - 1, kind) && tokens.before(token) == Gap.SPACE;
    }

    /** Emits both ends if they make a range, and returns where to go on; -1 if they do not. */
    private int range(Side one, Side two) {
        Tender own = one.tender();
        Tender other = two.tender();
        Tender tender = other != null ? other : own;
        if (tender == null || (one.behind() != null && other == null) || (own == null && two.before() != null)) {
            return -1;
        }
        if (own != null && other != null && (!agree(own, other) || areTwoSums(one, own, other))) {
            return -1;
        }
        if (own != null && other != null && own.country() != null && other.country() == null) {
            tender = own;
        }
        boolean byWord = isByWord(one, two);
        if ((other == null && !doubts.mayEnd(one, two, byWord))
                || (own == null && !doubts.mayOpen(one, two, byWord, isShared(one, two)))) {
            return -1;
        }
        Currency currency = settlement.currency(tender, one.start());
        if (currency == null || doubts.isNoMoney(two, tender, currency)) {
            return -1;
        }
        emit(one, currency, shared(one, two, tender));
        return finish(two, tender, currency);
    }

    /** “3,000 Kyrgyz som or 40,000 Uzbek som” are two sums, and so are 50 cents and 2 dollars. */
    private boolean areTwoSums(Side one, Tender own, Tender other) {
        boolean alone = own.country() == null && tokens.is(one.next(), Kind.OR);
        if (own.isCoin() != other.isCoin()) {
            return true;
        }
        return other.country() != null
                && own.money().isAmbiguous()
                && (own.country() != null ? !own.country().equals(other.country()) : alone);
    }

    private int single(Side side) {
        Tender tender = side.tender();
        if (tender == null) {
            return side.next();
        }
        Currency currency = settlement.currency(tender, side.start());
        if (currency == null || doubts.isNoMoney(side, tender, currency)) {
            return side.next();
        }
        return finish(side, tender, currency);
    }

    /** Emits an amount, together with the coins that stand behind it. */
    private int finish(Side side, Tender tender, Currency currency) {
        Side coins = tender.isCoin() || side.isBare() ? null : coins(side, tender);
        Money money = coins == null || coins.behind() == null
                ? null
                : coins.behind().word().coin();
        if (coins == null || money == null) {
            emit(side, currency, value(side, tender));
            return side.next();
        }
        Currency common = settlement.common(tender.money(), money);
        boolean settled = tender.country() != null || money.currencies().contains(currency);
        Currency both = settled || common == null ? currency : common;
        BigDecimal hundredths = coins.numeral().value(true).multiply(HUNDREDTH);
        BigDecimal whole = value(side, tender);
        emit(side.start(), coins.end(), both, side.isNegative() ? whole.subtract(hundredths) : whole.add(hundredths));
        return coins.next();
    }

    /** “… 50 tyiyn”, “… and 50 cents”. */
    private @Nullable Side coins(Side side, Tender tender) {
        int next = side.next();
        Gap gap = tokens.gap(side.end(), next);
        if (tokens.is(next, Kind.AND) && gap == Gap.SPACE) {
            gap = tokens.gap(tokens.end(next), next + 1);
            next++;
        }
        boolean near = gap == Gap.SPACE
                || gap == Gap.COMMA
                || (gap == Gap.STOP && tender.money().has(Mark.ABBR));
        if (!near
                || next >= tokens.size()
                || value(side, tender).stripTrailingZeros().scale() > 0) {
            return null;
        }
        Numeral numeral = numbers.coins(next);
        if (numeral == null
                || numeral.value(true).compareTo(HUNDRED) >= 0
                || numeral.value(false).scale() > 0) {
            return null;
        }
        Tender coin = tenders.behind(numeral);
        Money money = coin == null ? null : coin.word().coin();
        boolean fits = money != null
                && money.currencies().stream().anyMatch(tender.money().currencies()::contains);
        return fits ? new Side(next, null, numeral, coin, -1) : null;
    }

    private BigDecimal value(Side side, Tender tender) {
        BigDecimal number = settlement.value(side, tender);
        BigDecimal value = tender.isCoin() ? number.multiply(HUNDREDTH) : number;
        return side.isNegative() ? value.negate() : value;
    }

    private void emit(Side side, Currency currency, BigDecimal value) {
        emit(side.start(), side.end(), currency, value);
    }

    private void emit(int start, int end, Currency currency, BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        found.add(new Amount(start, end, currency, bare.scale() < 0 ? bare.setScale(0) : bare));
    }
}
