package press.registan.money.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a number says before its scale, as it is being read: a figure or words, “two hundred and fifty” of “two hundred and
 * fifty thousand”. It takes a word only where that fits behind those it has.
 */
final class Term {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

    private @Nullable Figure figure;
    private @Nullable BigDecimal words;

    /** What is added to the words has to be less than this. */
    private int room;

    boolean isEmpty() {
        return figure == null && words == null;
    }

    /** Null if it is words, or nothing yet. */
    @Nullable Figure figure() {
        return figure;
    }

    /** Null if it is a figure, or nothing yet. */
    @Nullable BigDecimal words() {
        return words;
    }

    /** Null if it is nothing yet. */
    @Nullable BigDecimal value() {
        return figure != null ? figure.value(true) : words;
    }

    /** Whether it ends with a hundred or some, so that tens may follow. */
    boolean isHundreds() {
        return room == HUNDRED.intValue();
    }

    /** It is this, whatever it was. */
    void set(Figure read) {
        figure = read;
        words = null;
        room = 0;
    }

    /** It is this, whatever it was, and nothing can be added. */
    void set(BigDecimal value) {
        set(value, 0);
    }

    private boolean set(BigDecimal value, int left) {
        figure = null;
        words = value;
        room = left;
        return true;
    }

    /** Five, fifteen. */
    boolean addSmall(BigDecimal value) {
        BigDecimal before = words;
        if (isEmpty()) {
            return set(value, 0);
        }
        return before != null
                && value.compareTo(BigDecimal.valueOf(room)) < 0
                && value.scale() == 0
                && set(before.add(value), 0);
    }

    /** Fifty. */
    boolean addTens(BigDecimal value) {
        BigDecimal before = words;
        if (isEmpty()) {
            return set(value, 10);
        }
        return before != null && isHundreds() && set(before.add(value), 10);
    }

    /** Двести: two hundred in a word. */
    boolean addHundreds(BigDecimal value) {
        return isEmpty() && set(value, HUNDRED.intValue());
    }

    /** A hundred, or so many as were said before. */
    boolean addHundred() {
        BigDecimal before = words;
        if (isEmpty()) {
            return set(HUNDRED, HUNDRED.intValue());
        }
        return before != null
                && !isHundreds()
                && before.compareTo(TWENTY) < 0
                && set(before.multiply(HUNDRED), HUNDRED.intValue());
    }

    /** And a half; there is none of two and a half. */
    boolean addHalf(BigDecimal half) {
        BigDecimal before = value();
        return before != null && before.stripTrailingZeros().scale() <= 0 && set(before.add(half), 0);
    }
}
