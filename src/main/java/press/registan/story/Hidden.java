package press.registan.story;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Tells what a browser would not show, in the ways by which spam hides from a site's owner. */
final class Hidden {

    private static final String[] NOTHING = {"display:none", "visibility:hidden", "visibility:collapse"};
    private static final String[] ZERO = {"font-size:0", "opacity:0"};
    private static final String[] AWAY = {"left:-", "top:-", "right:-", "text-indent:-", "margin-left:-", "margin-top:-"
    };

    /** So many pixels off the page nobody sees it; less may be typography. */
    private static final int FAR_AWAY = 3;

    private Hidden() {}

    static boolean is(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        return element.hasAttr("hidden") || (element.hasAttr("style") && isHidden(element.attr("style")));
    }

    private static boolean isHidden(String written) {
        String style = squeezed(written);
        for (String nothing : NOTHING) {
            if (style.contains(nothing)) {
                return true;
            }
        }
        for (String zero : ZERO) {
            if (isZero(style, style.indexOf(zero) + zero.length(), style.contains(zero))) {
                return true;
            }
        }
        for (String away : AWAY) {
            int at = style.indexOf(away);
            if (at >= 0 && digits(style, at + away.length()) > FAR_AWAY - 1) {
                return true;
            }
        }
        return false;
    }

    private static String squeezed(String style) {
        StringBuilder squeezed = new StringBuilder(style.length());
        for (int i = 0; i < style.length(); i++) {
            if (style.charAt(i) > ' ') {
                squeezed.append(style.charAt(i));
            }
        }
        return squeezed.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether a number that begins with 0 ends there: {@code 0px} does, {@code 0.9em} does not. */
    private static boolean isZero(String style, int end, boolean found) {
        if (!found) {
            return false;
        }
        char next = end < style.length() ? style.charAt(end) : ';';
        return next != '.' && (next < '0' || next > '9');
    }

    private static int digits(String style, int from) {
        int to = from;
        while (to < style.length() && style.charAt(to) >= '0' && style.charAt(to) <= '9') {
            to++;
        }
        return to - from;
    }
}
