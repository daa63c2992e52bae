package press.registan.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import press.registan.kernel.Problem;
import press.registan.search.Marked;
import press.registan.search.Relaxed;
import press.registan.search.Results;
import press.registan.search.StoryQuery;
import press.registan.story.Story;

/** {@code registan search}: searches from the shell. */
final class SearchCommand implements Command {

    private static final Parameter<String> QUERY = Parameter.several(
            "QUERY",
            "What is looked for, as readers type it: words, “phrases”, -not, OR, headline:, byline:, topic:.",
            Reading.TEXT);
    private static final Option<String> JSON =
            Option.flag("--json", "Print one JSON object instead of lines for people.");

    @Override
    public Usage usage() {
        return Usage.of("Searches the public stories, as the site does.", QUERY, DataOption.DATA, JSON);
    }

    @Override
    public void run(Arguments given, Terminal terminal) {
        String text = String.join(" ", given.all(QUERY));
        if (text.length() > StoryQuery.LONGEST) {
            throw new Problem.Malformed("The question is %,d letters long; at most %,d are read. Ask with fewer words."
                    .formatted(text.length(), StoryQuery.LONGEST));
        }
        Progress progress = new Progress(terminal.err());
        try (Newsroom newsroom = DataOption.in(given).open();
                Alongside alongside = newsroom.alongside()) {
            alongside.catchUp(progress::indexed);
            progress.end();
            Results results = newsroom.search().find(StoryQuery.of(text));
            ZoneId zone = newsroom.settings().publication().timezone();
            if (given.has(JSON)) {
                terminal.out().println(json(results, newsroom));
            } else {
                print(results, newsroom, zone, terminal.out());
            }
        }
    }

    private static void print(Results results, Newsroom newsroom, ZoneId zone, PrintWriter out) {
        results.meant().ifPresent(meant -> out.println("No story has this as it is typed; these have: " + meant));
        out.println(
                switch (results.relaxed()) {
                    case NOT -> count(results.page().total());
                    case MOST ->
                        "No story has all of these words. "
                                + count(results.page().total()) + " with most of them:";
                    case ANY -> count(results.page().total()) + " with any of these words:";
                });
        for (Results.Result result : results.page().items()) {
            Story story = result.story();
            out.println();
            out.println(LocalDate.ofInstant(Objects.requireNonNull(story.dates().publicFrom()), zone) + "  "
                    + result.headline().text());
            result.fragments().forEach(fragment -> out.println("    " + marked(fragment, "*", "*")));
            out.println("    " + url(newsroom, story));
        }
    }

    private static String count(long total) {
        return total == 1 ? "1 story" : "%,d stories".formatted(total);
    }

    private static String marked(Marked text, String before, String after) {
        StringBuilder marked = new StringBuilder();
        text.pieces().forEach(piece -> marked.append(piece.found() ? before + piece.text() + after : piece.text()));
        return marked.toString();
    }

    private static String url(Newsroom newsroom, Story story) {
        return newsroom.settings().publication().url() + newsroom.languages().of(story.language(), story.path());
    }

    private static String json(Results results, Newsroom newsroom) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("query", results.query().text());
            json.writeNumberField("total", results.page().total());
            json.writeStringField("relaxed", word(results.relaxed()));
            json.writeStringField("meant", results.spelling());
            json.writeArrayFieldStart("results");
            for (Results.Result result : results.page().items()) {
                Story story = result.story();
                json.writeStartObject();
                json.writeStringField("id", story.uid());
                json.writeStringField("externalId", story.externalId());
                json.writeStringField("url", url(newsroom, story));
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
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString();
    }

    private static String word(Relaxed relaxed) {
        return switch (relaxed) {
            case NOT -> "not";
            case MOST -> "most";
            case ANY -> "any";
        };
    }
}
