package press.registan.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;
import press.registan.kernel.SafeHtml;
import press.registan.kernel.Slug;
import press.registan.taxonomy.Shelf;

/**
 * A whole story, or standing page, in its current revision.
 *
 * @param uid names it for ever, in exports and feeds
 * @param externalId what the system it came from calls it; null when it was written here
 * @param excerpt whole sentences from the beginning of the body, for lists when there is no standfirst
 * @param editionOf the id of the story of which this is another language's edition; its own id when it is the first
 * @param converted whether readers are told what amounts of money in it were worth; its newsroom may not want that
 */
public record Story(
        long id,
        String uid,
        @Nullable String externalId,
        StoryKind kind,
        Language language,
        Slug slug,
        String headline,
        @Nullable String standfirst,
        String excerpt,
        SafeHtml body,
        int words,
        List<Byline> bylines,
        @Nullable Shelf section,
        List<Shelf> topics,
        Dates dates,
        Instant firstCreated,
        Instant versionCreated,
        @Nullable Withdrawal withdrawal,
        List<Correction> corrections,
        long editionOf,
        @Nullable String translationOf,
        boolean converted) {

    public Story {
        bylines = List.copyOf(bylines);
        topics = List.copyOf(topics);
        corrections = List.copyOf(corrections);
    }

    public Publication publication(Instant now) {
        return Publication.at(now, dates, withdrawal);
    }

    /** Its path without a language: {@code /news/budget-vote}, {@code /pages/about}. */
    public String path() {
        return "/" + kind.space() + "/" + slug;
    }

    public String summary() {
        return standfirst != null ? standfirst : excerpt;
    }
}
