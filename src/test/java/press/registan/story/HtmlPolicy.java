package press.registan.story;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What a body's HTML may hold, written down a second time, and asked of the tree that a browser would build from it. */
final class HtmlPolicy {

    private static final Set<String> ELEMENTS = Set.of("""
            p h2 h3 h4 ul ol li blockquote figure figcaption table caption thead tbody tfoot tr th td pre hr aside
            a em strong sub sup code br span cite abbr del ins time data""".split("\\s+"));

    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "a", Set.of("href", "rel"),
            "ol", Set.of("start", "reversed"),
            "figure", Set.of("class"),
            "th", Set.of("scope", "colspan", "rowspan"),
            "td", Set.of("colspan", "rowspan"),
            "time", Set.of("datetime"),
            "data", Set.of("value"),
            "abbr", Set.of("title"));

    private static final Set<String> EVERYWHERE = Set.of("lang", "dir");

    private static final Set<String> INLINE = Set.of("""
            a em strong sub sup code br span cite abbr del ins time data hr figcaption caption""".split("\\s+"));

    private static final Set<String> SCHEMES = Set.of("http:", "https:", "mailto:", "tel:");

    private HtmlPolicy() {}

    /** Everything that a body must not hold; nothing, if all is well. */
    static Set<String> breaches(String html) {
        Set<String> breaches = new TreeSet<>();
        Jsoup.parseBodyFragment(html).body().forEachNode(node -> check(node, breaches));
        return breaches;
    }

    private static void check(Node node, Set<String> breaches) {
        if (node instanceof Comment || node instanceof DataNode) {
            breaches.add(node.outerHtml());
        }
        if (node instanceof Element element && !element.normalName().equals("body")) {
            String name = element.normalName();
            if (!ELEMENTS.contains(name)) {
                breaches.add(name);
            }
            for (Attribute attribute : element.attributes()) {
                boolean unconverted = attribute.getKey().equals("data-conversions")
                        && attribute.getValue().equals("no")
                        && !INLINE.contains(name);
                if (!unconverted
                        && !EVERYWHERE.contains(attribute.getKey())
                        && !ATTRIBUTES.getOrDefault(name, Set.of()).contains(attribute.getKey())) {
                    breaches.add(name + '[' + attribute + ']');
                }
            }
            if (element.hasAttr("href") && !isHarmless(element.attr("href"))) {
                breaches.add(element.attr("href"));
            }
        }
    }

    /** As careful as a browser is careless: no control characters or blanks anywhere, and a scheme or a path of ours. */
    private static boolean isHarmless(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        boolean printable = address.chars().noneMatch(c -> c <= ' ' || c == 0x7f || c == '\\');
        boolean ours = address.startsWith("/") && !address.startsWith("//");
        return printable && (ours || SCHEMES.stream().anyMatch(lower::startsWith));
    }
}
