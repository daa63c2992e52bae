package press.registan.money.text;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;

/**
 * Reads a number that begins at a token: a figure, words, or both, as in “2.3 million”, “two hundred and fifty thousand”,
 * “пять миллионов 300 тысяч”, “үш жарым миллион”.
 *
 * <pre>
 * number  = term { term } , each of a smaller scale than the one before
 * term    = below [ half ] [ scale ]
 * below   = figure | [ small ] hundred [ tens ] [ small ] | tens [ small ] | small
 * </pre>
 *
 * All seven languages count like this; only their words differ, and what they say for a half.
 *
 * <p>Longer than 400 lines because each part of a number hangs on what was read before it.
 */
final class NumberReader {

    /** The longest number in words of these languages has fewer parts. */
    private static final int MOST_PARTS = 32;

    private static final int TEN = 10;

    private final Tokens tokens;
    private final Neighbours neighbours;

    private Term term = new Term();
    private Numeral numeral = new Numeral();
    private @Nullable BigDecimal lastScale;
    private int token;

    NumberReader(Tokens tokens, Neighbours neighbours) {
        this.tokens = tokens;
        this.neighbours = neighbours;
    }

    /**
     * The number that begins there; null if none does.
     *
     * @param behindSign whether a sign stands before it, so that “$5 m” is five million
     */
    @Nullable Numeral read(int first, boolean behindSign) {
        term = new Term();
        numeral = new Numeral();
        lastScale = null;
        token = first;
        numeral.start = tokens.start(first);
        if (!begins(first)) {
            return null;
        }
        for (int parts = 0; parts < MOST_PARTS && token < tokens.size(); parts++) {
            if (token > first && !touches(token)) {
                break;
            }
            if (!take(token == first, behindSign)) {
                break;
            }
        }
        if (token == first) {
            return null;
        }
        close();
        numeral.next = token;
        numeral.end = tokens.end(token - 1);
        return isWhole(behindSign) ? numeral : null;
    }

    /** The number of the coins behind whole money, which may be 00 or 05. */
    @Nullable Numeral coins(int first) {
        boolean padded = tokens.isFigure(first)
                && tokens.end(first) - tokens.start(first) == 2
                && tokens.text[tokens.start(first)] == '0'
                && Letters.isDigit(tokens.text[tokens.start(first) + 1]);
        if (!padded) {
            return read(first, false);
        }
        Numeral coins = new Numeral();
        coins.start = tokens.start(first);
        coins.end = tokens.end(first);
        coins.next = first + 1;
        coins.words = BigDecimal.valueOf(tokens.text[coins.start + 1] - '0');
        return coins;
    }

    /** Whether what stands before leaves room for a number to begin. */
    private boolean begins(int first) {
        if (tokens.isFigure(first)) {
            return true;
        }
        Word word = tokens.word(first);
        if (word == null) {
            return false;
        }
        boolean vague = tokens.before(first).isSpace() && tokens.is(first - 1, Kind.VAGUE);
        return !vague || !(word.is(Kind.SCALE) || word.is(Kind.HUNDRED));
    }

    private boolean touches(int next) {
        Gap gap = tokens.before(next);
        return switch (gap) {
            case NONE, SPACE -> true;
            case HYPHEN -> !tokens.isFigure(next);
            case STOP -> numeral.abbreviated;
            case DASH, SPACED_DASH, LONG_DASH, SLASH, COMMA, OTHER -> false;
        };
    }

    /** Takes the token into the number if it fits, and moves on. */
    private boolean take(boolean first, boolean behindSign) {
        Word word = tokens.word(token);
        if (word == null) {
            return takeFigure();
        }
        if (!first && (numeral.from || (!word.is(Kind.ENDING) && isForeign(word)))) {
            return false;
        }
        boolean taken;
        if (word.is(Kind.ENDING) && tokens.before(token) == Gap.HYPHEN && term.figure() != null) {
            taken = true;
        } else if (word.is(Kind.SCALE)) {
            taken = takeScale(word, first, behindSign);
        } else if (word.is(Kind.HUNDRED)) {
            taken = takeHundred(word, first);
        } else if (word.is(Kind.SMALL)) {
            taken = term.addSmall(word.value());
        } else if (word.is(Kind.TENS)) {
            taken = term.addTens(word.value());
        } else if (word.is(Kind.HUNDREDS)) {
            taken = term.addHundreds(word.value());
        } else if (word.is(Kind.FIXED)) {
            taken = first && takeFixed(word.value());
        } else if (word.is(Kind.HALF)) {
            taken = takeHalf(word, first);
        } else {
            return takeJoint(word, first);
        }
        if (taken) {
            note(word);
            token++;
        }
        return taken;
    }

