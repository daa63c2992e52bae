package press.registan.web.site;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.SafeHtml;
import press.registan.story.Byline;
import press.registan.story.Correction;
import press.registan.story.Story;
import press.registan.taxonomy.Shelf;

/** A story in the words of schema.org, as search engines read it. */
record NewsArticle(
        Furniture furniture,
        Story story,
        Instant published,
        @Nullable Instant updated) {

    SafeHtml data() {
        return JsonLd.of("NewsArticle", this::write);
    }

    private void write(JsonGenerator json) throws IOException {
        String url = furniture.url(story.path());
        json.writeStringField("headline", story.headline());
        if (!story.summary().isEmpty()) {
            json.writeStringField("description", story.summary());
        }
        json.writeStringField("url", url);
        json.writeStringField("mainEntityOfPage", url);
        json.writeStringField("datePublished", published.toString());
        json.writeStringField("dateModified", (updated == null ? published : updated).toString());
        json.writeStringField("inLanguage", story.language().code());
        json.writeBooleanField("isAccessibleForFree", true);
        json.writeNumberField("wordCount", story.words());
        authors(json);
        json.writeFieldName("publisher");
        publication(json);
        filedUnder(json);
        corrections(json, story.corrections());
    }

    /** Where nobody is credited, the newsroom is. */
    private void authors(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("author");
        for (Byline byline : story.bylines()) {
            json.writeStartObject();
            json.writeStringField("@type", "Person");
            json.writeStringField("name", byline.name());
            json.writeStringField("url", furniture.url("/author/" + byline.slug()));
            json.writeEndObject();
        }
        if (story.bylines().isEmpty()) {
            publication(json);
        }
        json.writeEndArray();
    }

    private void publication(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("@type", "NewsMediaOrganization");
        json.writeStringField("name", furniture.site().name());
        json.writeStringField("url", furniture.url("/"));
        json.writeEndObject();
    }

    private void filedUnder(JsonGenerator json) throws IOException {
        Shelf section = story.section();
        if (section != null) {
            json.writeStringField("articleSection", section.name(story.language()));
        }
        if (!story.topics().isEmpty()) {
            json.writeArrayFieldStart("keywords");
            for (Shelf topic : story.topics()) {
                json.writeString(topic.name(story.language()));
            }
            json.writeEndArray();
        }
    }

    private static void corrections(JsonGenerator json, List<Correction> corrections) throws IOException {
        if (corrections.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("correction");
        for (Correction correction : corrections) {
            json.writeStartObject();
            json.writeStringField("@type", "CorrectionComment");
            json.writeStringField("text", correction.note());
            json.writeStringField("datePublished", correction.at().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
