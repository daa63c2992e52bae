package press.registan.money.source;

import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads small documents of XML whole. Loads nothing from outside them, and has no patience with anything but elements. */
final class Xml {

    /**
     * An element with what stands in it.
     *
     * @param name without the prefix of a namespace
     * @param text of its own, not of its children
     */
    record Element(String name, Map<String, String> attributes, List<Element> children, String text) {

        /** The value of an attribute, empty if there is none. */
        String attribute(String attribute) {
            return attributes.getOrDefault(attribute, "").strip();
        }

        /** The text of the first child of this name, empty if there is none. */
        String child(String child) {
            return children(child).stream()
                    .findFirst()
                    .map(found -> found.text().strip())
                    .orElse("");
        }

        List<Element> children(String child) {
            return children.stream().filter(one -> one.name.equals(child)).toList();
        }
    }

    private static final int DEEPEST = 12;
    private static final int MOST_ELEMENTS = 100_000;
    private static final int LONGEST_TEXT = 2_000;
    private static final int SHOWN = 80;

    private static final Pattern WEB_PAGE =
            Pattern.compile("\\A\\s*(?:<!doctype\\s+html|<html)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE =
            Pattern.compile("<title[^>]{0,100}>\\s*([^<]{1,200})", Pattern.CASE_INSENSITIVE);

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** The root element of a document, which has this name. */
    static Element read(String document, String root) throws Unreadable {
        if (document.isBlank()) {
            throw new Unreadable("is empty");
        }
        if (WEB_PAGE.matcher(document).lookingAt()) {
            Matcher title = TITLE.matcher(document.substring(0, Math.min(5_000, document.length())));
            throw new Unreadable("is a web page" + (title.find() ? " (“" + shown(title.group(1)) + "”)" : "")
                    + ", and no table of rates");
        }
        Element found = read(document);
        if (!found.name().equals(root)) {
            throw new Unreadable("is another document than the one asked for: it is a <" + shown(found.name()) + ">");
        }
        return found;
    }

    private static Element read(String document) throws Unreadable {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(document));
            try {
                return read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
            throw new Unreadable("is not well-formed XML, from line " + line + " on; it may have been cut off");
        }
    }

    /** What is open stands in the stack; what is closed has moved into what it stands in. */
    private static Element read(XMLStreamReader xml) throws XMLStreamException, Unreadable {
        Element document = new Element("", Map.of(), new ArrayList<>(), "");
        Deque<Element> open = new ArrayDeque<>(List.of(document));
        Deque<StringBuilder> texts = new ArrayDeque<>(List.of(new StringBuilder()));
        int elements = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MOST_ELEMENTS || open.size() > DEEPEST) {
                        throw new Unreadable("is larger or deeper than any table of rates");
                    }
                    open.push(new Element(bare(xml.getLocalName()), attributes(xml), new ArrayList<>(), ""));
                    texts.push(new StringBuilder());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Element closed = open.pop();
                    String text = texts.pop().toString();
                    open.element()
                            .children()
                            .add(new Element(closed.name(), closed.attributes(), closed.children(), text));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    StringBuilder text = texts.element();
                    if (text.length() < LONGEST_TEXT) {
                        text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Unreadable("has declarations or entities of its own, as no table of rates has");
                default -> {
                    // White space, comments, instructions to other programs.
                }
            }
        }
        return document.children().getFirst();
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(bare(xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private static String bare(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static String shown(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
