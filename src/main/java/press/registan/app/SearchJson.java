package press.registan.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import press.registan.search.Marked;
import press.registan.search.Relaxed;
import press.registan.search.Results;
import press.registan.story.Story;

/** Writes what a search found as one line of JSON, for programs; fields are called as in the API. */
final class SearchJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private SearchJson() {}

    static String of(Results results, Function<Story, String> url) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            json.writeStartObject();
            json.writeNumberField("total", results.page().total());
            json.writeStringField("relaxed", relaxed(results.relaxed()));
            json.writeStringField("spelling", results.spelling());
            json.writeArrayFieldStart("results");
            for (Results.Result result : results.page().items()) {
                write(json, result, url);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return line.toString();
    }

    private static @Nullable String relaxed(Relaxed relaxed) {
        return relaxed == Relaxed.NOT ? null : relaxed.name().toLowerCase(Locale.ROOT);
    }

    private static void write(JsonGenerator json, Results.Result result, Function<Story, String> url)
            throws IOException {
        Story story = result.story();
        json.writeStartObject();
        json.writeStringField("id", story.uid());
        json.writeStringField("externalId", story.externalId());
        json.writeStringField("slug", story.slug().value());
        json.writeStringField("url", url.apply(story));
        json.writeStringField("language", story.language().code());
        json.writeStringField("headline", story.headline());
        json.writeStringField("published", String.valueOf(story.dates().publicFrom()));
        json.writeNumberField("score", result.score());
        json.writeArrayFieldStart("fragments");
        for (Marked fragment : result.fragments()) {
            json.writeString(fragment.text());
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
