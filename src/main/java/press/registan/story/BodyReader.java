package press.registan.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads anybody's HTML into blocks. It walks the tree that a browser would build, keeps what a {@link Block} can say, lets
 * the text of everything else stand where it stood, and counts what was lost. To be used once.
 */
final class BodyReader {

    /** The parser closes what is open any deeper, so neither it nor the walk can run out of stack. */
    private static final int DEEPEST_ELEMENT = 200;

    /** How many different things the report tells apart. */
    private static final int MOST_REASONS = 50;

    private static final int LONGEST_NAME = 30;

    private final Map<String, Integer> dropped = new HashMap<>();
    private final Tables tables = new Tables(this);
    private final Figures figures = new Figures(this);

    List<Block> read(String html) {
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST_ELEMENT);
        Element body = Jsoup.parseBodyFragment("", "").body();
        Flow story = new Flow(Context.STORY, 0, this::drop);
        for (Node node : parser.parseFragmentInput(html, body, "")) {
            node(node, story, null);
        }
        return story.blocks();
    }

    Map<String, Integer> dropped() {
        return dropped;
    }

    void drop(String reason) {
        boolean full = dropped.size() >= MOST_REASONS && !dropped.containsKey(reason);
        dropped.merge(full ? "other" : reason, 1, Integer::sum);
    }

    void children(Element parent, Flow flow, @Nullable Inline inline) {
        for (Node child = parent.firstChild(); child != null; child = child.nextSibling()) {
            node(child, flow, inline);
        }
    }

    void node(Node node, Flow flow, @Nullable Inline inline) {
        if (node instanceof TextNode text) {
            flow.line().text(text.getWholeText(), inline);
        } else if (node instanceof Element element && isShown(element)) {
            element(element, flow, inline);
        }
    }

    /** The blocks of an element that holds blocks. */
    List<Block> inside(Element element, Context context, Flow around, @Nullable Inline inline) {
        Flow flow = new Flow(context, around.depth() + 1, this::drop);
        children(element, flow, inline);
        return flow.blocks();
    }

    /** The text of a caption, on a line of its own where there are several. */
    void caption(Element element, Flow caption, @Nullable Inline inline) {
        if (isShown(element)) {
            caption.lineBreak();
            children(element, caption, inline);
        }
    }

    /** What is hidden from readers would come to light here: links that somebody smuggled in, more often than not. */
    boolean isShown(Element element) {
        if (Hidden.is(element)) {
            drop("hidden element");
            return false;
        }
        return true;
    }

    private void element(Element element, Flow flow, @Nullable Inline inline) {
        String name = element.normalName();
        switch (Fate.of(name)) {
            case UNWRAP -> children(element, flow, credit(element, flow, spoken(element, inline)));
            case UNWRAP_BLOCK -> {
                if (Figures.isCaptioned(element)) {
                    figures.figure(element, flow, inline);
                } else {
                    unwrapBlock(element, flow, credit(element, flow, inline));
                }
            }
            case UNKNOWN -> {
                drop(isWord(name) ? name : "unknown element");
                children(element, flow, spoken(element, inline));
            }
            case DROP -> drop(name);
            case HEADING -> heading(element, flow, inline);
            case BULLETS, NUMBERS -> list(element, flow, inline);
            case TERM -> unwrapBlock(element, flow, Inline.open("strong", "", inline));
            case QUOTATION -> quotation(element, flow, inline);
            case ASIDE -> aside(element, flow, inline);
            case FIGURE -> figures.figure(element, flow, inline);
            case PREFORMATTED -> preformatted(element, flow, inline);
            case TABLE -> tables.table(element, flow, inline);
            case RULE -> rule(flow);
            case BREAK -> flow.lineBreak();
            case INLINE -> children(element, flow, Inlines.inline(element, inline, this::drop));
            case LINK -> children(element, flow, link(element, inline));
            case QUOTE -> quote(element, flow, spoken(element, inline));
            case PICTURE -> figures.picture(element, flow, inline);
            case PLAYER -> player(element, flow);
        }
    }

    void unwrapBlock(Element element, Flow flow, @Nullable Inline inline) {
        flow.end();
        Manner before = flow.assume(Manner.of(element).within(flow.manner()));
        children(element, flow, inline);
        flow.end();
        flow.assume(before);
    }

    private void heading(Element element, Flow flow, @Nullable Inline inline) {
        if (!flow.context().holdsHeadings()) {
            unwrapBlock(element, flow, inline);
            return;
        }
        flow.end();
        Flow heading = new Flow(Context.HEADING, flow.depth(), this::drop);
        children(element, heading, inline);
        Line line = heading.line().line();
        if (!line.isEmpty()) {
            int level = Math.clamp(element.normalName().charAt(1) - '0', Block.Heading.HIGHEST, Block.Heading.LOWEST);
            flow.add(new Block.Heading(level, line, manner(element, flow)));
        }
        heading.waiting().forEach(flow::add);
    }

    private void list(Element element, Flow flow, @Nullable Inline inline) {
        if (!flow.holdsContainers()) {
            unwrapBlock(element, flow, inline);
            return;
        }
        flow.end();
        List<Block.Item> items = new Items(this, flow).of(element, inline);
        Manner manner = manner(element, flow);
        if (items.isEmpty()) {
            return;
        }
        flow.add(
                Fate.of(element.normalName()) == Fate.BULLETS
                        ? new Block.Bullets(items, manner)
                        : new Block.Numbers(
                                Inlines.number(element.attr("start"), -1_000_000, 1_000_000, 1),
                                element.hasAttr("reversed"),
                                items,
                                manner));
    }

    private void quotation(Element element, Flow flow, @Nullable Inline inline) {
        if (!flow.holdsContainers()) {
            unwrapBlock(element, flow, inline);
            return;
        }
        flow.end();
        List<Block> blocks = inside(element, Context.QUOTATION, flow, inline);
        if (!blocks.isEmpty()) {
            flow.add(new Block.Quotation(blocks, manner(element, flow)));
        }
    }

    private void aside(Element element, Flow flow, @Nullable Inline inline) {
        if (!flow.context().holdsAsides()) {
            unwrapBlock(element, flow, inline);
            return;
        }
        flow.end();
        List<Block> blocks = inside(element, Context.ASIDE, flow, inline);
        if (!blocks.isEmpty()) {
            flow.add(new Block.Aside(blocks, manner(element, flow)));
        }
    }

    private void preformatted(Element element, Flow flow, @Nullable Inline inline) {
        if (!flow.context().holdsBlocks()) {
            unwrapBlock(element, flow, inline);
            return;
        }
        flow.end();
        Flow inside = new Flow(Context.PREFORMATTED, flow.depth(), this::drop);
        children(element, inside, inline);
        Line line = inside.line().line();
        if (!line.isEmpty()) {
            flow.add(new Block.Preformatted(line, manner(element, flow)));
        }
        inside.waiting().forEach(flow::add);
    }

    private void rule(Flow flow) {
        if (flow.context().holdsHeadings()) {
            flow.add(new Block.Rule());
        } else {
            flow.end();
        }
    }

    private @Nullable Inline link(Element element, @Nullable Inline inline) {
        Optional<Link> link = Link.of(element.attr("href"));
        if (link.isEmpty() && element.hasAttr("href")) {
            drop("address of a link");
        }
        return link.map(to -> Inline.open("a", Inlines.linkAttributes(to, element), inline))
                .orElseGet(() -> spoken(element, inline));
    }

    /** Marks of quotation that a browser would add are written out, so that feeds, mail and search have them too. */
    private void quote(Element element, Flow flow, @Nullable Inline inline) {
        flow.line().text("“", inline);
        children(element, flow, inline);
        flow.line().text("”", inline);
    }

    private void player(Element element, Flow flow) {
        drop(element.normalName());
        Element source = element.selectFirst("source[src]");
        String address = element.hasAttr("src") || source == null ? element.attr("src") : source.attr("src");
        Link.toMedia(address).ifPresent(link -> {
            String title = LineBuilder.plain(element.attr("title"), this::drop);
            LineBuilder line = LineBuilder.ofText(this::drop);
            line.text(
                    title.isEmpty() ? link.address() : title,
                    Inline.open("a", Inlines.linkAttributes(link, element), null));
            flow.addLater(new Block.Paragraph(line.line(), Manner.SAME));
        });
    }

    /** An element that goes leaves the language of its text behind. */
    private static @Nullable Inline spoken(Element element, @Nullable Inline inline) {
        Tongue tongue = Tongue.of(element);
        return tongue.isSame() ? inline : Inline.open("span", tongue.attributes(), inline);
    }

    /** Elements have any name that somebody mistyped; the report is for people. */
    private static boolean isWord(String name) {
        return name.length() <= LONGEST_NAME
                && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == ':');
    }

    private static @Nullable Inline credit(Element element, Flow flow, @Nullable Inline inline) {
        boolean credit =
                flow.context() == Context.CAPTION && element.attr("class").contains("credit");
        return credit ? Inline.open("cite", "", inline) : inline;
    }

    private static Manner manner(Element element, Flow flow) {
        return Manner.of(element).within(flow.manner());
    }
}
