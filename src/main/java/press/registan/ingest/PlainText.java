package press.registan.ingest;

import java.text.Normalizer;

/** Text without mark-up, such as a headline or a name, as it comes from other systems. */
public final class PlainText {

    /** Joiners change how letters of some scripts are written, so they are text. */
    private static final String JOINERS = "\u200c\u200d";

    private static final int SHOWN = 60;

    private PlainText() {}

    /** One line, in Unicode's composed form: white space becomes single spaces, what no reader sees goes. */
    public static String line(String text) {
        return isClean(text) ? text : clean(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /** Below U+0300 nothing composes, and of Cyrillic the letters do not. */
    private static boolean isClean(String text) {
        char last = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c > 0xa0 && c < 0x300 && c != 0xad)
                    || (c >= 0x400 && c < 0x483)
                    || (c >= 0x48a && c < 0x530)
                    || (c >= 0x2010 && c < 0x2027);
            if (!letter && (c < ' ' || c >= 0x7f || (c == ' ' && last == ' '))) {
                return false;
            }
            last = c;
        }
        return text.isEmpty() || last != ' ';
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || c == 0x85) {
                space = true;
            } else if (isShown(c)) {
                if (space && !clean.isEmpty()) {
                    clean.append(' ');
                }
                space = false;
                clean.appendCodePoint(c);
            }
        }
        return clean.toString();
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE -> false;
            case Character.FORMAT -> JOINERS.indexOf(c) >= 0;
            default -> (c & 0xfffe) != 0xfffe;
        };
    }

    /** The text in quotation marks, on one line, cut where it gets long; for messages. */
    public static String quoted(String text) {
        return "“" + shown(text) + "”";
    }

    /** The text on one line, cut where it gets long. */
    public static String shown(String text) {
        String line = line(text.length() <= 4 * SHOWN ? text : text.substring(0, 4 * SHOWN));
        boolean fits = line.codePointCount(0, line.length()) <= SHOWN;
        return fits ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN - 1)) + "…";
    }
}
