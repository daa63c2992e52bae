package press.registan.story;

import org.jsoup.nodes.Element;

/**
 * The language and direction that a part of a body has of its own, as attributes ready to be written: {@code lang="ru"}
 * with a space before it, or nothing.
 */
record Tongue(String attributes) {

    static final Tongue SAME = new Tongue("");

    private static final int LONGEST = 35;

    static Tongue of(Element element) {
        if (element.attributesSize() == 0) {
            return SAME;
        }
        String language = element.attr("lang").strip();
        if (language.isEmpty()) {
            language = element.attr("xml:lang").strip();
        }
        String direction = element.attr("dir");
        String attributes = isLanguageTag(language) ? " lang=\"" + language + '"' : "";
        for (String known : new String[] {"ltr", "rtl", "auto"}) {
            if (known.equalsIgnoreCase(direction)) {
                attributes += " dir=\"" + known + '"';
            }
        }
        return attributes.isEmpty() ? SAME : new Tongue(attributes);
    }

    /** In the form of BCP 47: words of one to eight letters or digits, joined by hyphens, the first of letters only. */
    private static boolean isLanguageTag(String tag) {
        int word = 0;
        boolean first = true;
        for (int i = 0; i < tag.length(); i++) {
            char c = tag.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean digit = c >= '0' && c <= '9';
            if (c == '-' && word > 0) {
                word = 0;
                first = false;
            } else if ((letter || (digit && !first)) && word < 8) {
                word++;
            } else {
                return false;
            }
        }
        return word > 0 && tag.length() <= LONGEST;
    }

    boolean isSame() {
        return attributes.isEmpty();
    }

    /** This one, or where nothing is said, the one around it. */
    Tongue within(Tongue outer) {
        return isSame() ? outer : this;
    }
}
