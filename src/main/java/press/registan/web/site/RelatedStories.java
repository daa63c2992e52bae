package press.registan.web.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import press.registan.kernel.MadeFrom;
import press.registan.story.Card;
import press.registan.story.Stories;
import press.registan.story.Story;
import press.registan.web.search.Enquiries;

/** The stories named below a story: those that share topics with it, and where these are few, others that say much the same. */
final class RelatedStories {

    private static final int MOST = 5;

    private final Stories stories;
    private final Enquiries enquiries;

    RelatedStories(Stories stories, Enquiries enquiries) {
        this.stories = stories;
        this.enquiries = enquiries;
    }

    /** @param told the numbers of those that the page tells of already */
    List<Card> of(MadeFrom made, Story story, Set<Long> told) {
        List<Card> byTopic = stories.related(made, story, told, MOST);
        if (byTopic.size() == MOST) {
            return byTopic;
        }
        Set<Long> named = new HashSet<>(told);
        byTopic.forEach(card -> named.add(card.id()));
        List<Card> all = new ArrayList<>(byTopic);
        all.addAll(enquiries.alike(made, story, named, MOST - byTopic.size()));
        return all;
    }
}
