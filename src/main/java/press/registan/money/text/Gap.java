package press.registan.money.text;

/** What stands between two things in a text, as far as it can join them. */
enum Gap {
    NONE,
    SPACE,
    HYPHEN,
    /** A dash or a hyphen right between two figures. */
    DASH,
    /** The same with spaces around. */
    SPACED_DASH,
    /** A long dash with spaces around, which in Russian is a verb and not a range. */
    LONG_DASH,
    /** A slash right between two. */
    SLASH,
    /** A full stop, with a space behind it or not. */
    STOP,
    COMMA,
    OTHER;

    private static final int LONGEST = 6;

    static Gap between(char[] text, int from, int to) {
        if (to == from) {
            return NONE;
        }
        if (to < from || to - from > LONGEST) {
            return OTHER;
        }
        int breaks = 0;
        int spaces = 0;
        char mark = 0;
        int marked = 0;
        for (int i = from; i < to; i++) {
            char letter = text[i];
            if (Letters.isSpace(letter)) {
                spaces++;
                breaks += letter == '\n' ? 1 : 0;
            } else if (letter != '\u00ad' && letter != '\u200b') {
                mark = letter;
                marked++;
            }
        }
        if (mark == '…' || (mark == '.' && marked == to - from && marked > 1)) {
            return spaces == 0 && (marked == 1 || isDots(text, from, to)) ? DASH : OTHER;
        }
        if (breaks > 1 || marked > 1) {
            return OTHER;
        }
        boolean spaceBefore = Letters.isSpace(text[from]);
        if (marked == 0) {
            return spaces <= 3 ? SPACE : OTHER;
        }
        if (mark == '.' || mark == ',' || mark == '+') {
            if (spaceBefore) {
                return OTHER;
            }
            return switch (mark) {
                case ',' -> COMMA;
                case '+' -> SPACE;
                default -> STOP;
            };
        }
        if (!Letters.isDash(mark)) {
            return mark == '/' && spaces == 0 ? SLASH : OTHER;
        }
        if (spaces == 0) {
            return mark == '-' || mark == '‐' || mark == '‑' ? HYPHEN : DASH;
        }
        return mark == '—' ? LONG_DASH : SPACED_DASH;
    }

    /** “100...200”, as keyboards write a range. */
    private static boolean isDots(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] != '.') {
                return false;
            }
        }
        return true;
    }

    /** Whether it may stand between the parts of one number. */
    boolean isSpace() {
        return this == SPACE || this == NONE;
    }

    boolean isRange() {
        return this == HYPHEN || this == DASH || this == SPACED_DASH || this == SLASH;
    }
}
