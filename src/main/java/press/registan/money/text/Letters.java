package press.registan.money.text;

/**
 * Letters as they are compared: small, ё as е, look-alikes as what is meant, every apostrophe as one. A table answers for the scripts that the region
 * writes in.
 */
final class Letters {

    private static final int TABLE = 0x2200;
    /** Letters that a keyboard had instead of the right ones, and ё, which Russian prints as е. */
    private static final String OTHERWISE = "ёӊӌӄӽñÿ";

    private static final String MEANT = "еңҷқҳňý";
    private static final char[] FOLDED = new char[TABLE];

    static {
        for (char letter = 0; letter < TABLE; letter++) {
            FOLDED[letter] = reckon(letter);
        }
    }

    private Letters() {}

    /** The letter in its one form, 0 if it is none. */
    static char fold(char letter) {
        return letter < TABLE ? FOLDED[letter] : reckon(letter);
    }

    private static char reckon(char letter) {
        if (isApostrophe(letter) || !Character.isLetter(letter)) {
            return 0;
        }
        char small = Character.toLowerCase(letter);
        int other = OTHERWISE.indexOf(small);
        return other < 0 ? small : MEANT.charAt(other);
    }

    /** What Uzbek writes inside its words in half a dozen ways. */
    static boolean isApostrophe(char letter) {
        return letter == '\''
                || letter == '’'
                || letter == '‘'
                || letter == 'ʻ'
                || letter == 'ʼ'
                || letter == '`'
                || letter == '´';
    }

    static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    static boolean isSpace(char letter) {
        return letter == ' '
                || letter == '\u00a0'
                || letter == '\u202f'
                || (letter >= '\u2000' && letter <= '\u200a')
                || letter == '\t'
                || letter == '\n'
                || letter == '\r';
    }

    static boolean isDash(char letter) {
        return letter == '-' || (letter >= '‐' && letter <= '—') || letter == '−';
    }

    static boolean isSign(char letter) {
        return letter == '$'
                || (letter >= '¢' && letter <= '¥')
                || (letter > 0x580 && Character.getType(letter) == Character.CURRENCY_SYMBOL);
    }

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            char fold = fold(letter);
            if (fold != 0) {
                folded.append(fold);
            } else if (isApostrophe(letter)) {
                folded.append('\'');
            } else {
                folded.append(isSpace(letter) ? ' ' : letter);
            }
        }
        return folded.toString();
    }
}
