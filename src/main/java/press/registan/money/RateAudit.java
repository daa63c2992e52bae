package press.registan.money;

import java.util.List;
import press.registan.db.Database;

/** Looks whether what is kept of the rates agrees. Thread-safe. */
public final class RateAudit {

    private final Database database;
    private final RateAuditStore store = new RateAuditStore();
    private final DoubtStore doubts = new DoubtStore();

    RateAudit(Database database) {
        this.database = database;
    }

    /** How many figures of banks are kept aside, since nobody would believe them. That is no fault of what is kept. */
    public long doubts() {
        return database.read(doubts::count);
    }

    /** What is not as it must be, each in words with what to do about it; nothing when all is well. */
    public List<String> findings() {
        return database.read(store::findings);
    }
}
