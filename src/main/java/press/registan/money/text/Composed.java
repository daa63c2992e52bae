package press.registan.money.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text whose marks above and below are joined with their letters: й as и and a breve is one letter, and a stress mark,
 * which Cyrillic writes as «сомони́», is none. It knows where everything stood.
 */
final class Composed {

    private final char[] text;

    /** Where each letter stood, and where the text ended. */
    private final int[] places;

    private Composed(char[] text, int[] places) {
        this.text = text;
        this.places = places;
    }

    static boolean isNeeded(char[] text) {
        for (char letter : text) {
            if (isMark(letter)) {
                return true;
            }
        }
        return false;
    }

    static Composed of(char[] text) {
        char[] letters = new char[text.length];
        int[] places = new int[text.length + 1];
        int size = 0;
        for (int i = 0; i < text.length; i++) {
            if (!isMark(text[i]) || size == 0 || !Character.isLetter(letters[size - 1])) {
                places[size] = i;
                letters[size++] = text[i];
            } else {
                letters[size - 1] = join(letters[size - 1], text[i]);
            }
        }
        places[size] = text.length;
        return new Composed(Arrays.copyOf(letters, size), Arrays.copyOf(places, size + 1));
    }

    char[] text() {
        return text;
    }

    /** The letter with its mark; without it if there is no such letter. */
    private static char join(char letter, char mark) {
        String joined = Normalizer.normalize(new String(new char[] {letter, mark}), Normalizer.Form.NFC);
        return joined.length() == 1 ? joined.charAt(0) : letter;
    }

    private static boolean isMark(char letter) {
        return letter >= '\u0300' && letter <= '\u036f';
    }

    /** The same amounts where they stand in the text as it was. */
    List<Amount> back(List<Amount> amounts) {
        List<Amount> moved = new ArrayList<>(amounts.size());
        for (Amount amount : amounts) {
            moved.add(new Amount(places[amount.start()], places[amount.end()], amount.currency(), amount.value()));
        }
        return List.copyOf(moved);
    }
}
