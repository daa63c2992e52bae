package press.registan.ingest;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;

class HostileLinesTest {

    private static final String STORY = """
            {"id": "x", "language": "en", "slug": "s", "headline": "H", "standfirst": "S", "body": "<p>B <b>c</b></p>", \
            "bylines": ["A"], "section": "P", "topics": ["T", {"name": "N", "kind": "place", "aliases": ["M"]}], \
            "places": ["K"], "published": "2025-07-01T06:00:00Z", "withdrawn": {"at": "2025-08-01T00:00:00Z"}, \
            "corrections": [{"at": "2025-07-03T00:00:00Z", "note": "n"}], "addresses": ["/a"], "translationOf": "y"}""";

    private final StoryLineParser parser = new StoryLineParser(new LanguagePaths(List.of(Language.EN)));

    @Property(tries = 500)
    void noBytesAreTooBadForTheParser(@ForAll byte[] line) {
        check(line);
    }

    @Property(tries = 2_000)
    void noStoryIsTooSpoiltForTheParser(
            @ForAll @IntRange(min = 0, max = 2_000) int place, @ForAll @Size(min = 1, max = 4) byte[] spoilt) {
        byte[] line = STORY.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < spoilt.length; i++) {
            line[(place + i) % line.length] = spoilt[i];
        }
        check(line);
    }

    @Property(tries = 500)
    void noStoryIsCutTooEarlyForTheParser(@ForAll @IntRange(min = 0, max = 2_000) int length) {
        byte[] line = STORY.getBytes(StandardCharsets.UTF_8);
        check(java.util.Arrays.copyOf(line, Math.min(length, line.length)));
    }

    @Property(tries = 500)
    void noBodyIsTooBadForTheParser(@ForAll String body) {
        check(("{\"headline\": \"H\", \"body\": \"" + body.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}")
                .getBytes(StandardCharsets.UTF_8));
    }

    private void check(byte[] line) {
        switch (parser.parse(1, ByteBuffer.wrap(line))) {
            case Entry.Accepted accepted ->
                assertTrue(!accepted.manuscript().headline().isBlank());
            case Entry.Refused refused -> {
                assertTrue(!refused.reason().isBlank());
                assertTrue(refused.reason().chars().noneMatch(Character::isISOControl), refused.reason());
            }
            case Entry.LeftOut _, Entry.Forwarded _, Entry.Remark _ -> fail("a line is a story or refused");
        }
    }
}
