package press.registan.search.text;

import java.util.Set;

/**
 * Goes through a text once and stops at each word and number. One tokenizer is for one text and one thread.
 *
 * <p>Words are runs of letters and digits. An apostrophe inside belongs to its word, a hyphen does not. What it gives is
 * small and plain: accents that belong to a letter stay, everything a printer may have added is gone.
 */
final class Tokenizer {

    /** Longer words are cut: whoever asks for one is cut alike. */
    static final int LONGEST = 64;
    /** How much of a hard word is folded; accents may outnumber letters. */
    private static final int HARDEST = 4 * LONGEST;

    private static final Set<String> ACRONYMS = SearchFiles.words(SearchFiles.ACRONYMS);
    private static final int LONGEST_ACRONYM = 4;

    private final char[] text;
    private final char[] letters = new char[LONGEST];
    private final Figures figures;
    private int at;
    private int start;
    private int end;
    private int length;
    private int hash;
    private boolean number;
    private boolean loud;
    private boolean quiet;

    Tokenizer(String text) {
        this.text = text.toCharArray();
        this.figures = new Figures(this.text);
    }

    /** Goes to the next word; false when there is none. */
    boolean next() {
        while (at < text.length) {
            switch (Letters.kind(text, at)) {
                case CAPITAL, SMALL -> {
                    if (!acronym()) {
                        word();
                    }
                }
                case HARD -> word();
                case DIGIT -> figure();
                case SIGN -> sign();
                case OTHER, APOSTROPHE, VANISHING, ACCENT -> {
                    at++;
                    continue;
                }
            }
            if (length > 0) {
                return true;
            }
        }
        return false;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** A number with its groups closed up and a point before its fraction. */
    boolean isNumber() {
        return number;
    }

    /** Two letters or more, all of them capitals; or an acronym with full stops, however it is written. */
    boolean isLoud() {
        return loud;
    }

    /** With a small letter. */
    boolean isQuiet() {
        return quiet;
    }

    /** Whether a word of these small letters is one that is also written with full stops. */
    static boolean isAcronym(String word) {
        return ACRONYMS.contains(word);
    }

    /** The word's letters are the first {@link #length()} of these, until the next word. */
    char[] letters() {
        return letters;
    }

    int length() {
        return length;
    }

    int hash() {
        return hash;
    }

    private void begin() {
        start = at;
        length = 0;
        hash = 0;
        number = false;
        loud = false;
        quiet = false;
    }

    private void put(char letter) {
        if (length < LONGEST) {
            letters[length++] = letter;
            hash = 31 * hash + letter;
        }
    }

    /** U.S. or u.s., which is a word and no initials. */
    private boolean acronym() {
        if (at + 1 >= text.length || text[at + 1] != '.') {
            return false;
        }
        begin();
        int i = at;
        while (length < LONGEST_ACRONYM && isDotted(i)) {
            put(Letters.fold(text[i]));
            i += 2;
        }
        if (!ACRONYMS.contains(new String(letters, 0, length))) {
            return false;
        }
        end = i - 1;
        at = end;
        loud = true;
        return true;
    }

    /** A letter by itself behind a full stop, and with one behind it or nothing of a word. */
    private boolean isDotted(int i) {
        boolean letter = i < text.length && Letters.kind(text, i) == Letters.kind(text, at);
        return letter && (i == at || text[i - 1] == '.') && !(i + 1 < text.length && isWordGoingOn(i + 1));
    }

    private void word() {
        begin();
        boolean hard = false;
        boolean small = false;
        int i = at;
        end = at;
        run:
        for (; i < text.length; i++) {
            switch (Letters.kind(text, i)) {
                case SMALL -> {
                    small = true;
                    put(Letters.fold(text[i]));
                }
                case CAPITAL, DIGIT -> put(Letters.fold(text[i]));
                case APOSTROPHE -> {
                    if (!joins(i)) {
                        break run;
                    }
                    put('\'');
                }
                case HARD, ACCENT -> {
                    hard = true;
                    i += units(i) - 1;
                }
                case VANISHING -> {
                    i += units(i) - 1;
                    continue;
                }
                case OTHER, SIGN -> {
                    break run;
                }
            }
            end = i + 1;
        }
        at = i;
        if (hard) {
            refold();
        }
        loud = !small && !hard && length > 1;
        quiet = small;
    }

    /** An apostrophe with letters on both sides, or behind the o or g that it makes another letter of. */
    private boolean joins(int apostrophe) {
        if (apostrophe != end) {
            return false;
        }
        if (apostrophe + 1 < text.length && Letters.kind(text, apostrophe + 1).isLetter()) {
            return true;
        }
        char mark = text[apostrophe];
        char before = length == 0 || length == LONGEST ? 0 : letters[length - 1];
        return (mark == 'ʻ' || mark == '‘') && (before == 'o' || before == 'g');
    }

    private void refold() {
        int until = Math.min(end, start + HARDEST);
        String folded = Letters.fold(new String(text, start, until - start));
        length = 0;
        hash = 0;
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            if (length == LONGEST - 1 && Character.isHighSurrogate(letter)) {
                return;
            }
            put(letter);
        }
    }

    private void figure() {
        int behind = figures.digits(at);
        if (behind < text.length && isWordGoingOn(behind)) {
            word();
            return;
        }
        begin();
        end = figures.read(at, this::put);
        at = end;
        number = true;
    }

    private boolean isWordGoingOn(int i) {
        Letters.Kind kind = Letters.kind(text, i);
        return kind.isLetter() || kind == Letters.Kind.ACCENT;
    }

    /** How many UTF-16 units the character here has. */
    private int units(int i) {
        return Character.charCount(Character.codePointAt(text, i, text.length));
    }

    private void sign() {
        begin();
        end = at + units(at);
        at = end;
        refold();
    }
}
