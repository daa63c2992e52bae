package press.registan.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.story.Correction;
import press.registan.story.Dates;
import press.registan.story.Manuscript;
import press.registan.story.StoryKind;
import press.registan.story.Withdrawal;
import press.registan.taxonomy.ShelfKind;
import press.registan.taxonomy.ShelfName;

class StoryLineParserTest {

    private final StoryLineParser parser = new StoryLineParser(new LanguagePaths(List.of(Language.EN, Language.RU)));

    @Test
    void everyFieldOfALineIsTakenOver() {
        Manuscript story = accepted("""
                {"id": "old-4711", "language": "ru", "slug": "budget-vote", "headline": "Бюджет", "standfirst": "Принят.",
                 "body": "<p>Депутаты приняли бюджет.</p>", "bylines": ["А. Автор", "B. Writer"], "section": "Политика",
                 "topics": ["Бюджет", {"name": "Садыр Жапаров", "kind": "person", "aliases": ["Sadyr Japarov"]}],
                 "places": ["Бишкек"], "published": "2025-07-01T12:00:00+06:00", "updated": "2025-07-02T09:30:00.5Z",
                 "embargoedUntil": "2025-07-01T07:00:00Z", "withdrawn": {"at": "2025-08-01T00:00:00Z", "reason": "Ошибка"},
                 "corrections": [{"at": "2025-07-03T00:00:00Z", "kind": "clarification", "note": "Сумма уточнена."}],
                 "addresses": ["/2025/07/01/budget-vote/", "/?p=12"], "translationOf": "old-4710", "conversions": false}
                """);

        assertEquals("old-4711", story.externalId());
        assertEquals(StoryKind.STORY, story.kind());
        assertEquals(Language.RU, story.language());
        assertEquals("budget-vote", story.slug());
        assertEquals("Бюджет", story.headline());
        assertEquals("Принят.", story.standfirst());
        assertEquals("<p>Депутаты приняли бюджет.</p>", story.body().html().html());
        assertEquals(
                List.of(new ShelfName(ShelfKind.AUTHOR, "А. Автор"), new ShelfName(ShelfKind.AUTHOR, "B. Writer")),
                story.bylines());
        assertEquals(new ShelfName(ShelfKind.SECTION, "Политика"), story.section());
        assertEquals(
                List.of(
                        new ShelfName(ShelfKind.SUBJECT, "Бюджет"),
                        new ShelfName(ShelfKind.PERSON, "Садыр Жапаров", List.of("Sadyr Japarov")),
                        new ShelfName(ShelfKind.PLACE, "Бишкек")),
                story.topics());
        assertEquals(
                new Dates(
                        Instant.parse("2025-07-01T06:00:00Z"),
                        Instant.parse("2025-07-02T09:30:00.500Z"),
                        Instant.parse("2025-07-01T07:00:00Z")),
                story.dates());
        assertEquals(new Withdrawal(Instant.parse("2025-08-01T00:00:00Z"), "Ошибка"), story.withdrawal());
        assertEquals(
                List.of(new Correction(Instant.parse("2025-07-03T00:00:00Z"), "clarification", "Сумма уточнена.")),
                story.corrections());
        assertEquals(List.of("/2025/07/01/budget-vote/", "/?p=12"), story.addresses());
        assertEquals("old-4710", story.translationOf());
        assertFalse(story.converted());
    }

    @Test
    void headlineAndBodyAreEnoughForADraftInTheFirstLanguage() {
        Manuscript story = accepted("{\"headline\": \" Budget\\n vote \", \"body\": \"\"}");

        assertEquals("Budget vote", story.headline());
        assertEquals(Language.EN, story.language());
        assertEquals(Dates.NONE, story.dates());
        assertNull(story.externalId());
        assertNull(story.slug());
        assertNull(story.section());
    }

    @Test
    void nullIsAsGoodAsNothing() {
        Manuscript story = accepted("""
                {"id": null, "language": null, "slug": null, "headline": "Vote", "standfirst": null, "body": "<p>Yes.</p>",
                 "bylines": null, "section": null, "topics": [null], "places": null, "published": null, "updated": null,
                 "embargoedUntil": null, "withdrawn": null, "corrections": null, "addresses": null,
                 "translationOf": null, "kind": null, "conversions": null}
                """);

        assertTrue(story.converted());
        assertEquals(List.of(), story.topics());
        assertEquals(Dates.NONE, story.dates());
        assertNull(story.withdrawal());
    }

    @Test
    void aStandingPageIsAKindOfStory() {
        assertEquals(
                StoryKind.PAGE,
                accepted("{\"kind\": \"page\", \"headline\": \"About\", \"body\": \"<p>Us.</p>\"}")
                        .kind());
    }

