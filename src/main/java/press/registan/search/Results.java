package press.registan.search;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Page;
import press.registan.story.Facets;
import press.registan.story.Story;

/**
 * What a reader gets.
 *
 * @param page the stories, and how many there are in all, exactly
 * @param reachable how many of them can be turned to
 * @param relaxed how much of what was asked for they have
 * @param spelling the text with its words as they were looked for instead, when nothing had what was typed; null else
 * @param facets by what the search could be narrowed, with how many stories that would leave
 */
public record Results(
        StoryQuery query,
        Page<Result> page,
        long reachable,
        Relaxed relaxed,
        @Nullable String spelling,
        Facets facets) {

    /**
     * One story.
     *
     * @param score what it is worth; 0 where the order is another
     * @param headline with what was looked for marked
     * @param fragments whole phrases of its text in which something that was looked for stands, in their order, or the story's
     *     summary where nothing does; at most three
     */
    public record Result(Story story, float score, Marked headline, List<Marked> fragments) {
        public Result {
            fragments = List.copyOf(fragments);
        }
    }

    /** “Did you mean”: other words that would be found, offered where few were. */
    public Optional<String> meant() {
        return Optional.ofNullable(spelling);
    }
}
