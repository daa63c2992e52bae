package press.registan.ingest.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Knows what a body shows to search engines and hides from readers: the ways by which those who break into a site put
 * links where its owner does not see them. For one body.
 */
final class Smuggled {

    private static final Pattern LENGTH = Pattern.compile("(-?[0-9.]+)(px|em|rem|%|pt|vw|vh|ex|ch)?(?:!important)?");
    private static final Pattern SCRIPT_HIDES = Pattern.compile(
            "getElementById\\(\\s*[\"']([\\w-]{1,80})[\"']\\s*\\)\\.style\\.(?:display|visibility|position|left|top|height)"
                    + "\\s*=\\s*[\"'](?:none|hidden|absolute|-|0|1px)");
    private static final Pattern STYLE_RULE = Pattern.compile("([#.])([\\w-]{1,80})\\s*\\{([^}]{0,500})}");

    private static final Map<String, String> COLORS = Map.of("white", "#ffffff", "black", "#000000");

    /** Further off a page than any typography. */
    private static final double AWAY = -300;

    private final Set<String> hiddenIds = new HashSet<>();
    private final Set<String> hiddenClasses = new HashSet<>();

    Smuggled(Element body) {
        for (Element script : body.select("script")) {
            Matcher hides = SCRIPT_HIDES.matcher(script.data());
            while (hides.find()) {
                hiddenIds.add(hides.group(1));
            }
        }
        for (Element style : body.select("style")) {
            Matcher rule = STYLE_RULE.matcher(style.data());
            while (rule.find()) {
                if (isHidden(declarations(rule.group(3)))) {
                    (rule.group(1).equals("#") ? hiddenIds : hiddenClasses).add(rule.group(2));
                }
            }
        }
    }

