package press.registan.web.feeds;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes one XML document as it is told to. Whatever text it is given, the document stays well-formed: what XML 1.0 has no
 * way of saying is left out.
 */
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final XMLStreamWriter writer;

    private Xml(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** A document in UTF-8. */
    static byte[] document(Consumer<Xml> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 * 1024);
        // Behind a plain Writer the JDK's stream writer leaves characters beyond 16 bits alone instead of halving them.
        try (Writer text = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            XMLStreamWriter writer = FACTORY.createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            content.accept(new Xml(writer));
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException wrong) {
            throw new IllegalStateException(wrong);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** An element with what is in it; attributes first. */
    Xml element(String name, Consumer<Xml> content) {
        try {
            writer.writeStartElement(name);
            content.accept(this);
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    Xml element(String name, String text) {
        return element(name, inside -> inside.text(text));
    }

    Xml attribute(String name, String value) {
        try {
            writer.writeAttribute(name, sayable(value));
            return this;
        } catch (XMLStreamException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    Xml text(String text) {
        try {
            writer.writeCharacters(sayable(text));
            return this;
        } catch (XMLStreamException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static String sayable(String text) {
        if (text.codePoints().allMatch(Xml::isSayable)) {
            return text;
        }
        return text.codePoints()
                .filter(Xml::isSayable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The characters of XML 1.0; half of a pair is none. */
    private static boolean isSayable(int c) {
        return c == '\t' || c == '\n' || (c >= ' ' && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
    }
}
