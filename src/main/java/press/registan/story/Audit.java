package press.registan.story;

import java.util.ArrayList;
import java.util.List;
import press.registan.db.Database;

/**
 * Looks through the whole store: the database's own pages, and whether all that is kept twice agrees. Takes seconds for
 * many thousands of stories. Thread-safe.
 */
public final class Audit {

    private final Database database;
    private final FilingStore filings;
    private final AuditStore store = new AuditStore();

    Audit(Database database, FilingStore filings) {
        this.database = database;
        this.filings = filings;
    }

    /** What is not as it must be, in words; nothing when all is well. */
    public List<String> findings() {
        List<String> findings = new ArrayList<>(database.examine());
        findings.addAll(database.read(reading -> store.findings(reading, filings)));
        return findings;
    }
}
