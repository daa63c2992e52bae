package press.registan.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import press.registan.kernel.Language;

/**
 * A story as an index takes it in: its words are tokens already, so that every engine has the same. A token has no white
 * space and is not empty.
 *
 * @param publicFrom when readers may see it; may be to come
 * @param shelves the numbers of the shelves that it stands on
 * @param bags how often each token is in a field that is not in order
 * @param lines the tokens of a field that is in order, one for each place, part by part; parts stand {@value #GAP} places
 *     apart, so that no phrase goes across
 */
public record StoryDocument(
        long id,
        Language language,
        Instant publicFrom,
        Map<Dimension, Set<Long>> shelves,
        Map<Field, Map<String, Integer>> bags,
        Map<Field, List<List<String>>> lines) {

    public static final int GAP = 100;
}
