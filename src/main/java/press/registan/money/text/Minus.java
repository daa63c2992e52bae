package press.registan.money.text;

/** The minus that an amount may begin with: -$5 million, −3.2 billion tenge, минус 2 млн сомов. */
final class Minus {

    private static final String OPENING = "([{«“„\"':=";

    private final Tokens tokens;
    private final Neighbours neighbours;

    Minus(Tokens tokens, Neighbours neighbours) {
        this.tokens = tokens;
        this.neighbours = neighbours;
    }

    /** Where it begins before what begins there; -1 if there is none, as in 5-10, “500 minus 200” and before a list's item. */
    int before(int token, int start) {
        char[] text = tokens.text;
        if (start > 0 && isSign(text[start - 1])) {
            int at = start - 1;
            boolean free = at == 0 || Letters.isSpace(text[at - 1]) || OPENING.indexOf(text[at - 1]) >= 0;
            return free && !isBehindNumber(token, at) ? at : -1;
        }
        int word = neighbours.startBefore(start, Kind.MINUS);
        return word >= 0 && !isBehindNumber(token, word) ? word : -1;
    }

    /** Whether it stands between a sign and its figure: $-5 million. */
    boolean isBetween(int end, int start) {
        return start == end + 1 && isSign(tokens.text[end]);
    }

    /** Behind another number it takes away, or joins a range. */
    private boolean isBehindNumber(int token, int minus) {
        Word before = tokens.word(token - 1);
        boolean number = token > 0
                && (before == null
                        || before.money() != null
                        || before.coin() != null
                        || before.is(Kind.SCALE)
                        || before.is(Kind.SMALL)
                        || before.is(Kind.TENS));
        return number && Gap.between(tokens.text, tokens.end(token - 1), minus).isSpace();
    }

    private static boolean isSign(char letter) {
        return letter == '-' || letter == '−';
    }
}
