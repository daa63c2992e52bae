package press.registan.money.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the lexer saw of a text, in its order: figures, signs, and the words that matter. */
final class Tokens {

    private static final int FIRST_SIZE = 64;

    final char[] text;
    private int[] starts = new int[FIRST_SIZE];
    private int[] ends = new int[FIRST_SIZE];
    private @Nullable Word[] words = new Word[FIRST_SIZE];
    private int size;
    private long looks;

    Tokens(char[] text) {
        this.text = text;
    }

    void figure(int start, int end) {
        add(start, end, null);
    }

    void word(int start, int end, Word word) {
        add(start, end, word);
    }

    private void add(int start, int end, @Nullable Word word) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            words = Arrays.copyOf(words, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        words[size] = word;
        size++;
    }

    /** Takes the tokens back that begin at this place or later: they were part of something longer. */
    void cutBackTo(int start) {
        while (size > 0 && starts[size - 1] >= start) {
            size--;
        }
    }

    int size() {
        return size;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    /** The word; null for a figure, and past the end. */
    @Nullable Word word(int token) {
        looks++;
        return token >= 0 && token < size ? words[token] : null;
    }

    /** How often a token was looked at; a test holds that this grows no faster than the text. */
    long looks() {
        return looks;
    }

    boolean isFigure(int token) {
        return token < size && words[token] == null;
    }

    boolean is(int token, Kind kind) {
        Word word = word(token);
        return word != null && word.is(kind);
    }

    /** What stands between a place and a token; {@link Gap#OTHER} if the token is not there. */
    Gap gap(int end, int token) {
        return token < size ? Gap.between(text, end, starts[token]) : Gap.OTHER;
    }

    /** What stands between a token and the one before it. */
    Gap before(int token) {
        return token > 0 ? gap(ends[token - 1], token) : Gap.OTHER;
    }

    boolean isCapitals(int token) {
        for (int i = starts[token]; i < ends[token]; i++) {
            if (Character.isLowerCase(text[i])) {
                return false;
            }
        }
        return true;
    }

    boolean isCapitalised(int token) {
        return Character.isUpperCase(text[starts[token]]);
    }

    boolean isSmall(int token) {
        return Character.isLowerCase(text[starts[token]]);
    }
}
