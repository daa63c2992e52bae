package press.registan.story;

/**
 * Finds where sentences end. A full stop is one only after it has been asked whether it belongs to an abbreviation, an
 * initial, a number or a name such as {@code 24.kg}; in doubt the sentence goes on, which is the lesser mistake.
 */
final class Sentences {

    private static final String STOPS = ".!?…。！？؟۔";
    private static final String CLOSERS = ")]}»›”’\"“";
    private static final String OPENERS = "([{«‹“„‘\"'";

    private final String text;
    private final Guard guard;
    private final Abbreviations abbreviations;

    Sentences(String text, Guard guard, Abbreviations abbreviations) {
        this.text = text;
        this.guard = guard;
        this.abbreviations = abbreviations;
    }

    static boolean isStop(char c) {
        return STOPS.indexOf(c) >= 0;
    }

    static boolean isCloser(char c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    static boolean isSpace(char c) {
        return c == ' ' || Character.isSpaceChar(c) || Character.isWhitespace(c);
    }

    /** The end of the sentence that begins here. */
    int end(int from) {
        int i = from;
        while (i < text.length()) {
            if (!isStop(text.charAt(i))) {
                i++;
                continue;
            }
            int stop = i;
            while (i < text.length() && isStop(text.charAt(i))) {
                i++;
            }
            boolean onlyDot = i - stop == 1 && text.charAt(stop) == '.';
            int end = afterClosers(i);
            if (isEnd(from, stop, end, onlyDot)) {
                return end;
            }
        }
        return text.length();
    }

    private int afterClosers(int from) {
        int end = from;
        while (end < text.length() && isCloser(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isEnd(int from, int stop, int end, boolean onlyDot) {
        if (end >= text.length()) {
            return true;
        }
        boolean wide = text.charAt(stop) >= '。';
        if (guard.isInside(end) || (!wide && !isSpace(text.charAt(end)))) {
            return false;
        }
        int next = nextWord(end);
        if (next >= text.length()) {
            return true;
        }
        int letter = text.codePointAt(next);
        if (Character.isLowerCase(letter) || isDash(letter)) {
            return false;
        }
        return !onlyDot || end > stop + 1 || endsAtDot(from, stop, next);
    }

    private int nextWord(int from) {
        int next = from;
        while (next < text.length() && (isSpace(text.charAt(next)) || OPENERS.indexOf(text.charAt(next)) >= 0)) {
            next++;
        }
        return next;
    }

    private static boolean isDash(int c) {
        return c == '—' || c == '–' || c == '-' || c == ',' || c == ';' || c == ':';
    }

    private boolean endsAtDot(int from, int stop, int next) {
        int start = stop;
        while (start > from && isWordPart(text.charAt(start - 1))) {
            start--;
        }
        if (start == stop) {
            return true;
        }
        int first = text.codePointAt(next);
        boolean number = Character.isDigit(first) || Character.getType(first) == Character.CURRENCY_SYMBOL;
        String word = text.substring(start, stop);
        if (isAllDigits(word)) {
            boolean counting = start == from;
            return !counting && !(number && word.length() <= 2);
        }
        return switch (abbreviations.kind(word)) {
            case NONE -> true;
            case JOINS -> false;
            case BEFORE_NUMBERS -> !number;
            case MAY_END -> !number && abbreviations.canBegin(wordAt(next));
        };
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c)
                || c == '.'
                || c == '-'
                || c == '\''
                || c == '’'
                || c == '‘'
                || c == 'ʻ'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isAllDigits(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private String wordAt(int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }
}
