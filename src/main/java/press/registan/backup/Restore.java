package press.registan.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import press.registan.db.Database;
import press.registan.kernel.Problem;

/**
 * Puts the rows of a backup into a database that was made anew with the schema of the backup, in many short transactions.
 * Until {@link #finish} the database says of itself that it is not all there, whatever becomes of this program.
 */
public final class Restore {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final long WEIGHT_AT_ONCE = 4 << 20;

    private final Database database;
    private final TableStore store = new TableStore();

    public Restore(Database database) {
        this.database = database;
    }

    /**
     * Returns if all is there.
     *
     * @throws Problem.Refused if a restore into this database was begun and never finished
     */
    public static void refuseUnfinished(Database database) {
        if (database.read(new TableStore()::isUnfinished)) {
            throw unfinished();
        }
    }

    static Problem.Refused unfinished() {
        return new Problem.Refused("A restore into this database was begun and never finished, so what is in it is not"
                + " whole. Give it up: make a new and empty database, and restore into that.");
    }

    /** Puts all rows in, and tells the listener now and then how many there are so far; returns how many there were. */
    public long rows(BackupFile from, LongConsumer listener) {
        database.change(store::begin);
        Load load = new Load(listener);
        for (String name : from.tables()) {
            Table table = database.read(reading -> store.table(reading, name))
                    .orElseThrow(() -> new Problem.Refused("The backup has a table that its schema "
                            + from.manifest().schema() + " has not: " + name + "."));
            from.rows(table, row -> load.add(table, row));
            load.write(table);
        }
        return load.rows;
    }

    /** Says of the database that it is all there. */
    public void finish() {
        database.change(store::finish);
    }

    /** Rows on their way in. */
    private final class Load {

        private final LongConsumer listener;
        private final List<Row> waiting = new ArrayList<>();
        private long weight;
        private long rows;

        Load(LongConsumer listener) {
            this.listener = listener;
        }

        void add(Table table, Row row) {
            waiting.add(row);
            weight += row.weight();
            if (waiting.size() == ROWS_AT_ONCE || weight > WEIGHT_AT_ONCE) {
                write(table);
            }
        }

        void write(Table table) {
            database.change(writing -> store.insert(writing, table, waiting));
            rows += waiting.size();
            waiting.clear();
            weight = 0;
            listener.accept(rows);
        }
    }
}
