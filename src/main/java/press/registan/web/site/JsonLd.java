package press.registan.web.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import press.registan.kernel.SafeHtml;

/** Structured data in the words of schema.org, for a {@code script} element that no browser runs. */
final class JsonLd {

    private static final JsonFactory JSON = new JsonFactory();

    /** Writes the fields of the one object. */
    @FunctionalInterface
    interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private JsonLd() {}

    static SafeHtml of(String type, Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("@context", "https://schema.org");
            json.writeStringField("@type", type);
            fields.write(json);
            json.writeEndObject();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return new SafeHtml(harmless(text.toString()));
    }

    /** These letters stand in JSON only within strings; escaped, no string can end the element or begin another. */
    private static String harmless(String json) {
        return json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
    }

    /** The way to a page from the front page, outermost first. */
    static SafeHtml breadcrumbs(String origin, List<Link> way) {
        return of("BreadcrumbList", json -> {
            json.writeArrayFieldStart("itemListElement");
            for (int i = 0; i < way.size(); i++) {
                json.writeStartObject();
                json.writeStringField("@type", "ListItem");
                json.writeNumberField("position", i + 1);
                json.writeStringField("name", way.get(i).text());
                json.writeStringField("item", origin + way.get(i).address());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
