package press.registan.money;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.registan.changes.ChangeStore;
import press.registan.db.Database;
import press.registan.db.Writing;
import press.registan.kernel.Key;

/**
 * Takes in rates that somebody vouches for: they are believed as they stand, and settle what was doubted of the same day
 * and source. The same rate again changes nothing; another value of the same source for the same pair and day takes the
 * place of the first. It may be stopped at any moment and begun again from the start. Thread-safe.
 */
public final class RateIntake {

    /** Enough that a transaction costs little, few enough that other writers do not wait. */
    private static final int AT_ONCE = 1_000;

    /** Is told how it goes, on the thread that takes in. */
    public interface Watcher {
        /** This line was left out. */
        void refused(RateFile.Line.Refused line);

        /** So much is done and safe on disk. */
        void done(Totals soFar);
    }

    /**
     * What became of the lines.
     *
     * @param lines all of them but blank ones and the header; the sum of the others
     */
    public record Totals(long lines, long added, long corrected, long unchanged, long refused) {

        static final Totals NONE = new Totals(0, 0, 0, 0, 0);

        private Totals plusRefused() {
            return new Totals(lines + 1, added, corrected, unchanged, refused + 1);
        }

        private Totals plus(long read, RateStore.Written written) {
            return new Totals(
                    lines + read,
                    added + written.added(),
                    corrected + written.corrected(),
                    unchanged + read - written.added() - written.corrected(),
                    refused);
        }
    }

    private final Database database;
    private final ChangeStore changes;
    private final RateStore store = new RateStore();
    private final DoubtStore doubts = new DoubtStore();

    public RateIntake(Database database, ChangeStore changes) {
        this.database = database;
        this.changes = changes;
    }

    public Totals take(RateFile file, Watcher watcher) throws IOException {
        Totals totals = Totals.NONE;
        Map<SeriesDay, Rate> batch = new LinkedHashMap<>();
        int read = 0;
        for (Optional<RateFile.Line> line = file.next(); line.isPresent(); line = file.next()) {
            switch (line.get()) {
                case RateFile.Line.Taken taken -> {
                    batch.put(SeriesDay.of(taken.rate()), taken.rate());
                    read++;
                }
                case RateFile.Line.Refused refused -> {
                    totals = totals.plusRefused();
                    watcher.refused(refused);
                }
            }
            if (read == AT_ONCE) {
                totals = totals.plus(read, write(batch));
                watcher.done(totals);
                batch.clear();
                read = 0;
            }
        }
        totals = totals.plus(read, write(batch));
        watcher.done(totals);
        return totals;
    }

    private RateStore.Written write(Map<SeriesDay, Rate> batch) {
        return batch.isEmpty() ? new RateStore.Written(0, 0) : database.write(writing -> write(writing, batch));
    }

    private RateStore.Written write(Writing writing, Map<SeriesDay, Rate> batch) {
        RateStore.Written written = store.write(writing, batch.values());
        int dropped = doubts.drop(writing, batch.values());
        if (written.added() + written.corrected() + dropped > 0) {
            changes.record(writing, "rates", Set.of(Key.rates()));
        }
        return written;
    }
}
