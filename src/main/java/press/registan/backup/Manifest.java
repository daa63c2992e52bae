package press.registan.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import press.registan.kernel.Problem;

/**
 * What a backup says of itself.
 *
 * @param schema the version of the tables that its rows are from
 * @param made the moment that it holds
 * @param publication its name
 */
public record Manifest(int format, int schema, Instant made, String publication, List<Part> parts) {

    /** The format that this program writes; it reads this one and every one before. */
    static final int FORMAT = 1;

    static final String NAME = "manifest.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param rows the rows of a table, 0 for any other file */
    record Part(String name, long rows, long bytes, String sha256) {}

    public Manifest {
        parts = List.copyOf(parts);
    }

    /** How many rows are in it. */
    public long rows() {
        return parts.stream().mapToLong(Part::rows).sum();
    }

    String written() {
        ObjectNode manifest = JSON.createObjectNode()
                .put("format", format)
                .put("schema", schema)
                .put("made", made.toString())
                .put("publication", publication);
        for (Part part : parts) {
            manifest.withArray("parts")
                    .addObject()
                    .put("name", part.name)
                    .put("rows", part.rows)
                    .put("bytes", part.bytes)
                    .put("sha256", part.sha256);
        }
        return manifest.toPrettyString() + "\n";
    }

    /**
     * Reads it; one of a newer format is refused before more is asked of it.
     *
     * @throws Problem.Refused in words that stand behind the name of the file
     */
    static Manifest read(String text) {
        try {
            JsonNode manifest = JSON.readTree(text);
            int format = (int) number(manifest, "format");
            if (format > FORMAT) {
                throw new Problem.Refused("was made by a newer Registan (format " + format + "; this one knows up to "
                        + FORMAT + "). Restore it with that version.");
            }
            List<Part> parts = new ArrayList<>();
            for (JsonNode part : manifest.path("parts")) {
                parts.add(new Part(
                        text(part, "name"), number(part, "rows"), number(part, "bytes"), text(part, "sha256")));
            }
            return new Manifest(
                    format,
                    (int) number(manifest, "schema"),
                    Instant.parse(text(manifest, "made")),
                    text(manifest, "publication"),
                    parts);
        } catch (JsonProcessingException | DateTimeException garbled) {
            throw new Problem.Refused("has a manifest that cannot be read.", garbled);
        }
    }

    private static long number(JsonNode in, String name) {
        JsonNode value = in.path(name);
        if (!value.canConvertToInt() && !value.isLong()) {
            throw new Problem.Refused("has a manifest without a number “" + name + "”.");
        }
        return value.longValue();
    }

    private static String text(JsonNode in, String name) {
        JsonNode value = in.path(name);
        if (!value.isTextual()) {
            throw new Problem.Refused("has a manifest without a text “" + name + "”.");
        }
        return value.textValue();
    }
}
