package press.registan.search;

import java.util.List;
import java.util.Set;

/**
 * What an index takes in at once.
 *
 * @param put stories, each in the place of what the index has of it
 * @param gone the numbers of stories that leave the index, whether they are in it or not
 * @param standing where the index stands afterwards
 */
public record Batch(List<StoryDocument> put, Set<Long> gone, Standing.At standing) {

    public Batch {
        put = List.copyOf(put);
        gone = Set.copyOf(gone);
    }
}
