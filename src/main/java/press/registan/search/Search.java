package press.registan.search;

import java.util.List;
import press.registan.kernel.Language;
import press.registan.story.Story;

/** The search as readers have it: what they type, answered with stories that are public at that moment. Thread-safe. */
public final class Search {

    /**
     * The stories that a reader asks for.
     *
     * @throws press.registan.kernel.Problem.NotFound past the last page, or past the last story that can be reached
     * @throws press.registan.kernel.Problem.Unavailable while there is no index, or too many are searching
     */
    public Results find(StoryQuery query) {
        throw new UnsupportedOperationException(query.text());
    }

    /**
     * What somebody who has typed this much may be about to ask for, the likeliest first: shelves of which a name begins so in
     * any script, then stories by their headlines. Never anything that is not public.
     *
     * @param language that of the page: its names and stories come first
     */
    public List<Suggestion> suggest(String typed, Language language, int most) {
        throw new UnsupportedOperationException(typed + language + most);
    }

    /** Public stories of the same language that say much the same as this one, the most alike first; without it itself. */
    public List<Story> similar(Story story, int most) {
        throw new UnsupportedOperationException(story.headline() + most);
    }
}
