package press.registan.ingest;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;
import press.registan.story.Byline;
import press.registan.story.Correction;
import press.registan.story.Holding;
import press.registan.story.Manuscript;
import press.registan.story.Story;
import press.registan.story.StoryKind;
import press.registan.story.Withdrawal;
import press.registan.taxonomy.Shelf;
import press.registan.taxonomy.ShelfKind;

/**
 * Writes stories as lines of a story file. What a topic is also called is said once for each language, where its name in
 * that language first stands. For one thread.
 */
final class StoryLineWriter {

    private record Said(long topic, Language language) {}

    private final JsonGenerator json;
    private final Set<Said> said = new HashSet<>();

    StoryLineWriter(OutputStream out) throws IOException {
        json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8).setRootValueSeparator(null);
    }

    void write(Holding holding) throws IOException {
        Story story = holding.story();
        json.writeStartObject();
        json.writeStringField("id", story.externalId() != null ? story.externalId() : Manuscript.OWN_ID + story.uid());
        if (story.kind() == StoryKind.PAGE) {
            json.writeStringField("kind", story.kind().word());
        }
        json.writeStringField("language", story.language().code());
        json.writeStringField("slug", story.slug().value());
        json.writeStringField("headline", story.headline());
        text("standfirst", story.standfirst());
        json.writeStringField("body", story.body().html());
        texts("bylines", story.bylines().stream().map(Byline::name).toList());
        Shelf section = story.section();
        text("section", section == null ? null : section.name(story.language()));
        topics(holding);
        moment("published", story.dates().published());
        moment("updated", story.dates().updated());
        moment("embargoedUntil", story.dates().embargoedUntil());
        withdrawal(story.withdrawal());
        corrections(story.corrections());
        texts("addresses", holding.addresses());
        text("translationOf", holding.translationOf());
        if (!story.converted()) {
            json.writeBooleanField("conversions", false);
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** Places that come last, as they do unless an editor moved them, are named as such; others are topics of their kind. */
    private void topics(Holding holding) throws IOException {
        List<Shelf> all = holding.story().topics();
        Language language = holding.story().language();
        int places = all.size();
        while (places > 0 && isPlainPlace(all.get(places - 1), holding)) {
            places--;
        }
        if (places > 0) {
            json.writeArrayFieldStart("topics");
            for (Shelf topic : all.subList(0, places)) {
                topic(topic, language, aliases(topic, holding));
                said.add(new Said(topic.id(), language));
            }
            json.writeEndArray();
        }
        List<Shelf> plain = all.subList(places, all.size());
        plain.forEach(place -> said.add(new Said(place.id(), language)));
        texts("places", plain.stream().map(place -> place.name(language)).toList());
    }

    private boolean isPlainPlace(Shelf topic, Holding holding) {
        return topic.kind() == ShelfKind.PLACE && aliases(topic, holding).isEmpty();
    }

    /** What it is called beside its name in the story's language, unless that was said. */
    private List<String> aliases(Shelf topic, Holding holding) {
        Language language = holding.story().language();
        if (said.contains(new Said(topic.id(), language))) {
            return List.of();
        }
        return holding.names().getOrDefault(topic.id(), List.of()).stream()
                .filter(name -> !name.equals(topic.name(language)))
                .toList();
    }

    private void topic(Shelf topic, Language language, List<String> aliases) throws IOException {
        if (topic.kind() == ShelfKind.SUBJECT && aliases.isEmpty()) {
            json.writeString(topic.name(language));
            return;
        }
        json.writeStartObject();
        json.writeStringField("name", topic.name(language));
        json.writeStringField("kind", topic.kind().word());
        texts("aliases", aliases);
        json.writeEndObject();
    }

    private void withdrawal(@Nullable Withdrawal withdrawal) throws IOException {
        if (withdrawal != null) {
            json.writeObjectFieldStart("withdrawn");
            moment("at", withdrawal.at());
            json.writeStringField("reason", withdrawal.reason());
            json.writeEndObject();
        }
    }

    private void corrections(List<Correction> corrections) throws IOException {
        if (corrections.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("corrections");
        for (Correction correction : corrections) {
            json.writeStartObject();
            moment("at", correction.at());
            json.writeStringField("kind", correction.kind());
            json.writeStringField("note", correction.note());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void texts(String field, List<String> texts) throws IOException {
        if (!texts.isEmpty()) {
            json.writeArrayFieldStart(field);
            for (String text : texts) {
                json.writeString(text);
            }
            json.writeEndArray();
        }
    }

    private void text(String field, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeStringField(field, text);
        }
    }

    private void moment(String field, @Nullable Instant moment) throws IOException {
        text(field, moment == null ? null : moment.toString());
    }

    void flush() throws IOException {
        json.flush();
    }
}
