package press.registan.web.site;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import press.registan.kernel.MadeFrom;
import press.registan.story.Card;
import press.registan.story.Stories;
import press.registan.story.Story;
import press.registan.taxonomy.Shelf;
import press.registan.taxonomy.ShelfKind;

/**
 * A case that a story belongs to, told around that story.
 *
 * @param topic its name, and the way to all of it
 * @param stages oldest first; a case with more is only told around the story at hand
 * @param whole whether the stages are surely all there are
 */
public record Storyline(long shelf, Link topic, List<TimelineView> stages, boolean whole, Set<Long> stories) {

    private static final int MOST_STAGES = 12;
    private static final int MOST_STORYLINES = 3;

    public Storyline {
        stages = List.copyOf(stages);
        stories = Set.copyOf(stories);
    }

    /** The storylines of a story; one in which nothing else has happened yet is a topic like any other. */
    static List<Storyline> of(MadeFrom made, Stories stories, Furniture furniture, Story story) {
        List<Storyline> storylines = new ArrayList<>();
        for (Shelf topic : story.topics()) {
            if (topic.kind() != ShelfKind.STORYLINE || storylines.size() == MOST_STORYLINES) {
                continue;
            }
            List<Card> cards = stories.timelineAround(made, topic.id(), story, MOST_STAGES);
            if (cards.size() > 1) {
                storylines.add(of(furniture, story, topic, cards));
            }
        }
        return List.copyOf(storylines);
    }

    private static Storyline of(Furniture furniture, Story story, Shelf topic, List<Card> cards) {
        Link link = new Link(topic.name(story.language()), furniture.address(topic.path()));
        return new Storyline(
                topic.id(),
                link,
                Timelines.of(furniture, cards, story.id()),
                cards.size() < MOST_STAGES,
                cards.stream().map(Card::id).collect(Collectors.toSet()));
    }

    /** The stories that these tell of. */
    static Set<Long> stories(List<Storyline> storylines) {
        Set<Long> stories = new LinkedHashSet<>();
        storylines.forEach(storyline -> stories.addAll(storyline.stories()));
        return stories;
    }

    static Set<Long> shelves(List<Storyline> storylines) {
        return storylines.stream().map(Storyline::shelf).collect(Collectors.toSet());
    }
}