    /** Whether readers do not see the element, or not as what it is. */
    boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return element.normalName().equals("noscript");
        }
        Map<String, String> style = declarations(element.attr("style"));
        return element.hasAttr("hidden")
                || element.normalName().equals("noscript")
                || (!element.id().isEmpty() && hiddenIds.contains(element.id()))
                || (!hiddenClasses.isEmpty() && element.classNames().stream().anyMatch(hiddenClasses::contains))
                || (!style.isEmpty() && isHidden(style) && !isFrameOfPlayer(element, style))
                || isTinyMarquee(element)
                || isTinyFrame(element)
                || isInPaperColor(element, style);
    }

    private static boolean isHidden(Map<String, String> style) {
        return isOneOf(style, "display", "none")
                || isOneOf(style, "visibility", "hidden", "collapse")
                || atMost(style, "opacity", 0.05)
                || atMost(style, "font-size", 1)
                || style.getOrDefault("clip", "").matches("rect\\([01](?:px)?[, ].*")
                || style.getOrDefault("clip-path", "").startsWith("inset(50%")
                || style.getOrDefault("clip-path", "").startsWith("inset(100%")
                || isSqueezed(style)
                || isAway(style)
                || isTransparent(style);
    }

    /** A height of one point hides what is in it when what flows over is cut off; without that, only nothing does. */
    private static boolean isSqueezed(Map<String, String> style) {
        boolean cut = style.getOrDefault("overflow", "").matches("(?:hidden|clip|auto|scroll).*");
        return cut
                && (atMost(style, "height", 2)
                        || atMost(style, "max-height", 2)
                        || atMost(style, "width", 2)
                        || atMost(style, "max-width", 2));
    }

    /** Letters without color, unless the picture behind them shows through their form. */
    private static boolean isTransparent(Map<String, String> style) {
        boolean cutOut = style.containsKey("background-clip") || style.containsKey("-webkit-background-clip");
        return !cutOut
                && style.getOrDefault("color", "").matches("transparent|(?:rgb|hsl)a\\((?:[^,]*,){3} ?0?\\.?0*%?\\)");
    }

    private static boolean isAway(Map<String, String> style) {
        for (String side : new String[] {"left", "top", "right", "bottom", "text-indent"}) {
            if (isFar(style.getOrDefault(side, ""))) {
                return true;
            }
        }
        for (String side : new String[] {"margin", "margin-left", "margin-top", "margin-right"}) {
            for (String part : style.getOrDefault(side, "").split(" ")) {
                if (isFar(part)) {
                    return true;
                }
            }
        }
        return style.getOrDefault("transform", "").matches("(?:translate[xy]?\\(-\\d{4,}px.*|scale\\(0\\).*)");
    }

    private static boolean isFar(String length) {
        Matcher matcher = LENGTH.matcher(length);
        if (!matcher.matches()) {
            return false;
        }
        double number = number(matcher.group(1));
        String unit = matcher.group(2) == null ? "px" : matcher.group(2);
        return switch (unit) {
            case "px", "pt" -> number <= AWAY;
            case "%", "vw", "vh" -> number <= -100;
            default -> number <= -20;
        };
    }

    /** Players keep their shape by a box without height and a padding in per cent. */
    private static boolean isFrameOfPlayer(Element element, Map<String, String> style) {
        boolean padded = style.getOrDefault("padding-bottom", "").endsWith("%")
                || style.getOrDefault("padding-top", "").endsWith("%")
                || style.getOrDefault("padding", "").contains("%");
        return padded && isSqueezed(style) && element.selectFirst("iframe, video, img, embed") != null;
    }

    private static boolean isTinyMarquee(Element element) {
        return element.normalName().equals("marquee")
                && (small(element.attr("height")) || small(element.attr("width")) || speeds(element));
    }

    private static boolean isTinyFrame(Element element) {
        return element.normalName().equals("iframe") && small(element.attr("width")) && small(element.attr("height"));
    }

    private static boolean small(String length) {
        return length.matches("[0-9](?:px)?");
    }

    private static boolean speeds(Element element) {
        return element.attr("scrollamount").matches("\\d{4,}");
    }

    /** Letters in the color of what they stand on; a page is white where nobody says otherwise. */
    private static boolean isInPaperColor(Element element, Map<String, String> style) {
        String color =
                color(style.getOrDefault("color", element.normalName().equals("font") ? element.attr("color") : ""));
        if (color.isEmpty() || element.selectFirst("a[href]") == null) {
            return false;
        }
        for (Element each = element; each != null && !each.normalName().equals("body"); each = each.parent()) {
            Map<String, String> around = declarations(each.attr("style"));
            String written =
                    around.getOrDefault("background-color", around.getOrDefault("background", each.attr("bgcolor")));
            if (!written.isEmpty() || hasOwnBackground(each)) {
                return color(written.split(" ")[0]).equals(color);
            }
        }
        return color.equals("#ffffff");
    }

    /** A button or a cover has the color of its theme, which is not written there. */
    private static boolean hasOwnBackground(Element element) {
        return element.className().contains("background")
                || element.className().contains("button")
                || element.className().contains("cover");
    }

    private static String color(String written) {
        String color =
                written.toLowerCase(Locale.ROOT).replace("!important", "").strip();
        color = COLORS.getOrDefault(color, color);
        if (color.matches("#[0-9a-f]{3}")) {
            StringBuilder six = new StringBuilder("#");
            color.substring(1).chars().forEach(c -> six.append((char) c).append((char) c));
            return six.toString();
        }
        Matcher numbers =
                Pattern.compile("rgba?\\((\\d{1,3}),(\\d{1,3}),(\\d{1,3}).*").matcher(color.replace(" ", ""));
        if (numbers.matches()) {
            return "#%02x%02x%02x"
                    .formatted(
                            Math.min(255, Integer.parseInt(numbers.group(1))),
                            Math.min(255, Integer.parseInt(numbers.group(2))),
                            Math.min(255, Integer.parseInt(numbers.group(3))));
        }
        return color;
    }

    private static boolean isOneOf(Map<String, String> style, String property, String... values) {
        String value =
                style.getOrDefault(property, "").replace("!important", "").strip();
        return Set.of(values).contains(value);
    }

    private static boolean atMost(Map<String, String> style, String property, double most) {
        Matcher matcher = LENGTH.matcher(style.getOrDefault(property, ""));
        if (!matcher.matches()) {
            return false;
        }
        double number = number(matcher.group(1));
        String unit = matcher.group(2) == null ? "" : matcher.group(2);
        return switch (unit) {
            case "", "px", "pt" -> number <= most;
            case "%" -> number <= most;
            default -> number <= most / 10;
        };
    }

    private static double number(String text) {
        return text.matches("-?\\d{0,9}(?:\\.\\d{0,9})?") && text.matches(".*\\d.*") ? Double.parseDouble(text) : 100;
    }

    private static Map<String, String> declarations(String style) {
        if (style.isBlank()) {
            return Map.of();
        }
        Map<String, String> declarations = new HashMap<>();
        for (String one :
                style.toLowerCase(Locale.ROOT).replaceAll("/\\*.*?\\*/", "").split(";")) {
            int colon = one.indexOf(':');
            if (colon > 0) {
                String value = one.substring(colon + 1).strip().replaceAll("\\s+", " ");
                declarations.put(one.substring(0, colon).strip(), value.replaceAll(" ?! ?important", ""));
            }
        }
        return declarations;
    }
}