    /** Whether it is a word of another language than those before: “£42bn on” is no number of Turkmen. */
    private boolean isForeign(Word word) {
        return Collections.disjoint(word.languages(), numeral.languages)
                || (word.has(Mark.WEAK)
                        && term.words() == null
                        && !word.languages().contains(Tongue.at(tokens.text, tokens.start(token))));
    }

    private void note(Word word) {
        numeral.languages.retainAll(word.languages());
        numeral.weak = word.has(Mark.WEAK) || (numeral.weak && isShared(word));
        numeral.from = word.has(Mark.FROM);
        numeral.abbreviated = word.has(Mark.ABBR);
    }

    /** Whether it could stand in an English or Russian text as well. */
    private static boolean isShared(Word word) {
        return word.languages().contains(Language.EN) || word.languages().contains(Language.RU);
    }

    private boolean takeFigure() {
        if (!term.isEmpty() || numeral.from) {
            return false;
        }
        Figure read = Figure.of(tokens.text, tokens.start(token), tokens.end(token));
        if (read == null || (lastScale != null && !isRest(read))) {
            return false;
        }
        term.set(read);
        numeral.abbreviated = false;
        token++;
        return true;
    }

    /** Behind a scale comes only what is smaller: 5 million 300 thousand, but not 5 million in 2024. */
    private boolean isRest(Figure read) {
        BigDecimal scale = lastScale;
        Word next = tokens.word(token + 1);
        boolean scaled =
                next != null && next.is(Kind.SCALE) && tokens.before(token + 1).isSpace();
        return scale != null
                && (scaled || (read.isWhole() && !read.isLikeYear()))
                && read.value(true).compareTo(scale) < 0;
    }

    private boolean takeScale(Word word, boolean first, boolean behindSign) {
        boolean glued = tokens.before(token) == Gap.NONE && term.figure() != null;
        if (word.has(Mark.GLUED) && !glued && !(behindSign && term.figure() != null && !first)) {
            return false;
        }
        if (word.has(Mark.SHORT) && !isShort()) {
            return false;
        }
        BigDecimal scale = word.value();
        if (term.isEmpty()) {
            if (!(first && isBare(word)) || numeral.halved || followsNumber()) {
                return false;
            }
            term.set(BigDecimal.ONE);
        }
        if (lastScale != null && scale.compareTo(lastScale) >= 0) {
            return false;
        }
        close(scale);
        numeral.halved = false;
        return true;
    }

    /** “100 т.р.”: one letter is a thousand only right before money that is shortened as well. */
    private boolean isShort() {
        Word money = tokens.word(token + 1);
        return tokens.before(token + 1) == Gap.STOP && money != null && money.money() != null && money.has(Mark.ABBR);
    }

    /** «Тысяча сомов» is one thousand, «до тысячи сомов» too; but «тысячи сомов» alone are many. */
    private boolean isBare(Word word) {
        return word.has(Mark.BARE)
                || (word.has(Mark.GOVERNED) && neighbours.isBefore(tokens.start(token), Kind.GOVERNS));
    }

    /** A scale word that another number stands right before, with whatever between: “5-й миллион” is none of its own. */
    private boolean followsNumber() {
        return token > 0 && tokens.isFigure(token - 1) && tokens.start(token) - tokens.end(token - 1) < TEN;
    }

    private boolean takeHundred(Word word, boolean first) {
        boolean bare = word.has(Mark.BARE) && (first || lastScale != null);
        return (bare || !term.isEmpty()) && term.addHundred();
    }

    private boolean takeFixed(BigDecimal value) {
        numeral.words = BigDecimal.ONE;
        numeral.scale = value;
        lastScale = BigDecimal.ONE;
        return true;
    }

    /** A half behind a number is added to it (үш жарым); at the beginning it is taken of what comes (жарты миллион). */
    private boolean takeHalf(Word word, boolean first) {
        if (first) {
            term.set(word.value());
            numeral.halved = word.languages().contains(Language.EN);
            return true;
        }
        return !word.languages().contains(Language.EN) && term.addHalf(word.value());
    }

    /** The small words: a million, a hundred and five, two and a half, half of a, five point two, бес бүтін оннан тоғыз. */
    private boolean takeJoint(Word word, boolean first) {
        if (word.is(Kind.A) && (first || numeral.halved)) {
            return takeA(first);
        }
        if (word.is(Kind.OF) && numeral.halved && tokens.before(token) == Gap.SPACE) {
            token++;
            return true;
        }
        if (word.is(Kind.AND)) {
            return takeAnd(word);
        }
        if (word.is(Kind.POINT)) {
            return takePoint();
        }
        return word.is(Kind.WHOLE) && takeParts();
    }

