package press.registan.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.testing.Copy;
import press.registan.testing.Library;
import press.registan.testing.OnEveryDatabase;

@OnEveryDatabase
class AuditTest {

    /** What somebody may have done to the rows, and the words that tell of it. */
    private static final Map<String, String> HARM = Map.ofEntries(
            Map.entry("update story set revision_id = 99", "stories without their text"),
            Map.entry("update revision set number = 3 where number = 2", "former revision is missing"),
            Map.entry("delete from story_slug", "own address does not lead to them"),
            Map.entry("update story set edition_of = 99", "translations of a story that is not there"),
            Map.entry("delete from filing where shelf_id = 0", "should stand in the listings and do not"),
            Map.entry("update story set withdrawn_at = 1", "places in listings for stories that should have none"),
            Map.entry(
                    "delete from filing where shelf_id in (select shelf_id from story_topic)",
                    "missing on a topic of theirs"),
            Map.entry(
                    "delete from filing where shelf_id in (select author_id from byline)",
                    "missing with an author of theirs"),
            Map.entry(
                    "delete from filing where shelf_id in (select section_id from story)", "missing in their section"),
            Map.entry("delete from shelf_slug where space = 'topic'", "whose own slug does not lead to them"),
            Map.entry("update numbers set next = 1 where name = 'story'", "would give a number twice"),
            Map.entry(
                    "update filed_day set stories = stories + 1 where shelf_id = 0",
                    "1 days whose kept counts are wrong"),
            Map.entry("delete from filed_day where shelf_id = 0", "1 days whose kept counts are wrong"),
            Map.entry("insert into filed_day values (0, 'ru', 1, 1)", "1 days whose kept counts are wrong"),
            Map.entry("update filed_month set stories = 7 where shelf_id = 0", "1 months whose kept counts are wrong"));

    @Test
    void whateverIsWrongIsFoundAndSaysWhatToDo(@TempDir Path folder) {
        try (Library library = new Library(folder, "2026-03-01T06:00:00Z")) {
            for (String headline : List.of("Water is short", "Water is scarce")) {
                library.take(Copy.of(headline)
                        .id("a")
                        .on("2026-01-01T06:00:00Z")
                        .section("Politics")
                        .by("A. Writer")
                        .topic("Water"));
            }
            assertEquals(List.of(), library.stories.audit().findings());

            HARM.forEach((harm, words) -> {
                List<String> findings = harmed(library, harm);
                assertTrue(
                        findings.stream()
                                .anyMatch(finding -> finding.contains(words) && finding.matches("(?s).*\\. .*\\.")),
                        () -> harm + " is told as " + findings);
                assertEquals(List.of(), library.stories.audit().findings(), "it was taken back");
            });
        }
    }

    /** What is found while the harm is done, which is then taken back. */
    private static List<String> harmed(Library library, String harm) {
        class TakenBack extends RuntimeException {}
        List<List<String>> found = new ArrayList<>();
        try {
            library.database.change(writing -> {
                writing.handle().execute(harm);
                found.add(new AuditStore().findings(writing, new FilingStore(Library.BISHKEK)));
                throw new TakenBack();
            });
        } catch (TakenBack expected) {
            // That was the point.
        }
        return found.getFirst();
    }
}
