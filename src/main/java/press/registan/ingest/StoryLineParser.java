package press.registan.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.Problem;
import press.registan.story.Body;
import press.registan.story.Manuscript;

/** Makes stories of lines. No line is too broken or too hostile for it. For one thread. */
final class StoryLineParser {

    private static final int DEEPEST = 20;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 100;

    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(LineReader.LONGEST)
                    .build())
            .build();

    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    private final LanguagePaths languages;

    StoryLineParser(LanguagePaths languages) {
        this.languages = languages;
    }

    Entry parse(long number, ByteBuffer line) {
        List<String> notes = new ArrayList<>();
        String id = null;
        try (JsonParser json = parser(line)) {
            StoryFields fields = new StoryFields(new JsonFields(json, notes));
            try {
                read(json, fields);
                return new Entry.Accepted(Entry.Place.line(number), manuscript(fields, notes), notes);
            } finally {
                id = fields.id;
            }
        } catch (Unfit unfit) {
            return new Entry.Refused(Entry.Place.line(number), id, unfit.reason());
        } catch (JsonProcessingException broken) {
            return new Entry.Refused(Entry.Place.line(number), id, reason(broken));
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    private JsonParser parser(ByteBuffer line) throws IOException, Unfit {
        int start = line.position();
        try {
            CharBuffer characters = utf8.decode(line);
            return factory.createParser(characters.array(), 0, characters.length());
        } catch (CharacterCodingException broken) {
            throw new Unfit("not UTF-8 from byte " + (line.position() - start + 1) + " of the line on");
        }
    }

    private static void read(JsonParser json, StoryFields fields) throws IOException, Unfit {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new Unfit("not a JSON object: a line begins with { and ends with }");
        }
        fields.read();
        if (json.nextToken() != null) {
            throw new Unfit("there is more on the line after the story: each stands on a line of its own");
        }
    }

    private Manuscript manuscript(StoryFields fields, List<String> notes) throws Unfit {
        String headline = StoryFields.needed(fields.headline, "headline");
        String html = StoryFields.needed(fields.body, "body");
        Language language = fields.language == null ? languages.first() : fields.language;
        if (!languages.serves(language)) {
            throw new Unfit("language: this publication is not in " + language + "; it serves "
                    + String.join(
                            ", ",
                            languages.languages().stream().map(Language::code).toList()));
        }
        Fingerprint fingerprint = Fingerprint.of(fields, language);
        UUID uid = uid(fields.id, fingerprint);
        try {
            Body body = Body.of(html);
            note(body, notes);
            return new Manuscript(
                    uid.toString(),
                    isOwn(fields.id) ? null : fields.id,
                    fields.kind,
                    language,
                    fields.slug,
                    headline,
                    fields.standfirst,
                    body,
                    fields.bylines,
                    fields.section,
                    fields.topicsAndPlaces(),
                    fields.dates(),
                    fields.withdrawal,
                    fields.corrections,
                    fields.addresses,
                    fields.translationOf,
                    fields.converted,
                    fingerprint.digest());
        } catch (IllegalArgumentException | Problem.Malformed unfit) {
            throw new Unfit(String.valueOf(unfit.getMessage()));
        }
    }

    private static boolean isOwn(@Nullable String id) {
        return id != null && id.startsWith(Manuscript.OWN_ID);
    }

    private static UUID uid(@Nullable String id, Fingerprint fingerprint) throws Unfit {
        if (id == null) {
            return fingerprint.uuid();
        }
        if (!isOwn(id)) {
            return Fingerprint.uuidOf(id);
        }
        String text = id.substring(Manuscript.OWN_ID.length());
        try {
            UUID uid = UUID.fromString(text);
            if (uid.toString().equals(text)) {
                return uid;
            }
        } catch (IllegalArgumentException notOne) {
            // Told below, as what is nearly one is.
        }
        throw new Unfit("id: " + PlainText.quoted(id) + " is not a UUID");
    }

    private static void note(Body body, List<String> notes) {
        if (body.isEmpty()) {
            notes.add("the body has nothing to show");
        }
        if (!body.dropped().isEmpty()) {
            List<String> counted = body.dropped().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> entry.getKey() + " × " + entry.getValue())
                    .toList();
            notes.add("left out of the body: " + String.join(", ", counted));
        }
    }

    /** The library's own words, without its pointers into our memory. */
    private static String reason(JsonProcessingException broken) {
        String where = broken.getLocation() == null
                ? ""
                : " at character " + broken.getLocation().getColumnNr();
        return "not JSON" + where + ": " + PlainText.line(broken.getOriginalMessage());
    }
}
