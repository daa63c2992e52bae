package press.registan.story;

import java.text.Normalizer;

/** Which characters may stand in a text, and how they are written. */
final class Characters {

    /** What is to be done with a character. */
    enum Use {
        KEEP,
        /** An accent or sign that joins the letter before it. */
        MARK,
        /** Any white space that may be collapsed. */
        SPACE,
        /** White space that says something about itself: it does not break, or has a width. */
        SPECIAL_SPACE,
        /** Turns the direction of the text after it and makes it say something else; {@code dir} is for that. */
        OVERRIDE,
        /** Says nothing to a reader: control characters, byte order marks, filling. */
        DROP
    }

    /** More accents than that on one letter are an attack on the lines around it. No language has as many. */
    static final int MOST_MARKS = 8;

    /** Browsers find where words can be parted; this one only keeps words from being found. */
    private static final char SOFT_HYPHEN = '\u00ad';

    private Characters() {}

    /** Whether it is an ordinary letter, figure or sign: to be kept, and composed as it is. */
    static boolean isPlain(char c) {
        return (c > ' ' && c < 0x7f)
                || (c >= 0x400 && c < 0x483)
                || (c > 0xa0 && c < 0x300 && c != SOFT_HYPHEN)
                || (c >= 0x48a && c < 0x530)
                || (c >= 0x2010 && c < 0x2028);
    }

    static Use use(int c) {
        if (c < 0x7f) {
            return c > ' ' ? Use.KEEP : isAsciiSpace(c) ? Use.SPACE : Use.DROP;
        }
        if (c < 0x300) {
            return c == SOFT_HYPHEN
                    ? Use.DROP
                    : c > 0xa0 ? Use.KEEP : c == 0xa0 ? Use.SPECIAL_SPACE : c == 0x85 ? Use.SPACE : Use.DROP;
        }
        if ((c >= 0x370 && c < 0x483) || (c >= 0x488 && c < 0x590)) {
            return Use.KEEP;
        }
        return c >= 0x2000 && c < 0x2070 ? punctuation(c) : other(c);
    }

    static boolean isAsciiSpace(int c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private static Use punctuation(int c) {
        return switch (c) {
            case 0x2028, 0x2029 -> Use.SPACE;
            case 0x202f, 0x205f -> Use.SPECIAL_SPACE;
            case 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069 -> Use.OVERRIDE;
            case 0x200b -> Use.DROP;
            default -> c <= 0x200a ? Use.SPECIAL_SPACE : c >= 0x2060 ? Use.DROP : Use.KEEP;
        };
    }

    private static Use other(int c) {
        if (c == 0x1680 || c == 0x3000) {
            return Use.SPECIAL_SPACE;
        }
        boolean filling = c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0 || c == 0x180e;
        boolean special = c == 0xfeff || (c >= 0xfff9 && c <= 0xfffc) || c == 0xe0001;
        boolean noCharacter = (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
        if (filling || special || noCharacter) {
            return Use.DROP;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> Use.MARK;
            default -> Use.KEEP;
        };
    }

    /**
     * The text with each accented letter written in the one way (Unicode's form NFC). To be called with at most a few
     * {@linkplain #MOST_MARKS marks} in a row, since sorting them takes quadratic time.
     */
    static String composed(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x300 && !isPlain(c)) {
                return fewMarks(Normalizer.normalize(text, Normalizer.Form.NFC));
            }
        }
        return text.toString();
    }

    private static String fewMarks(String text) {
        StringBuilder few = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            marks = use(c) == Use.MARK ? marks + 1 : 0;
            if (marks <= MOST_MARKS) {
                few.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return few.length() == text.length() ? text : few.toString();
    }

    /** Writes text between elements. */
    static void escape(CharSequence text, StringBuilder html) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                default -> html.append(c);
            }
        }
    }

    /** Writes the value of an attribute, quotes included. */
    static String quoted(String value) {
        StringBuilder html = new StringBuilder(value.length() + 16).append('"');
        escape(value, html);
        for (int i = html.indexOf("\"", 1); i >= 0; i = html.indexOf("\"", i + 6)) {
            html.replace(i, i + 1, "&quot;");
        }
        return html.append('"').toString();
    }
}
