package press.registan.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import press.registan.ingest.PlainText;

/**
 * Reads a WordPress export item by item. It never loads anything from outside the document and expands no entities but
 * those of HTML. Names count with their prefix, so that all versions read alike. For one thread.
 */
final class WxrXml {

    /** The document cannot be read beyond a place, and why. */
    static final class Broken extends Exception {
        Broken(long line, long column, String why) {
            super("it is not well-formed XML at line " + line + ", column " + column + ": " + why, null, false, false);
        }
    }

    /** Of a body; a little more than a story may have, so that one that is too long is known as such. */
    private static final int LONGEST_TEXT = 5_500_000;

    private static final int LONGEST_LINE = 20_000;
    private static final int MOST_VALUES = 50;

    /** How the parser begins to say so. */
    private static final Pattern LIMIT = Pattern.compile("^JAXP\\d+: ");

    private static final Set<String> META = Set.of(
            "_wp_old_slug",
            "_wp_old_date",
            "_thumbnail_id",
            "_wp_attachment_image_alt",
            "_yoast_wpseo_primary_category",
            "rank_math_primary_category",
            "_media_credit",
            "media_credit",
            "photo_credit",
            "_credit",
            "credit",
            "isc_image_source");

    private final XmlText text;
    private final WxrSite site;
    private final XMLStreamReader xml;
    private long items;
    private long weight;
    private boolean tooLong;

