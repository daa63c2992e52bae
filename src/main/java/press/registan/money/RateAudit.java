package press.registan.money;

import java.util.List;
import press.registan.db.Database;

/** Looks whether what is kept of the rates agrees. Thread-safe. */
public final class RateAudit {

    private final Database database;
    private final RateAuditStore store = new RateAuditStore();

    RateAudit(Database database) {
        this.database = database;
    }

    /** What is not as it must be, each in words with what to do about it; nothing when all is well. */
    public List<String> findings() {
        return database.read(store::findings);
    }
}
