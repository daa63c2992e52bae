package press.registan.story;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Knows where a text must not be cut: inside a bracket or a quotation that is closed again, and between the parts of an
 * amount, a date, a name with a short form before it. It looks at the text once.
 */
final class Guard {

    /** A quotation longer than that cannot be shown whole, so it is none. */
    static final int LONGEST_PAIR = 600;

    private static final String OPENERS = "([{«‹“„‘\"";
    private static final String CLOSERS = ")]}»›”“’\"";

    private final String text;
    private final boolean[] inside;

    Guard(String text) {
        this.text = text;
        this.inside = new boolean[text.length() + 1];
        pair();
    }

    /** Whether a cut in front of this character would leave something open. */
    boolean isInside(int at) {
        return inside[at];
    }

    /** The end of the last word in front of a comma, semicolon, colon or dash; -1 where there is none. */
    int lastClauseEnd(int from, int to) {
        for (int i = Math.min(to, text.length() - 1); i >= from; i--) {
            if (isClauseEnd(i)) {
                int end = i;
                while (end > 0 && Sentences.isSpace(text.charAt(end - 1))) {
                    end--;
                }
                return end;
            }
        }
        return -1;
    }

    int lastWordEnd(int from, int to) {
        for (int i = Math.min(to, text.length() - 1); i >= from; i--) {
            if (isWordEnd(i)) {
                return i;
            }
        }
        return -1;
    }

    int firstWordEnd(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isWordEnd(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isClauseEnd(int at) {
        if (inside[at] || at + 1 >= text.length() || at == 0 || !Sentences.isSpace(text.charAt(at + 1))) {
            return false;
        }
        boolean mark = switch (text.charAt(at)) {
            case ',', ';', ':' -> Character.isLetterOrDigit(text.charAt(at - 1)) || isClosed(at);
            case '—', '–' -> Sentences.isSpace(text.charAt(at - 1)) && at > 1 && isPlainEnd(at - 1);
            default -> false;
        };
        return mark && !isNumeric(at + 2, wordEnd(at + 2));
    }

    private boolean isClosed(int at) {
        return CLOSERS.indexOf(text.charAt(at - 1)) >= 0;
    }

    /** Whether a word ends here that says something without the next one, which would say something without it. */
    private boolean isWordEnd(int at) {
        return !inside[at]
                && at > 0
                && at + 1 < text.length()
                && Sentences.isSpace(text.charAt(at))
                && isPlainEnd(at)
                && !isNumeric(at + 1, wordEnd(at + 1));
    }

    /** Whether the word before is no number, abbreviation, magnitude, and has no mark of its own at its end. */
    private boolean isPlainEnd(int end) {
        int last = text.charAt(end - 1);
        int start = end;
        while (start > 0 && !Sentences.isSpace(text.charAt(start - 1))) {
            start--;
        }
        return end - start > 1
                && (Character.isLetter(last) || isClosed(end))
                && !isNumeric(start, end)
                && !Abbreviations.isMagnitude(text.substring(start, end));
    }

    private int wordEnd(int start) {
        int end = start;
        while (end < text.length() && !Sentences.isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isNumeric(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            int type = Character.getType(c);
            if (Character.isDigit(c) || type == Character.CURRENCY_SYMBOL || c == '%' || c == '№') {
                return true;
            }
        }
        return start < end && Abbreviations.isMagnitude(text.substring(start, end));
    }

    private void pair() {
        Deque<Integer> open = new ArrayDeque<>();
        int[] counts = new int[OPENERS.length()];
        int[] begins = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            int opener = closes(i, counts);
            if (opener >= 0) {
                int start = pop(open, opener, counts);
                if (i - start < LONGEST_PAIR) {
                    begins[start + 1]++;
                    begins[i + 1]--;
                }
            } else if (opens(i)) {
                open.push(i);
                counts[OPENERS.indexOf(text.charAt(i))]++;
            }
        }
        int depth = 0;
        for (int i = 0; i <= text.length(); i++) {
            depth += begins[i];
            inside[i] = depth > 0;
        }
    }

    /** Takes the last opener of this kind off, and what was left open within it. */
    private int pop(Deque<Integer> open, int opener, int[] counts) {
        while (true) {
            int start = open.pop();
            int kind = OPENERS.indexOf(text.charAt(start));
            counts[kind]--;
            if (kind == opener) {
                return start;
            }
        }
    }

    private boolean opens(int at) {
        char c = text.charAt(at);
        if (OPENERS.indexOf(c) < 0) {
            return false;
        }
        // After a letter these are no quotation marks: O‘zbekiston, 5"
        return (c != '‘' && c != '"') || at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    /** Which opener, if any is open, the character closes; -1 for none. */
    private int closes(int at, int[] counts) {
        boolean wordGoesOn = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        return switch (text.charAt(at)) {
            case ')' -> open("(", counts);
            case ']' -> open("[", counts);
            case '}' -> open("{", counts);
            case '»' -> open("«", counts);
            case '›' -> open("‹", counts);
            case '”' -> open("“„", counts);
            case '“' -> open("„", counts);
            case '’' -> wordGoesOn ? -1 : open("‘", counts);
            case '"' -> wordGoesOn ? -1 : open("\"", counts);
            default -> -1;
        };
    }

    private static int open(String openers, int[] counts) {
        for (int i = 0; i < openers.length(); i++) {
            int kind = OPENERS.indexOf(openers.charAt(i));
            if (counts[kind] > 0) {
                return kind;
            }
        }
        return -1;
    }
}