    WxrXml(InputStream in, WxrSite site, boolean cyrillic) throws IOException, Broken {
        this.text = new XmlText(in, cyrillic);
        this.site = site;
        try {
            xml = factory().createXMLStreamReader(text);
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Each counts what stands for a sign, too: a hundred thousand “&amp;” is an archive, and not an attack.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** The next item; empty at the end of the document. */
    Optional<WxrItem> next() throws IOException, Broken {
        try {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (name()) {
                    case "item" -> {
                        return Optional.of(item());
                    }
                    case "language" -> site.language = line();
                    case "link" -> site.link = line();
                    case "wp:wxr_version" -> site.version = line();
                    case "wp:base_site_url" -> site.siteUrl = line();
                    case "wp:base_blog_url" -> site.blogUrl = line();
                    case "wp:author" -> author();
                    case "wp:category" -> term("category", "wp:category_nicename", "wp:cat_name", "wp:category_parent");
                    case "wp:tag" -> term("post_tag", "wp:tag_slug", "wp:tag_name", "");
                    case "wp:term" -> term("", "wp:term_slug", "wp:term_name", "wp:term_parent");
                    case "image" -> skip();
                    default -> {
                        // The elements around the items, and what does not concern us.
                    }
                }
            }
            return Optional.empty();
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    private String name() {
        String prefix = xml.getPrefix();
        return prefix == null || prefix.isEmpty() ? xml.getLocalName() : prefix + ':' + xml.getLocalName();
    }

    private WxrItem item() throws XMLStreamException {
        WxrItem item = new WxrItem();
        item.number = ++items;
        item.line = xml.getLocation().getLineNumber() + text.linesLeftOut();
        weight = 0;
        children(() -> read(item));
        return item;
    }

    private void read(WxrItem item) throws XMLStreamException {
        switch (name()) {
            case "title" -> item.title = line();
            case "link" -> item.link = line();
            case "pubDate" -> item.pubDate = line();
            case "dc:creator" -> item.creator = line();
            case "guid" -> item.guid = line();
            case "content:encoded" -> item.content = body(item, "the body");
            case "excerpt:encoded" -> item.excerpt = body(item, "the excerpt");
            case "wp:post_id" -> item.postId = line();
            case "wp:post_date" -> item.dateLocal = line();
            case "wp:post_date_gmt" -> item.dateGmt = line();
            case "wp:post_modified" -> item.modifiedLocal = line();
            case "wp:post_modified_gmt" -> item.modifiedGmt = line();
            case "wp:post_name" -> item.name = line();
            case "wp:status" -> item.status = line();
            case "wp:post_parent" -> item.parent = line();
            case "wp:post_type" -> item.type = line();
            case "wp:post_password" -> item.password = line();
            case "wp:is_sticky" -> item.sticky = line().equals("1");
            case "wp:attachment_url" -> item.attachmentUrl = line();
            case "category" -> filed(item);
            case "wp:postmeta" -> meta(item);
            case "wp:comment" -> {
                item.comments++;
                skip();
            }
            default -> skip();
        }
    }

    private String body(WxrItem item, String which) throws XMLStreamException {
        String body = text(LONGEST_TEXT);
        if (tooLong) {
            item.tooLong = which;
            return "";
        }
        return body;
    }

    /** In version 1.0 each stands twice, once without saying what it is. */
    private void filed(WxrItem item) throws XMLStreamException {
        String domain = attribute("domain");
        String nicename = attribute("nicename");
        String name = line();
        if (!domain.isEmpty() && item.filed.size() < WxrItem.MOST_FILED) {
            String known = domain.equals("tag") ? "post_tag" : domain;
            item.filed.add(new WxrItem.Filed(known, nicename.isEmpty() ? name : nicename, name));
        }
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    private void meta(WxrItem item) throws XMLStreamException {
        String[] pair = {"", ""};
        children(() -> {
            switch (name()) {
                case "wp:meta_key" -> pair[0] = line();
                case "wp:meta_value" -> pair[1] = line();
                default -> skip();
            }
        });
        if (META.contains(pair[0])) {
            List<String> values = item.meta.computeIfAbsent(pair[0], key -> new ArrayList<>());
            if (values.size() < MOST_VALUES) {
                values.add(pair[1]);
            }
        }
    }

    private void author() throws XMLStreamException {
        String[] parts = {"", "", ""};
        children(() -> {
            switch (name()) {
                case "wp:author_id" -> parts[0] = line();
                case "wp:author_login" -> parts[1] = line();
                case "wp:author_display_name" -> parts[2] = line();
                default -> skip();
            }
        });
        site.add(new WxrSite.Author(parts[0], parts[1], parts[2]));
    }

    private void term(String domain, String slug, String named, String parent) throws XMLStreamException {
        String[] parts = {domain, "", "", "", ""};
        children(() -> {
            String name = name();
            if (name.equals(slug)) {
                parts[1] = line();
            } else if (name.equals(named)) {
                parts[2] = line();
            } else if (name.equals(parent)) {
                parts[3] = line();
            } else if (name.equals("wp:term_id")) {
                parts[4] = line();
            } else if (name.equals("wp:term_taxonomy")) {
                parts[0] = domain.isEmpty() ? line() : domain;
            } else {
                skip();
            }
        });
        site.add(new WxrSite.Term(parts[0], parts[1], parts[2], parts[3], parts[4]));
    }

    private interface Child {
        void read() throws XMLStreamException;
    }

    /** Reads what stands within the element at which the parser is, one child after the other. */
    private void children(Child child) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                child.read();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                return;
            }
        }
    }

    private void skip() throws XMLStreamException {
        text(0);
    }

    private String line() throws XMLStreamException {
        return text(LONGEST_LINE).strip();
    }

    /** The text within the element at which the parser is, so much of it. */
    private String text(int longest) throws XMLStreamException {
        StringBuilder all = new StringBuilder();
        tooLong = false;
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(all, longest, xml.getTextLength() == 0 ? "" : xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    append(all, longest, Parser.unescapeEntities('&' + xml.getLocalName() + ';', true));
                default -> {
                    // Instructions to other programs.
                }
            }
        }
        return all.toString();
    }

    private void append(StringBuilder all, int longest, @Nullable String more) {
        int length = more == null ? 0 : more.length();
        weight += length;
        tooLong |= all.length() + length > longest;
        if (more != null && !tooLong) {
            all.append(more);
        }
    }

    /** How many items were read. */
    long items() {
        return items;
    }

    /** About how many bytes the last item had. */
    long weight() {
        return weight;
    }

    List<String> remarks() {
        return text.remarks();
    }

    private Broken broken(XMLStreamException failure) {
        String why = String.valueOf(failure.getMessage());
        int message = why.indexOf("Message: ");
        why = message < 0 ? why : why.substring(message + "Message: ".length());
        why = LIMIT.matcher(why).replaceFirst("it goes beyond what an export can need: ");
        long line = failure.getLocation() == null ? 0 : failure.getLocation().getLineNumber();
        long column = failure.getLocation() == null ? 0 : failure.getLocation().getColumnNumber();
        return new Broken(line + text.linesLeftOut(), column, PlainText.line(why));
    }
}
