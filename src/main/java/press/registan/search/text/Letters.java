package press.registan.search.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What each character is to a word: part of it, its end, or nothing at all. Tables answer for the scripts that the region
 * writes in; Unicode's own answer for the rest is asked where it is needed.
 */
final class Letters {

    enum Kind {
        /** Ends a word. */
        OTHER,
        SMALL,
        CAPITAL,
        DIGIT,
        APOSTROPHE,
        /** Soft hyphens, joiners, marks of direction: a word goes on as if they were not there. */
        VANISHING,
        /** An accent that stands behind its letter. */
        ACCENT,
        /** Becomes more than one character, or none that a table can say: ﬁ, İ, Ⅷ. */
        HARD,
        /** A word by itself: 水. */
        SIGN;

        boolean isLetter() {
            return this == SMALL || this == CAPITAL || this == HARD;
        }
    }

    private static final int TABLE = 0x2200;
    private static final Kind[] KINDS = new Kind[TABLE];
    private static final char[] FOLDED = new char[TABLE];

    static {
        for (char character = 0; character < TABLE; character++) {
            Kind kind = reckon(character);
            FOLDED[character] = character;
            if (kind == Kind.SMALL || kind == Kind.CAPITAL) {
                String folded = plain(String.valueOf(character));
                kind = folded.length() == 1 && Character.isLetter(folded.charAt(0)) ? kind : Kind.HARD;
                FOLDED[character] = folded.isEmpty() ? character : folded.charAt(0);
            } else if (kind == Kind.DIGIT) {
                FOLDED[character] = digit(character);
            }
            KINDS[character] = kind;
        }
    }

    private Letters() {}

    static Kind kind(char[] text, int at) {
        char character = text[at];
        return character < TABLE ? KINDS[character] : reckon(Character.codePointAt(text, at, text.length));
    }

    /** The small, plain form of a character that is small, a capital or a digit. */
    static char fold(char character) {
        return character < TABLE ? FOLDED[character] : digit(character);
    }

    /** A word of which some characters cannot be folded one by one. Empty where nothing is left. */
    static String fold(String hard) {
        String plain = plain(hard);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(character -> {
            switch (reckon(character)) {
                case SMALL, CAPITAL, HARD, SIGN -> folded.appendCodePoint(character);
                case DIGIT -> folded.append(digit(character));
                case APOSTROPHE -> folded.append('\'');
                case OTHER, VANISHING, ACCENT -> {}
            }
        });
        return folded.toString();
    }

    /** In one of the ways in which Unicode has it, which is small and whole: И and a breve are й. */
    private static String plain(String written) {
        return Normalizer.normalize(
                Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    private static Kind reckon(int character) {
        if (isApostrophe(character)) {
            return Kind.APOSTROPHE;
        }
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> within(character, Kind.CAPITAL);
            case Character.LOWERCASE_LETTER, Character.OTHER_LETTER, Character.MODIFIER_LETTER ->
                isSign(character) ? Kind.SIGN : within(character, Kind.SMALL);
            case Character.LETTER_NUMBER -> Kind.HARD;
            case Character.DECIMAL_DIGIT_NUMBER -> within(character, Kind.DIGIT);
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> Kind.ACCENT;
            case Character.FORMAT -> Kind.VANISHING;
            default -> Kind.OTHER;
        };
    }

    /** Beyond the table only digits of one unit are folded one by one. */
    private static Kind within(int character, Kind kind) {
        boolean easy = character < TABLE || (kind == Kind.DIGIT && character <= Character.MAX_VALUE);
        return easy ? kind : Kind.HARD;
    }

    private static char digit(int character) {
        return (char) ('0' + Math.max(0, Character.digit(character, 10)));
    }

    private static boolean isSign(int character) {
        if (character < 0x3000) {
            return false;
        }
        return Character.isIdeographic(character)
                || switch (Character.UnicodeScript.of(character)) {
                    case HIRAGANA, KATAKANA, BOPOMOFO -> true;
                    default -> false;
                };
    }

    /** What is written inside words in a dozen ways, by Uzbeks above all. */
    private static boolean isApostrophe(int character) {
        return switch (character) {
            case '\'', '’', '‘', '‛', 'ʻ', 'ʼ', 'ʽ', 'ʹ', '`', '´', '′', '＇' -> true;
            default -> false;
        };
    }
}
