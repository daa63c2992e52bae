package press.registan.jobs;

import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.registan.db.Database;
import press.registan.kernel.Problem;

/**
 * That one of several processes does what all of them could: it holds the lease for as long as it goes on asking, and
 * another may take it over when it was closed, or has not asked for the length of the lease. Thread-safe.
 */
public final class Lease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

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

    /** Leaves it to the others at once; without the database they have to wait until it is over. */
    @Override
    public synchronized void close() {
        if (held) {
            held = false;
            try {
                database.change(writing -> leases.leave(writing, name, holder));
            } catch (Problem.Unavailable away) {
                LOG.info("a lease is left to end by itself lease={}", name);
            }
        }
    }
}