    private boolean takeA(boolean first) {
        Word next = tokens.word(token + 1);
        boolean counts = next != null
                && ((next.is(Kind.SCALE) && !next.has(Mark.GLUED))
                        || next.is(Kind.HUNDRED)
                        || (first && next.is(Kind.HALF)));
        if (!tokens.before(token + 1).isSpace() || (!counts && first)) {
            return false;
        }
        if (first && next != null && !next.is(Kind.HALF)) {
            term.set(BigDecimal.ONE);
            numeral.languages.retainAll(EnumSet.of(Language.EN));
        }
        token++;
        if (!first) {
            numeral.halved = numeral.halved && counts;
        } else if (next != null && next.is(Kind.HALF)) {
            takeHalf(next, true);
            note(next);
            token++;
        }
        return true;
    }

    private boolean takeAnd(Word word) {
        int next = token + 1;
        int skip = tokens.is(next, Kind.A) ? next + 1 : next;
        Word half = tokens.word(skip);
        if (!term.isEmpty()
                && half != null
                && half.is(Kind.HALF)
                && joined(next)
                && (skip == next || joined(skip))
                && term.addHalf(half.value())) {
            numeral.languages.retainAll(half.languages());
            token = skip + 1;
            return true;
        }
        Set<Language> english = EnumSet.of(Language.EN);
        boolean hundreds = term.isHundreds() || (lastScale != null && term.isEmpty());
        if (hundreds
                && word.languages().containsAll(english)
                && joined(next)
                && (tokens.is(next, Kind.SMALL) || tokens.is(next, Kind.TENS))) {
            token++;
            return true;
        }
        return false;
    }

    private boolean joined(int next) {
        Gap gap = tokens.before(next);
        return gap == Gap.SPACE || gap == Gap.HYPHEN;
    }

    private boolean takePoint() {
        BigDecimal before = term.words();
        BigDecimal unit = BigDecimal.ONE;
        int next = token + 1;
        while (before != null && next - token < TEN && tokens.is(next, Kind.SMALL) && joined(next)) {
            Word digit = tokens.word(next);
            if (digit == null || digit.value().compareTo(BigDecimal.TEN) >= 0) {
                break;
            }
            unit = unit.movePointLeft(1);
            before = before.add(digit.value().multiply(unit));
            next++;
        }
        if (before == null || next == token + 1) {
            return false;
        }
        term.set(before);
        token = next;
        return true;
    }

    /** Five whole, nine tenths; in Kazakh and its sisters five whole, of ten nine. */
    private boolean takeParts() {
        BigDecimal before = term.value();
        int next = token + 1;
        if (before == null || !joined(next) || !joined(next + 1)) {
            return false;
        }
        Word one = tokens.word(next);
        Word other = tokens.word(next + 1);
        if (one == null || other == null) {
            return false;
        }
        Word tenth = one.is(Kind.TENTH) ? one : other;
        Word count = tenth == one ? other : one;
        boolean counts = tenth.is(Kind.TENTH) && (count.is(Kind.SMALL) || count.is(Kind.TENS));
        if (!counts || count.value().compareTo(tenth.value()) >= 0) {
            return false;
        }
        BigDecimal parts = count.value();
        numeral.languages.retainAll(count.languages());
        token = next + 2;
        Word more = tokens.word(token);
        if (count == other && count.is(Kind.TENS) && more != null && more.is(Kind.SMALL) && joined(token)) {
            parts = parts.add(more.value());
            token++;
        }
        term.set(before.add(parts.divide(tenth.value())));
        return true;
    }

    /** The term ends with its scale. */
    private void close(BigDecimal scale) {
        if (lastScale == null) {
            numeral.figure = term.figure();
            numeral.words = term.words();
            numeral.scale = scale;
        } else {
            BigDecimal value = term.value();
            numeral.rest = numeral.rest.add((value == null ? BigDecimal.ONE : value).multiply(scale));
        }
        lastScale = scale;
        term = new Term();
    }

    /** The last term ends without one. */
    private void close() {
        BigDecimal value = term.value();
        if (value == null) {
            return;
        }
        if (lastScale == null) {
            numeral.figure = term.figure();
            numeral.words = term.words();
        } else {
            numeral.rest = numeral.rest.add(value);
        }
    }

    /** A figure with letters on it is no number: 5th, 20-й; but $12,000-worth is one. */
    private boolean isWhole(boolean behindSign) {
        int end = numeral.end;
        char[] text = tokens.text;
        if (end >= text.length || !tokens.isFigure(token - 1)) {
            return true;
        }
        boolean hyphen = text[end] == '-' || text[end] == '‑';
        int behind = hyphen ? end + 1 : end;
        boolean letters = behind < text.length && Letters.fold(text[behind]) != 0;
        return !letters || (hyphen && behindSign) || (token < tokens.size() && tokens.start(token) == behind);
    }
}
