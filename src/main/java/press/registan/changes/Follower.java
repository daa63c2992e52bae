package press.registan.changes;

import java.util.List;

/** Is told of changes, in order, on the feed's own thread. Must be quick or hand the work on; may be told twice. */
@FunctionalInterface
public interface Follower {
    void take(List<Change> changes);
}
