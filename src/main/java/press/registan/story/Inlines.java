package press.registan.story;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads inline elements with those of their attributes that say something to a reader. */
final class Inlines {

    private static final int LONGEST_VALUE = 300;

    /** How a site marks a link that it does not vouch for. What the link says of itself is kept, nothing is added. */
    private static final List<String> RESERVATIONS = List.of("nofollow", "sponsored", "ugc");

    private Inlines() {}

    static @Nullable Inline inline(Element element, @Nullable Inline outer, Consumer<String> dropped) {
        String tag = Fate.inline(element.normalName());
        String tongue = Tongue.of(element).attributes();
        return switch (tag) {
            case "time" -> valued("time", "datetime", element, outer, dropped);
            case "data" -> valued("data", "value", element, outer, dropped);
            case "abbr" -> valued("abbr", "title", element, outer, dropped);
            case "strong", "em" -> isUndone(element) ? spoken(tongue, outer) : Inline.open(tag, tongue, outer);
            default -> Inline.open(tag, tongue, outer);
        };
    }

    /**
     * A link opens where the reader decides, so there is no {@code target} and no need of {@code noopener}; and a link of
     * a newsroom is a recommendation unless it says otherwise, so {@code nofollow} is kept and never added.
     */
    static String linkAttributes(Link link, Element element) {
        StringBuilder attributes = new StringBuilder(" href=").append(Characters.quoted(link.address()));
        String rel = ' ' + element.attr("rel").toLowerCase(Locale.ROOT) + ' ';
        String kept = String.join(
                " ",
                RESERVATIONS.stream()
                        .filter(word -> rel.contains(' ' + word + ' '))
                        .toList());
        if (!kept.isEmpty()) {
            attributes.append(" rel=\"").append(kept).append('"');
        }
        return attributes.append(Tongue.of(element).attributes()).toString();
    }

    /** A whole number within limits, or another one. */
    static int number(String written, int least, int most, int otherwise) {
        String digits = written.strip();
        if (digits.isEmpty() || digits.length() > 8) {
            return otherwise;
        }
        int sign = digits.charAt(0) == '-' ? 1 : 0;
        for (int i = sign; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return otherwise;
            }
        }
        int number = digits.length() == sign ? otherwise : Integer.parseInt(digits);
        return number < least || number > most ? otherwise : number;
    }

    private static @Nullable Inline valued(
            String tag, String attribute, Element element, @Nullable Inline outer, Consumer<String> dropped) {
        String tongue = Tongue.of(element).attributes();
        String value = LineBuilder.plain(element.attr(attribute), dropped);
        if (value.isEmpty() || value.length() > LONGEST_VALUE) {
            return spoken(tongue, outer);
        }
        return Inline.open(tag, ' ' + attribute + '=' + Characters.quoted(value) + tongue, outer);
    }

    private static @Nullable Inline spoken(String tongue, @Nullable Inline outer) {
        return tongue.isEmpty() ? outer : Inline.open("span", tongue, outer);
    }

    /** Office programs wrap a whole text in bold and take the boldness away again. */
    private static boolean isUndone(Element element) {
        String style = element.attr("style");
        return !style.isEmpty() && (style.contains("font-weight:normal") || style.contains("font-weight: normal"));
    }
}
