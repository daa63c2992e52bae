package press.registan.story;

import java.util.ArrayList;
import java.util.List;
import press.registan.db.Database;

/**
 * Looks through the whole store: the database's own pages, and whether all that is kept twice agrees. Takes seconds for
 * many thousands of stories, and little memory. Thread-safe.
 */
public final class Audit {

    private final Database database;
    private final FilingStore filings;
    private final AuditStore store = new AuditStore();

    Audit(Database database, FilingStore filings) {
        this.database = database;
        this.filings = filings;
    }

    /** What is not as it must be, each in words with what to do about it; nothing when all is well. */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        for (String damage : database.examine()) {
            findings.add(
                    "The database is damaged: " + damage + ". Stop the server, keep the database as it is, and restore"
                            + " the newest backup that verifies.");
        }
        findings.addAll(database.read(reading -> store.findings(reading, filings)));
        return findings;
    }
}
