package press.registan.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.testing.Paper;

/** What the papers say of story files, the parser takes in. */
class StoryFileGuideTest {

    private final StoryLineParser parser = new StoryLineParser(new LanguagePaths(List.of(Language.values())));

    @Test
    void everyExampleIsTakenInWithoutARemark() {
        List<String> seen = new ArrayList<>();
        for (Paper paper : Paper.all()) {
            for (String story : examples(paper)) {
                switch (parse(story)) {
                    case Entry.Accepted taken -> assertEquals(List.of(), taken.notes(), paper + ": " + story);
                    case Entry.Refused refused -> fail(paper + ": " + refused.reason() + ": " + story);
                    case Entry.LeftOut _, Entry.Forwarded _, Entry.Remark _ -> fail("a line is a story or refused");
                }
                seen.add(story);
            }
        }
        assertFalse(seen.isEmpty(), "there are examples");
    }

    @Test
    void everyFieldOfTheTableIsKnown() {
        List<String> fields = Paper.at("docs/contracts/story-files.md").terms();

        assertTrue(fields.contains("headline"), "the table has fields");
        for (String field : fields) {
            String emptied = """
                    {"headline": "Snow", "body": "<p>Snow.</p>", "%s": null}""".formatted(field);
            boolean given = field.equals("headline") || field.equals("body");
            if (!given) {
                assertEquals(
                        List.of(),
                        assertInstanceOf(Entry.Accepted.class, parse(emptied)).notes());
            }
        }
    }

    @Test
    void theExampleOfEverythingHasEveryFieldOfTheTable() {
        Paper contract = Paper.at("docs/contracts/story-files.md");
        String everything = String.join("\n", contract.fenced("json").getLast());

        for (String field : contract.terms()) {
            assertTrue(everything.contains("\n  \"" + field + "\": "), field);
        }
    }

    /** An example of {@code json} is one story, spread over lines for reading; one of {@code jsonl} is a file. */
    private static List<String> examples(Paper paper) {
        List<String> stories = new ArrayList<>();
        paper.fenced("json").forEach(lines -> stories.add(String.join(" ", lines)));
        paper.fenced("jsonl").forEach(stories::addAll);
        return stories;
    }

    private Entry parse(String story) {
        return parser.parse(1, ByteBuffer.wrap(story.getBytes(StandardCharsets.UTF_8)));
    }
}
