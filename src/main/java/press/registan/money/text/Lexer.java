package press.registan.money.text;

import org.jspecify.annotations.Nullable;

/**
 * Reads a text once, from its beginning to its end, and keeps of it what amounts are made of. What it passes over is not
 * lost: that two tokens do not touch is seen from their places.
 */
final class Lexer {

    private static final int LONGEST_SIGN = 5;
    private static final int LONGEST_PRICE = 16;

    private final char[] text;
    private final Lexicon lexicon;
    private final Tokens tokens;

    private Lexer(char[] text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        this.tokens = new Tokens(text);
    }

    static Tokens read(char[] text, Lexicon lexicon) {
        Lexer lexer = new Lexer(text, lexicon);
        lexer.read();
        return lexer.tokens;
    }

    private void read() {
        int at = 0;
        while (at < text.length) {
            char letter = text[at];
            if (Letters.fold(letter) != 0) {
                at = word(at);
            } else if (Letters.isDigit(letter)) {
                at = figure(at);
            } else if (Letters.isSign(letter)) {
                at = sign(at);
            } else {
                at++;
            }
        }
    }

    private int word(int start) {
        int at = start;
        int hash = 0;
        while (at < text.length) {
            char fold = Letters.fold(text[at]);
            if (fold == 0) {
                if (!joins(at)) {
                    break;
                }
                fold = '\'';
            }
            hash = Lexicon.hash(hash, fold);
            at++;
        }
        if (at == start + 1 && isAcronym(start)) {
            return acronym(start);
        }
        if (at - start > Lexicon.LONGEST) {
            return at;
        }
        Word word = lexicon.at(text, start, at, hash);
        if (word == null) {
            return at;
        }
        if (word.is(Kind.FIRST)) {
            for (Word.Longer longer : word.longer) {
                int end = at + longer.rest().length();
                if (follows(longer.rest(), at, end)) {
                    tokens.word(start, end, longer.whole());
                    return end;
                }
            }
        }
        tokens.word(start, at, word);
        return at;
    }

    /** An apostrophe between letters is part of the word, but not that of an English “Kazakhstan's”. */
    private boolean joins(int at) {
        if (!Letters.isApostrophe(text[at]) || at + 1 >= text.length || Letters.fold(text[at + 1]) == 0) {
            return false;
        }
        boolean possessive = (text[at + 1] == 's' || text[at + 1] == 'S')
                && (at + 2 >= text.length || Letters.fold(text[at + 2]) == 0);
        return !possessive;
    }

    private boolean isAcronym(int start) {
        return start + 2 < text.length
                && text[start + 1] == '.'
                && Character.isUpperCase(text[start])
                && Character.isUpperCase(text[start + 2])
                && (start + 3 >= text.length || Letters.fold(text[start + 3]) == 0);
    }

    /** Capitals with full stops between them and one behind: U.S., U.A.E. */
    private int acronym(int start) {
        int end = start + 3;
        while (end + 1 < text.length
                && end - start < LONGEST_SIGN
                && text[end] == '.'
                && Character.isUpperCase(text[end + 1])
                && (end + 2 >= text.length || Letters.fold(text[end + 2]) == 0)) {
            end += 2;
        }
        Word word = lexicon.find(new String(text, start, end - start));
        if (end < text.length && text[end] == '.') {
            end++;
        }
        if (word != null) {
            tokens.word(start, end, word);
        }
        return end;
    }

    private boolean follows(String rest, int start, int end) {
        if (end > text.length || (end < text.length && Letters.fold(text[end]) != 0)) {
            return false;
        }
        for (int i = 0; i < rest.length(); i++) {
            char letter = text[start + i];
            char fold = Letters.fold(letter);
            char here = fold != 0 ? fold : letter;
            char there = rest.charAt(i);
            boolean same = here == there
                    || (there == ' ' && Letters.isSpace(here))
                    || (there == '-' && Letters.isDash(here))
                    || (there == '\'' && Letters.isApostrophe(here));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** Digits with what may group them or begin a fraction: 1,234.50 · 1 234,50 · 1'234; what it says is asked later. */
    private int figure(int first) {
        int start = isPointOfSign(first - 1) ? first - 1 : first;
        int at = digits(first);
        boolean spaced = at - start <= 3;
        boolean marked = false;
        while (at + 1 < text.length) {
            char mark = text[at];
            boolean more = Letters.isDigit(text[at + 1]);
            if (more && mark == '/' && isPairOfPrices(start, at)) {
                break;
            }
            if (more && (mark == '.' || mark == ',' || mark == ':' || mark == '/' || Letters.isApostrophe(mark))) {
                marked = true;
            } else if (!(more && spaced && !marked && isThin(mark) && digits(at + 1) == at + 4)) {
                break;
            }
            at = digits(at + 1);
        }
        if (at < text.length && isFraction(text[at])) {
            at++;
        }
        tokens.figure(start, at);
        return at;
    }

    /** The point of “$.75”. */
    private boolean isPointOfSign(int at) {
        return at > 0 && text[at] == '.' && Letters.isSign(text[at - 1]);
    }

    /**
     * Fractions on both sides, as of the two prices of “87.45/88.10 soms”: neither a date nor a share, nor the last digits
     * of a quotation, “409.40/90 dollars”.
     */
    private boolean isPairOfPrices(int start, int slash) {
        int whole = digits(slash + 1);
        return slash - start <= LONGEST_PRICE
                && hasFraction(start, slash)
                && whole < text.length
                && hasFraction(slash + 1, digits(whole + 1));
    }

    /** Whether it is digits, a mark and digits. */
    private boolean hasFraction(int start, int end) {
        int mark = digits(start);
        return mark > start && mark + 1 < end && (text[mark] == '.' || text[mark] == ',') && digits(mark + 1) == end;
    }

    private static boolean isThin(char mark) {
        return Letters.isSpace(mark) && mark != '\n' && mark != '\r' && mark != '\t';
    }

    static boolean isFraction(char mark) {
        return mark == '½' || mark == '¼' || mark == '¾';
    }

    private int digits(int start) {
        int at = start;
        while (at < text.length && Letters.isDigit(text[at])) {
            at++;
        }
        return at;
    }

    /** A sign with the letters before or behind it that say whose it is: US$, $US. */
    private int sign(int at) {
        int end = at + 1;
        int start = at;
        Word word = sign(at, end);
        int letters = at;
        while (letters > 0 && at - letters < LONGEST_SIGN && isOfSign(text[letters - 1])) {
            letters--;
        }
        if (letters < at && (letters == 0 || Letters.fold(text[letters - 1]) == 0)) {
            Word longer = sign(letters, end);
            if (longer != null) {
                tokens.cutBackTo(letters);
                tokens.word(letters, end, longer);
                return end;
            }
        }
        while (end < text.length && end - at < LONGEST_SIGN && Letters.fold(text[end]) != 0) {
            end++;
        }
        if (end > at + 1 && end < text.length && Letters.isDigit(text[end])) {
            Word longer = sign(at, end);
            if (longer != null) {
                tokens.word(at, end, longer);
                return end;
            }
        }
        if (word != null) {
            tokens.word(start, at + 1, word);
        }
        return at + 1;
    }

    private static boolean isOfSign(char letter) {
        return Letters.fold(letter) != 0 || letter == '.';
    }

    private @Nullable Word sign(int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            char fold = Letters.fold(text[i]);
            hash = Lexicon.hash(hash, fold != 0 ? fold : text[i]);
        }
        return lexicon.at(text, start, end, hash);
    }
}
