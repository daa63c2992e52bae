package press.registan.search.text;

/**
 * One form, growing letter by letter, in which no two spellings of one sound stand side by side: each letter that is put is
 * read together with the end of what is there already. So a form that is read again stays as it is.
 */
final class CommonForm {

    /** From so many letters on, few ordinary words differ by a and o alone. */
    private static final int LONG = 5;

    /** The point in a number; 4.5 is not 45. */
    private static final char POINT = 'd';

    private final char[] form;
    private int length;

    private CommonForm(int room) {
        this.form = new char[room];
    }

    /** The form of a word in plain letters ({@link CommonLetters}), a and o still apart. */
    static String open(String plain) {
        CommonForm form = new CommonForm(2 * plain.length() + 2);
        for (int i = 0; i < plain.length(); ) {
            i += form.read(plain, i);
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

    /** Reads what stands at a place, and tells how many letters that was. */
    private int read(String plain, int at) {
        char letter = plain.charAt(at);
        char next = at + 1 < plain.length() ? plain.charAt(at + 1) : 0;
        switch (letter) {
            case '\'', '"' -> {
                if (next == 'e' && endsInConsonant() && !(letter == '\'' && tail(0) == 'g')) {
                    put('i');
                } else if (next == 'y' && at + 2 < plain.length() && plain.charAt(at + 2) == 'o') {
                    put('i');
                    put('e');
                    return 3;
                }
            }
            case 'o' -> {
                put(next == '\'' ? 'u' : 'o');
                return next == '\'' ? 2 : 1;
            }
            case 'y' -> {
                if (next == 'o' && endsInConsonant() && !isUzbekEnding(plain, at)) {
                    return putYo(plain, at);
                }
                put('i');
            }
            case 'c' -> {
                if (next == 'h') {
                    putCh();
                    return 2;
                }
                put(next == 'e' || next == 'i' || next == 'y' ? 's' : 'k');
            }
            case '.' -> {
                if (isDigit(tail(0)) && isDigit(next)) {
                    put(POINT);
                }
            }
            case 'q' -> put('k');
            case 'w' -> put('v');
            case 'x' -> putX(plain, at);
            default -> put(letter);
        }
        return 1;
    }

    /** English and Russian Latin have ks where Uzbek has kh: Alexander, Max, Felix, but Buxoro, Axmedov, Xorazm. */
    private void putX(String plain, int at) {
        char before = at > 0 ? plain.charAt(at - 1) : 0;
        char next = at + 1 < plain.length() ? plain.charAt(at + 1) : 0;
        boolean ks =
                switch (before) {
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

    /** Russian ё after a consonant, which is printed е: Пётр, Петр; but Solovyov is Соловьев. */
    private int putYo(String plain, int at) {
        if ("bvpm".indexOf(tail(0)) >= 0 && plain.startsWith("v", at + 2)) {
            put('i');
        }
        put('e');
        return 2;
    }

    /** Where yo after a consonant is no Russian ё: yoʻ, and the end of Surxondaryo and dunyo. */
    private boolean isUzbekEnding(String plain, int at) {
        return at + 2 == plain.length()
                ? tail(0) == 'r' || tail(0) == 'n'
                : plain.charAt(at + 2) == '\'';
    }

    private void put(char letter) {
        switch (letter) {
            case 'h' -> putH();
            case 'j' -> {
                if (tail(0) == 'd') {
                    length--;
                }
                putOnce('j');
            }
            case 'i' -> putOnce('i');
            case 'a', 'e', 'o', 'u' -> putVowel(letter);
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

    private void putH() {
        switch (tail(0)) {
            case 'k' -> {
                length--;
                putH();
            }
            case 'z' -> {
                length--;
                put('j');
            }
            case 'p' -> {
                length--;
                putOnce('f');
            }
            case 'g' -> {}
            default -> putOnce('h');
        }
    }

    private void putCh() {
        if (tail(0) == 's') {
            putH();
        } else if (tail(0) == 't') {
            length--;
            putCh();
        } else if (!(tail(0) == 'h' && tail(1) == 's')) {
            form[length++] = 'c';
            form[length++] = 'h';
        }
    }

    /** Alexander is Александр, and Peter Пётр. */
    private String end() {
        if (length > CommonScript.LONGEST) {
            length = form[CommonScript.LONGEST - 1] == 'c' ? CommonScript.LONGEST - 1 : CommonScript.LONGEST;
        }
        if (length > 2 && length < CommonScript.LONGEST && tail(0) == 'r' && (tail(1) == 'd' || tail(1) == 't')) {
            form[length - 1] = 'e';
            form[length++] = 'r';
        }
        return new String(form, 0, length);
    }

    private boolean endsInConsonant() {
        return length > 0 && tail(0) >= 'a' && tail(0) != 'i' && !isVowel(tail(0));
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isVowel(char letter) {
        return letter == 'a' || letter == 'e' || letter == 'o' || letter == 'u';
    }

    private char tail(int back) {
        return back < length ? form[length - 1 - back] : 0;
    }
}
