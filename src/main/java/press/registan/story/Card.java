package press.registan.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;
import press.registan.kernel.Slug;
import press.registan.taxonomy.Shelf;

/**
 * A story as lists show it.
 *
 * @param summary the standfirst, or else whole sentences from the beginning of the body; may be empty
 * @param published when readers could see it first
 */
public record Card(
        long id,
        Language language,
        Slug slug,
        String headline,
        String summary,
        Instant published,
        @Nullable Instant updated,
        List<Byline> bylines,
        @Nullable Shelf section) {

    public Card {
        bylines = List.copyOf(bylines);
    }

    /** Its path without a language: {@code /news/budget-vote}. */
    public String path() {
        return "/news/" + slug;
    }
}
