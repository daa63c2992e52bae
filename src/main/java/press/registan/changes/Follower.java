package press.registan.changes;

import java.util.List;

/** Is told of changes, in order, on the feed's own thread. Must be quick or hand the work on; may be told twice. */
@FunctionalInterface
public interface Follower {
    void take(List<Change> changes);

    /**
     * Some changes can no longer be told, because nobody could be asked for so long that they were compacted meanwhile. What
     * was kept from before is not to be trusted.
     */
    default void missSome() {}
}
