package press.registan.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import press.registan.ingest.PlainText;

/**
 * The text of a WordPress story on its way to be a body: block marks off, shortcodes turned into what they meant, paragraphs
 * made, what strangers put in taken out. Each step notes what it took. To be used once.
 */
final class Content {

    private static final int DEEPEST = 200;
    private static final int LONGEST_NOTE = 4_000;
    private static final int MOST_NOTES = 100;

    private static final String LEADING_AWAY = "a[href], iframe[src]";

    private static final Pattern ADDRESS = Pattern.compile("\\s*(https?://[^\\s<>\"]{3,2000})\\s*");
    private static final Pattern SIZE =
            Pattern.compile("(?:-\\d{2,5}x\\d{2,5}|-scaled|-e\\d{9,})?(?=\\.[a-z0-9]{2,5}$)");

    private final WxrSite site;
    private final Map<String, Integer> dropped = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private final Element body;

    Content(String raw, WxrSite site, Shortcodes.Files files) {
        this.site = site;
        Shortcodes shortcodes = new Shortcodes(files, this::drop);
        String html = BlockMarks.hasSome(raw)
                ? BlockMarks.removed(shortcodes.replaced(raw), this::drop)
                : Paragraphs.of(shortcodes.replaced(raw));
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        body = document.body();
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        for (Node node :
                parser.parseFragmentInput(html, Document.createShell("").body(), "")) {
            body.appendChild(node);
        }
    }

    private void drop(String what) {
        dropped.merge(what, 1, Integer::sum);
    }

    /** The links to other sites that readers can see. */
    List<ForeignLink> foreignLinks() {
        takeOutHidden();
        return ForeignLink.in(body, site);
    }

    void takeOutHidden() {
        Smuggled smuggled = new Smuggled(body);
        for (Element element : body.select("[style], [id], [class], [hidden], noscript, marquee, font, iframe")) {
            if (element.parent() != null && isWithin(element) && smuggled.isHidden(element)) {
                note("hidden links taken out", element);
                drop(element.selectFirst(LEADING_AWAY) == null ? "hidden element" : "hidden links");
                element.remove();
            }
        }
        for (ForeignLink link : ForeignLink.in(body, site)) {
            if (link.isOnADot()) {
                note("link on a sign that nobody would click taken out: " + words(link));
                drop("hidden links");
                link.element().unwrap();
            }
        }
    }

    /** What stood in an element that went already went with it. */
    private boolean isWithin(Element element) {
        return element.root().equals(body.root());
    }

    private void note(String what, Element element) {
        StringBuilder words = new StringBuilder();
        for (Element link : element.select(LEADING_AWAY)) {
            boolean frame = link.normalName().equals("iframe");
            if (words.length() < LONGEST_NOTE) {
                words.append(words.isEmpty() ? "" : ", ")
                        .append(frame ? "a frame → " : "“" + PlainText.line(link.text()) + "” → ")
                        .append(PlainText.line(link.attr(frame ? "src" : "href")));
            }
        }
        String text = PlainText.line(element.text());
        if (words.isEmpty() && !text.isEmpty()) {
            note("hidden text taken out: “" + text + "”");
        } else if (!words.isEmpty()) {
            note(what + ": " + words);
        }
    }

    private void note(String words) {
        if (notes.size() < MOST_NOTES) {
            notes.add(words.length() > LONGEST_NOTE ? words.substring(0, LONGEST_NOTE) + "…" : words);
        }
    }

    void takeOutRepeated(Repeats repeats) {
        for (ForeignLink link : ForeignLink.in(body, site)) {
            switch (repeats.verdict(link)) {
                case KEEP -> {
                    // Most links are somebody's work.
                }
                case LOOK_AT ->
                    note("look at a link that stands in " + repeats.stories(link) + " stories: " + words(link));
                case TAKE_OUT -> {
                    note("link that stands in " + repeats.stories(link) + " stories taken out: " + words(link));
                    drop("repeated foreign link");
                    remove(link.element());
                }
            }
        }
    }

    private static String words(ForeignLink link) {
        return "“" + PlainText.line(link.element().text()) + "” → "
                + PlainText.line(link.element().attr("href"));
    }

    /** With whatever held nothing else. */
    private void remove(Element element) {
        Element around = element.parent();
        element.remove();
        while (around != null
                && !around.equals(body)
                && around.text().isBlank()
                && around.selectFirst("img, iframe") == null) {
            Element outer = around.parent();
            around.remove();
            around = outer;
        }
    }

    /** An address on a line of its own was shown as what stands there; here it is a link. */
    void linkAddresses() {
        for (Element element : body.select("p, div")) {
            boolean alone = element.childNodeSize() == 1 && element.childNode(0) instanceof TextNode;
            Matcher address = ADDRESS.matcher(alone ? element.wholeText() : "");
            if (address.matches()) {
                element.html("<a href=\"" + Entities.escape(address.group(1)) + "\">"
                        + Entities.escape(address.group(1)) + "</a>");
            }
        }
        for (Element picture : body.select("img[src]")) {
            picture.attr("src", site.absolute(picture.attr("src")));
        }
    }

    /** Puts a picture at the top, unless the story shows it already. */
    void lead(Attachments.Attachment picture) {
        String name = name(picture.url());
        boolean shown = body.select("img[src]").stream()
                .anyMatch(one -> name(one.attr("src")).equals(name));
        if (!shown) {
            body.prepend(picture.figure());
        }
    }

    /** The file of a picture in whatever size. */
    private static String name(String url) {
        String path = url.replaceFirst("[?#].*", "").replaceFirst("^https?://[^/]*", "");
        return SIZE.matcher(path).replaceAll("");
    }

    String html() {
        return body.html();
    }

    String text() {
        return PlainText.line(body.text());
    }

    List<String> notes() {
        return notes;
    }

    Map<String, Integer> dropped() {
        return dropped;
    }
}
