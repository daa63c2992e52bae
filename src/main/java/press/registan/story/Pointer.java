package press.registan.story;

import java.time.Instant;
import java.util.List;
import press.registan.kernel.Language;
import press.registan.kernel.Slug;

/**
 * Where a public story stands and since when: what a program needs that fetches the story itself afterwards.
 *
 * @param published when readers could see it first
 * @param changed when readers last got something new by it: its publication, an update, a correction
 * @param editions the same story in the other languages, as far as it is public there
 */
public record Pointer(
        long id,
        Language language,
        Slug slug,
        String headline,
        Instant published,
        Instant changed,
        List<Stories.Edition> editions) {

    public Pointer {
        editions = List.copyOf(editions);
    }

    /** Its path without a language: {@code /news/budget-vote}. */
    public String path() {
        return "/" + StoryKind.STORY.space() + "/" + slug;
    }
}
