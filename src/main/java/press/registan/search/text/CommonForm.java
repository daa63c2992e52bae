package press.registan.search.text;

/**
 * One form, growing letter by letter, in which no two spellings of one sound stand side by side: each letter that is put is
 * taken together with the end of what is there already. So a form that is read again stays as it is.
 */
final class CommonForm {

    /** From so many letters on, few ordinary words differ by a and o alone. */
    private static final int LONG = 5;

    private final String plain;
    private int at;

    private final char[] form;
    private int length;

    private CommonForm(String plain) {
        this.plain = plain;
        this.form = new char[2 * plain.length() + 2];
    }

    /** The form of a word in plain letters ({@link CommonLetters}), a and o still apart. */
    static String open(String plain) {
        CommonForm form = new CommonForm(plain);
        while (form.at < plain.length()) {
            form.read(plain.charAt(form.at));
        }
        return form.end();
    }

    /**
     * The form as it is kept: o is a in all but short words, for what is o in Uzbek and Tajik is a in Russian, and a Russian o
     * without stress is written either way.
     */
    static String closed(String open) {
        return open.length() < LONG ? open : open.replace('o', 'a');
    }

    private void read(char letter) {
        at++;
        switch (letter) {
            case 'c' -> readC();
            case 'o' -> readO();
            case 'q' -> put('k');
            case 'w' -> put('v');
            case 'x' -> readX();
            case 'y' -> readY();
            case '\'', '"' -> readSign(letter);
            case '.' -> readPoint();
            default -> put(letter);
        }
    }

    private void readC() {
        switch (ahead(0)) {
            case 'h' -> {
                at++;
                putCh();
            }
            case 'e', 'i', 'y' -> put('s');
            default -> put('k');
        }
    }

    /** Uzbek oʻ is Cyrillic ў and Russian у. */
    private void readO() {
        if (ahead(0) == '\'') {
            at++;
            put('u');
        } else {
            put('o');
        }
    }

    /** English and Russian Latin have ks where Uzbek has kh: Alexander, Max, Felix, but Buxoro, Axmedov, Xorazm. */
    private void readX() {
        char next = ahead(0);
        boolean ks = switch (ahead(-2)) {
            case 0 -> plain.startsWith("xen");
            case 'e' -> true;
            case 'a' -> next == 0 || (plain.startsWith("max") && "iwve".indexOf(next) >= 0);
            case 'i', 'n', 'r' -> next == 0;
            case 'o' -> next == 0 || next == 'a' || next == 'f';
            case 'u' -> plain.startsWith("lux");
            default -> false;
        };
        if (ks) {
            put('k');
            put('s');
        } else {
            put('h');
        }
    }

    /** Russian ё after a consonant is printed е: Пётр, Петр; but Solovyov is Соловьев, and Uzbek has daryo and yoʻl. */
    private void readY() {
        boolean uzbek = ahead(1) == '\'' || (ahead(1) == 0 && "rn".indexOf(tail(0)) >= 0);
        if (ahead(0) != 'o' || !endsInConsonant() || uzbek) {
            put('i');
            return;
        }
        if (ahead(1) == 'v' && "bvpm".indexOf(tail(0)) >= 0) {
            put('i');
        }
        at++;
        put('e');
    }

    /** A soft or a hard sign leaves nothing but a glide before е and ё: Васильев, Vasil'ev, Vasilyev. */
    private void readSign(char sign) {
        boolean uzbek = sign == '\'' && tail(0) == 'g';
        if (ahead(0) == 'e' && endsInConsonant() && !uzbek) {
            put('i');
        } else if (ahead(0) == 'y' && ahead(1) == 'o') {
            at += 2;
            put('i');
            put('e');
        }
    }

    /** 4.5 is not 45. */
    private void readPoint() {
        if (isDigit(tail(0)) && isDigit(ahead(0))) {
            put('.');
        }
    }

    private void put(char letter) {
        switch (letter) {
            case 'a', 'e', 'o', 'u' -> putVowel(letter);
            case 'h' -> putH();
            case 'j' -> putJ();
            default -> {
                if (isDigit(letter)) {
                    form[length++] = letter;
                } else {
                    putOnce(letter);
                }
            }
        }
    }

    private void putOnce(char letter) {
        if (tail(0) != letter) {
            form[length++] = letter;
        }
    }

    /** A glide between two vowels is written or not, and so is one before e at the beginning: Tokayev, Tokaev; Yerlan, Erlan. */
    private void putVowel(char vowel) {
        boolean glide = tail(0) == 'i' && (length == 1 ? vowel == 'e' : isVowel(tail(1)));
        if (glide) {
            length--;
        }
        form[length++] = vowel;
    }

    /** kh, gh, zh and ph are one sound each; sh is left as it is. */
    private void putH() {
        switch (tail(0)) {
            case 'k' -> {
                length--;
                putH();
            }
            case 'z' -> {
                length--;
                putJ();
            }
            case 'p' -> {
                length--;
                putOnce('f');
            }
            case 'g' -> {}
            default -> putOnce('h');
        }
    }

    private void putJ() {
        if (tail(0) == 'd') {
            length--;
        }
        putOnce('j');
    }

    /** tch is ch; sch and shch are sh. */
    private void putCh() {
        if (tail(0) == 't') {
            length--;
            putCh();
        } else if (tail(0) == 's') {
            putH();
        } else if (tail(0) != 'h' || tail(1) != 's') {
            form[length++] = 'c';
            form[length++] = 'h';
        }
    }

    /** Cuts what is too long. Alexander is Александр, and Peter Пётр. */
    private String end() {
        if (length > CommonScript.LONGEST) {
            boolean torn = "c.".indexOf(form[CommonScript.LONGEST - 1]) >= 0;
            length = torn ? CommonScript.LONGEST - 1 : CommonScript.LONGEST;
        }
        boolean hard = tail(0) == 'r' && (tail(1) == 'd' || tail(1) == 't');
        if (hard && length > 2 && length < CommonScript.LONGEST) {
            form[length - 1] = 'e';
            form[length++] = 'r';
        }
        return new String(form, 0, length);
    }

    /** The letter so many places after the one that is read next; 0 outside of the word. */
    private char ahead(int places) {
        int place = at + places;
        return place >= 0 && place < plain.length() ? plain.charAt(place) : 0;
    }

    /** The letter so many places before the end of the form; 0 where there is none. */
    private char tail(int places) {
        return places < length ? form[length - 1 - places] : 0;
    }

    private boolean endsInConsonant() {
        char last = tail(0);
        return last >= 'a' && last != 'i' && !isVowel(last);
    }

    private static boolean isVowel(char letter) {
        return letter == 'a' || letter == 'e' || letter == 'o' || letter == 'u';
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
