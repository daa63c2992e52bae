package press.registan.jobs;

import java.time.Duration;
import java.util.UUID;
import press.registan.db.Database;

/**
 * That one of several processes does what all of them could: it holds the lease for as long as it goes on asking, and
 * another may take it over when it has not asked for the length of the lease. Thread-safe.
 */
public final class Lease {

    private final Database database;
    private final String name;
    private final Duration length;
    private final LeaseStore leases = new LeaseStore();
    private final String holder = UUID.randomUUID().toString();
    private boolean held;
    private long renewed;

    public Lease(Database database, String name, Duration length) {
        this.database = database;
        this.name = name;
        this.length = length;
    }

    /** Whether this process holds it; asks the database when a third of the time has passed, or when it does not. */
    public synchronized boolean isHeld() {
        boolean fresh = held && System.nanoTime() - renewed < length.toNanos() / 3;
        if (!fresh) {
            long asked = System.nanoTime();
            held = database.write(writing -> leases.hold(writing, name, holder, length));
            renewed = asked;
        }
        return held;
    }
}
