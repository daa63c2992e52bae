package press.registan.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Reads pictures with their captions and credits. We hold none of them yet, so each becomes a
 * {@linkplain Block.Picture picture elsewhere}; its caption goes with it, a credit in it as {@code <cite>}.
 */
final class Figures {

    /** The class of a figure whose first element is a link to a picture, in a body's own HTML. */
    static final String ELSEWHERE = "elsewhere";

    /** Where the address of a picture may stand; a page that loads late has only a blank one in {@code src}. */
    private static final List<String> SOURCES =
            List.of("data-src", "data-lazy-src", "data-original", "src", "data-srcset", "srcset");

    private final BodyReader reader;

    Figures(BodyReader reader) {
        this.reader = reader;
    }

    /** Whether it is what a site without {@code figure} used for one. */
    static boolean isCaptioned(Element element) {
        return element.hasClass("wp-caption");
    }

    void figure(Element element, Flow flow, @Nullable Inline inline) {
        if (!flow.holdsFigures()) {
            reader.unwrapBlock(element, flow, inline);
            return;
        }
        flow.end();
        Flow inside = new Flow(flow.context(), flow.depth() + 1, reader::drop);
        inside.assume(Manner.of(element).within(flow.manner()));
        Flow caption = new Flow(Context.CAPTION, flow.depth(), reader::drop);
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof Element part && isCaption(part)) {
                reader.caption(part, caption, inline);
            } else if (child instanceof Element link && link.normalName().equals("a") && element.hasClass(ELSEWHERE)) {
                elsewhere(link, inside);
            } else {
                reader.node(child, inside, inline);
            }
        }
        captioned(inside.blocks(), caption.line().line(), inside.manner()).forEach(flow::add);
        caption.waiting().forEach(flow::add);
    }

    void picture(Element element, Flow flow, @Nullable Inline inline) {
        String alternative = element.attr("alt");
        if (element.hasClass("emoji") || element.hasClass("wp-smiley")) {
            flow.line().text(alternative, inline);
        } else if (isPixel(element)) {
            reader.drop("tracking picture");
        } else {
            source(element)
                    .ifPresentOrElse(
                            link -> flow.addLater(picture(link, alternative, flow)),
                            () -> reader.drop("address of a picture"));
        }
    }

    private void elsewhere(Element link, Flow flow) {
        Link.toMedia(link.attr("href"))
                .ifPresentOrElse(
                        to -> flow.addLater(picture(to, link.wholeText(), flow)),
                        () -> reader.drop("address of a picture"));
    }

    private Block.Picture picture(Link link, String written, Flow flow) {
        String alternative = LineBuilder.plain(written, reader::drop);
        if (alternative.isEmpty()) {
            alternative = LineBuilder.plain(link.fileName(), reader::drop);
        }
        return new Block.Picture(
                link.address(), alternative.isEmpty() ? link.address() : alternative, Line.EMPTY, flow.manner());
    }

    private static Optional<Link> source(Element picture) {
        for (String attribute : SOURCES) {
            String value = picture.attr(attribute).strip();
            if (attribute.endsWith("srcset")) {
                value = value.isEmpty() ? value : value.split("[\\s,]", 2)[0];
            }
            Optional<Link> link = Link.toMedia(value);
            if (link.isPresent()) {
                return link;
            }
        }
        return Optional.empty();
    }

    private static boolean isPixel(Element picture) {
        return Inlines.number(picture.attr("width"), 0, 9_999, 9_999) <= 2
                && Inlines.number(picture.attr("height"), 0, 9_999, 9_999) <= 2;
    }

    private static boolean isCaption(Element element) {
        return element.normalName().equals("figcaption")
                || element.hasClass("wp-caption-text")
                || element.hasClass("wp-caption-dd");
    }

    /** A caption belongs to the last thing of a figure. */
    private static List<Block> captioned(List<Block> blocks, Line caption, Manner manner) {
        if (caption.isEmpty()) {
            return blocks;
        }
        if (blocks.isEmpty()) {
            return List.of(new Block.Picture(null, "", caption, manner));
        }
        List<Block> captioned = new ArrayList<>(blocks);
        Block last = captioned.removeLast();
        switch (last) {
            case Block.Picture picture when picture.caption().isEmpty() -> captioned.add(picture.with(caption));
            case Block.Table table when table.caption().isEmpty() -> captioned.add(table.with(caption));
            case Block.Quotation quotation -> {
                List<Block> quoted = new ArrayList<>(quotation.blocks());
                quoted.add(new Block.Paragraph(caption, Manner.SAME));
                captioned.add(new Block.Quotation(quoted, quotation.manner()));
            }
            case Block.Paragraph _,
                    Block.Heading _,
                    Block.Bullets _,
                    Block.Numbers _,
                    Block.Picture _,
                    Block.Table _,
                    Block.Preformatted _,
                    Block.Rule _,
                    Block.Aside _ -> {
                captioned.add(last);
                captioned.add(new Block.Paragraph(caption, manner));
            }
        }
        return captioned;
    }
}
