package press.registan.web.feeds;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A feed as JSON Feed 1.1. */
final class JsonFeed {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonFeed() {}

    static byte[] write(Feed feed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 * 1024);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("version", "https://jsonfeed.org/version/1.1");
            json.writeStringField("title", feed.title());
            json.writeStringField("home_page_url", feed.home());
            json.writeStringField("feed_url", feed.self());
            json.writeStringField("description", feed.description());
            json.writeStringField("language", feed.language().code());
            json.writeArrayFieldStart("authors");
            json.writeStartObject();
            json.writeStringField("name", feed.publication());
            json.writeEndObject();
            json.writeEndArray();
            json.writeArrayFieldStart("items");
            for (Feed.Item item : feed.items()) {
                write(json, item);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Feed.Item item) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", item.id());
        json.writeStringField("url", item.url());
        json.writeStringField("title", item.title());
        json.writeStringField("summary", item.summary());
        json.writeStringField("content_html", item.html());
        json.writeStringField("date_published", item.published().toString());
        json.writeStringField("date_modified", item.updated().toString());
        json.writeArrayFieldStart("authors");
        for (Feed.Author author : item.authors()) {
            json.writeStartObject();
            json.writeStringField("name", author.name());
            json.writeStringField("url", author.url());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("tags");
        for (Feed.Category category : item.categories()) {
            json.writeString(category.name());
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
