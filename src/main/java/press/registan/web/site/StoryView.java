package press.registan.web.site;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.SafeHtml;

/**
 * A story.
 *
 * @param section null for a story on no section
 * @param standfirst empty for a story without one
 * @param byline the words with the names in them; none when nobody is credited
 * @param updated null when it was not, or not since it appeared
 * @param editions the same story in other languages
 * @param ratesUsed at which rates money in the text was reckoned; null where none was
 * @param corrections what was changed, in the order in which it was
 * @param related stories on the same topics that are in no storyline here
 */
public record StoryView(
        PageHead head,
        Furniture furniture,
        @Nullable Link section,
        String headline,
        String standfirst,
        List<Piece> byline,
        Stamp published,
        @Nullable Stamp updated,
        List<LanguageLink> editions,
        SafeHtml body,
        @Nullable RatesUsed ratesUsed,
        List<Change> corrections,
        List<TopicGroup> topics,
        List<ShareLink> share,
        List<Storyline> storylines,
        List<HeadlineView> related)
        implements SiteView {

    /**
     * What readers are told was changed.
     *
     * @param kind what else it is than a correction; empty for one
     */
    public record Change(Stamp at, String kind, String note) {}

    @Override
    public String template() {
        return "site/story.jte";
    }

    public boolean isLong() {
        return headline.length() > CardView.LONG;
    }

    /** The latest of the corrections, for the line beside the text; null when there is none. */
    public @Nullable Stamp corrected() {
        return Optional.of(corrections)
                .filter(some -> !some.isEmpty())
                .map(some -> some.getLast().at())
                .orElse(null);
    }

    public List<String> tags() {
        return topics.stream()
                .flatMap(group -> group.topics().stream())
                .map(Link::text)
                .toList();
    }
}