    @Test
    void anIdOfOursIsTheUidAndNoExternalId() {
        Manuscript story = accepted(
                "{\"id\": \"urn:uuid:0195f0a2-0000-7000-8000-000000000001\", \"headline\": \"A\", \"body\": \"<p>B</p>\"}");

        assertEquals("0195f0a2-0000-7000-8000-000000000001", story.uid());
        assertNull(story.externalId());
    }

    @Test
    void theSameLineTwiceIsOneStoryWhateverTheOrderOfItsFields() {
        Manuscript one = accepted("{\"headline\": \"A\", \"body\": \"<p>B</p>\"}");
        Manuscript other = accepted("{ \"body\":\"<p>B</p>\", \"language\":\"en\", \"headline\":\"A\" }");

        assertEquals(one.uid(), other.uid());
        assertEquals(one.digest(), other.digest());
        assertNotEquals(
                one.uid(),
                accepted("{\"headline\": \"A\", \"body\": \"<p>C</p>\"}").uid());
    }

    @Test
    void aLineThatForbidsConversionsIsAnotherThanOneThatDoesNot() {
        String open = digest("{'headline': 'A', 'body': 'B', 'id': 'x'}");

        assertEquals(open, digest("{'headline': 'A', 'body': 'B', 'id': 'x', 'conversions': true}"));
        assertNotEquals(open, digest("{'headline': 'A', 'body': 'B', 'id': 'x', 'conversions': false}"));
    }

    private String digest(String line) {
        return accepted(line.replace('\'', '"')).digest();
    }

    @Test
    void anExternalIdHasTheSameUidWhateverTheStorySays() {
        Manuscript one = accepted("{\"id\": \"x\", \"headline\": \"A\", \"body\": \"<p>B</p>\"}");
        Manuscript other = accepted("{\"id\": \"x\", \"headline\": \"A\", \"body\": \"<p>C</p>\"}");

        assertEquals(one.uid(), other.uid());
        assertNotEquals(one.digest(), other.digest());
    }

