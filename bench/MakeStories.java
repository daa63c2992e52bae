import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Makes a file of many stories from some: each text again and again under a new id, headline number and date, spread over
 * twenty years up to now. {@code java MakeStories.java COUNT OUT.jsonl FILE.jsonl[.gz]…}
 */
class MakeStories {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SPAN = Duration.ofDays(20 * 365);

    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        List<ObjectNode> texts = new ArrayList<>();
        for (int i = 2; i < arguments.length; i++) {
            read(Path.of(arguments[i]), texts);
        }
        Instant last = Instant.now().minus(Duration.ofHours(1));
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            for (int i = 0; i < count; i++) {
                ObjectNode story = texts.get(i % texts.size()).deepCopy();
                int round = i / texts.size();
                story.put("id", "made-" + i);
                story.remove(List.of("slug", "updated", "addresses", "translationOf", "corrections", "withdrawn", "kind"));
                story.put("headline", story.path("headline").asText() + (round == 0 ? "" : " (" + round + ")"));
                story.put("published", last.minusMillis(SPAN.toMillis() / count * i).toString());
                if (!story.has("bylines")) {
                    story.set("bylines", ((ArrayNode) JSON.createArrayNode()).add("Reporter " + i % 200));
                }
                out.write(JSON.writeValueAsString(story));
                out.newLine();
            }
        }
    }

    private static void read(Path file, List<ObjectNode> into) throws IOException {
        try (InputStream raw = new FileInputStream(file.toFile());
                InputStream bytes = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && JSON.readTree(line) instanceof ObjectNode story && !"page".equals(story.path("kind").asText())) {
                    into.add(story);
                }
            }
        }
    }
}
