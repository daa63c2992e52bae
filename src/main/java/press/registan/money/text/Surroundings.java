package press.registan.money.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What stands around an amount and says that it is so much for each of something. */
final class Surroundings {

    private static final int MOST_WORDS = 3;
    private static final int REACH = 48;

    private final String text;

    Surroundings(String text) {
        this.text = text;
    }

    /** By what it is paid, “an hour” or “в месяц”, as a number that only tells measures apart; null if that is not said. */
    @Nullable BigDecimal measure(int end) {
        int at = end;
        for (int words = 0; words < MOST_WORDS; words++) {
            int start = start(at);
            int last = last(start);
            Word word = start == last ? null : Lexicon.ofConversions().find(text.substring(start, last));
            if (word == null) {
                return null;
            }
            if (word.is(Kind.MEASURE)) {
                return word.value();
            }
            at = last;
        }
        return null;
    }

    /** “At 87.45 soms”, “по курсу 87,45 сома”, or any “87.45 soms to the dollar”. */
    boolean isRate(Amount amount) {
        boolean broken = amount.value().stripTrailingZeros().scale() > 0;
        return isFor(amount.end()) || (broken && isBehindRate(amount.start()));
    }

    private boolean isBehindRate(int start) {
        int end = start;
        while (end > 0 && Letters.isSpace(text.charAt(end - 1))) {
            end--;
        }
        int first = end;
        while (first > 0 && end - first < Lexicon.LONGEST && Letters.fold(text.charAt(first - 1)) != 0) {
            first--;
        }
        Word word = first == end ? null : Lexicon.ofConversions().find(text.substring(first, end));
        return word != null && word.is(Kind.RATE);
    }

    /** Whether it is so much for one of another currency. */
    private boolean isFor(int end) {
        int start = start(end);
        int at = last(start);
        Word first = start == at ? null : Lexicon.ofConversions().find(text.substring(start, at));
        if (first == null || !first.is(Kind.FOR)) {
            return false;
        }
        for (int words = 0; words < MOST_WORDS && at - end < REACH; words++) {
            start = start(at);
            while (start < text.length() && Letters.isDigit(text.charAt(start))) {
                start++;
            }
            start = start(start);
            at = last(start);
            Word word = start == at ? null : Lexicon.known().find(text.substring(start, at));
            if (word != null && word.money() != null) {
                return true;
            }
        }
        return false;
    }

    private int start(int from) {
        int at = from;
        while (at < text.length() && at - from < 2 && Letters.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int last(int start) {
        int at = start;
        while (at < text.length() && at - start < Lexicon.LONGEST && Letters.fold(text.charAt(at)) != 0) {
            at++;
        }
        return at;
    }
}
