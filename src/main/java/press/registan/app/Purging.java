package press.registan.app;

import java.util.List;
import press.registan.changes.Change;
import press.registan.changes.Follower;
import press.registan.web.PageStore;

/** Throws away the kept pages that a change has made wrong. */
record Purging(PageStore pages) implements Follower {

    @Override
    public void take(List<Change> changes) {
        changes.forEach(change -> pages.purge(change.keys()));
    }

    @Override
    public void missSome() {
        pages.purgeAll();
    }
}