    @Test
    void whatIsLeftOutIsNoted() {
        Entry.Accepted line = assertInstanceOf(Entry.Accepted.class, parse("""
                        {"headline": "A", "body": "<p>B</p><script>alert(1)</script>", "author": {"name": ["x"]},
                         "withdrawn": {"at": "2025-08-01T00:00:00Z", "by": "me"}}
                        """));

        assertEquals(
                List.of(
                        "field “author” is not known and was left out",
                        "field “withdrawn.by” is not known and was left out",
                        "left out of the body: script × 1"),
                line.notes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"body": "<p>B</p>"} | headline is missing
                    {"headline": "A"} | body is missing
                    {"headline": " \\u0000 ", "body": "B"} | headline is missing
                    {"headline": 5, "body": "B"} | headline: a text is expected, not a number
                    {"headline": "A", "body": ["B"]} | body: a text is expected, not a list
                    {"headline": "A", "body": {"html": "B"}} | body: a text is expected, not an object
                    {"headline": "A", "body": "B", "id": 4711} | id: a text is expected, not a number
                    {"headline": "A", "body": "B", "id": "urn:uuid:12"} | id: “urn:uuid:12” is not a UUID
                    {"headline": "A", "body": "B", "language": "fr"} | language: “fr” is not the code of a language that is known here
                    {"headline": "A", "body": "B", "language": "uz"} | language: this publication is not in uz; it serves en, ru
                    {"headline": "A", "body": "B", "kind": "post"} | kind: “story” or “page” is expected, not “post”
                    {"headline": "A", "body": "B", "bylines": "A. Writer"} | bylines: a list of texts is expected, not a text
                    {"headline": "A", "body": "B", "bylines": [true]} | bylines[0]: a text is expected, not true or false
                    {"headline": "A", "body": "B", "topics": [["x"]]} | topics[0]: a text or an object with name, kind and aliases is expected, not a list
                    {"headline": "A", "body": "B", "topics": [{"kind": "person"}]} | topics[0].name is missing
                    {"headline": "A", "body": "B", "topics": [{"name": "X", "kind": "author"}]} | topics[0].kind: subject, person, organisation, place or storyline is expected, not “author”
                    {"headline": "A", "body": "B", "published": "2025-07-01"} | published: “2025-07-01” is not a date and time; say when and where on that day, as 2025-07-01T09:00:00+06:00
                    {"headline": "A", "body": "B", "published": "2025-07-01T06:00:00"} | published: “2025-07-01T06:00:00” is not a date and time with its offset, as 2025-07-01T06:00:00Z or 2025-07-01T12:00:00+06:00
                    {"headline": "A", "body": "B", "published": 1751349600} | published: a text is expected, not a number
                    {"headline": "A", "body": "B", "conversions": "no"} | conversions: true or false is expected, not a text
                    {"headline": "A", "body": "B", "withdrawn": true} | withdrawn: an object with at and reason is expected, not true or false
                    {"headline": "A", "body": "B", "withdrawn": {"reason": "x"}} | withdrawn.at is missing
                    {"headline": "A", "body": "B", "corrections": [{"at": "2025-07-01T06:00:00Z"}]} | corrections[0].note is missing
                    {"headline": "A", "body": "B"} {} | there is more on the line after the story: each stands on a line of its own
                    ["A"] | not a JSON object: a line begins with { and ends with }
                    "A" | not a JSON object: a line begins with { and ends with }
                    """)
    void aLineThatCannotBeMeantIsRefusedWithTheFieldAndTheReason(String line, String reason) {
        assertEquals(reason, refused(line).reason());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-01T12:00:00+06:00",
        "2025-07-01t06:00:00z",
        "2025-07-01 06:00:00Z",
        "2025-07-01T06:00Z",
        "2025-07-01T06:00:00.000999Z",
        "2025-06-30T23:30:00-06:30"
    })
    void everyFormOfAMomentIsUnderstood(String published) {
        Manuscript story = accepted("{\"headline\": \"A\", \"body\": \"B\", \"published\": \"" + published + "\"}");

        assertEquals(Instant.parse("2025-07-01T06:00:00Z"), story.dates().published());
    }

    @Test
    void brokenJsonIsRefusedWithTheIdIfThatCameFirst() {
        Entry.Refused line = refused("{\"id\": \"x\", \"headline\": \"A\", \"body\": \"B");

        assertEquals("x", line.id());
        assertTrue(line.reason().startsWith("not JSON at character "), line.reason());
    }

    @Test
    void aFieldThatStandsTwiceIsRefused() {
        String reason = refused("{\"headline\": \"A\", \"headline\": \"C\", \"body\": \"B\"}")
                .reason();

        assertTrue(reason.contains("headline"), reason);
    }

    @Test
    void depthHasAnEnd() {
        assertInstanceOf(
                Entry.Refused.class,
                parse("{\"headline\": \"A\", \"body\": \"B\", \"x\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirPlace() {
        byte[] line = "{\"headline\": \"A\", \"body\": \"caf#\"}".getBytes(StandardCharsets.US_ASCII);
        line[31] = (byte) 0xe9;

        Entry.Refused refused = assertInstanceOf(Entry.Refused.class, parser.parse(7, ByteBuffer.wrap(line)));

        assertEquals("not UTF-8 from byte 32 of the line on", refused.reason());
        assertEquals(7, refused.place().number());
    }

    @Test
    void halfACharacterAndControlCharactersLeaveNoTrace() {
        Manuscript story =
                accepted("{\"headline\": \"A\\ud800\\u0000\\u202eB\", \"body\": \"<p>C\\ud800\\u0000</p>\"}");

        assertEquals("AB", story.headline());
        assertTrue(StandardCharsets.UTF_8
                .newEncoder()
                .canEncode(story.body().html().html()));
        assertEquals(-1, story.body().html().html().indexOf('\0'));
    }

    @Test
    void tooMuchOfAnythingIsRefused() {
        assertEquals(
                "bylines: more than 30 are too many",
                refused("{\"headline\": \"A\", \"body\": \"B\", \"bylines\": [" + "\"x\",".repeat(30) + "\"x\"]}")
                        .reason());
        assertEquals(
                "headline: 501 are too many, at most 500",
                refused("{\"headline\": \"" + "x".repeat(501) + "\", \"body\": \"B\"}")
                        .reason());
        assertEquals(
                "section: 201 letters are too many, at most 200",
                refused("{\"headline\": \"A\", \"body\": \"B\", \"section\": \"" + "x".repeat(201) + "\"}")
                        .reason());
        assertEquals(
                "id: 501 letters are too many, at most 500",
                refused("{\"headline\": \"A\", \"body\": \"B\", \"id\": \"" + "x".repeat(501) + "\"}")
                        .reason());
    }

    private Manuscript accepted(String line) {
        return assertInstanceOf(Entry.Accepted.class, parse(line)).manuscript();
    }

    private Entry.Refused refused(@Nullable String line) {
        return assertInstanceOf(Entry.Refused.class, parse(line));
    }

    private Entry parse(@Nullable String line) {
        return parser.parse(
                1, ByteBuffer.wrap(String.valueOf(line).replace('\n', ' ').getBytes(StandardCharsets.UTF_8)));
    }
}
