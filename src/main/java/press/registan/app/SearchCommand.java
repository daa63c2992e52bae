package press.registan.app;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import press.registan.kernel.Problem;
import press.registan.search.Marked;
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
                terminal.out().println(SearchJson.of(results, newsroom::url));
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
            out.println("    " + newsroom.url(story));
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
}
