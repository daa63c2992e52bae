package press.registan.money;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import press.registan.db.Database;

/** Remembers how asking the banks has gone, for every process that asks. Thread-safe. */
public final class FetchLog {

    private final Database database;
    private final FetchStore store = new FetchStore();

    public FetchLog(Database database) {
        this.database = database;
    }

    public FetchState state(CentralBank bank) {
        return database.read(reading -> store.state(reading, bank.source()).orElse(FetchState.NEVER));
    }

    /** It answered; {@code newest} is the latest day in that, null if it published nothing or had nothing new. */
    public void done(CentralBank bank, @Nullable LocalDate newest) {
        database.change(writing -> store.done(writing, bank.source(), newest));
    }

    /** It did not, or not so that it could be read. */
    public void failed(CentralBank bank, String words, Instant nextTry) {
        database.change(writing -> store.failed(writing, bank.source(), words, nextTry));
    }

    /** What the bank's server said of a document of this name the last time. */
    public DocumentMark mark(CentralBank bank, String document) {
        return database.read(
                reading -> store.mark(reading, bank.source(), document).orElse(DocumentMark.NONE));
    }

    /** To be called when all that the document said is kept, and not before. */
    public void remember(CentralBank bank, String document, DocumentMark mark) {
        database.change(writing -> store.remember(writing, bank.source(), document, mark));
    }
}
