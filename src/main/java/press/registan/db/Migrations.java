package press.registan.db;

import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import press.registan.kernel.Problem;

/** Brings a database to the schema of this program, and refuses one that a newer program made. */
public final class Migrations {

    /** Raised with every migration; lets a start skip looking through them all when there is nothing to do. */
    public static final int NEWEST = 5;

    private final DataSource source;
    private final Map<String, String> words;

    /** @param words what stands for the placeholders in which databases differ: {@code id}, {@code clustered} */
    public Migrations(DataSource source, Map<String, String> words) {
        this.source = source;
        this.words = Map.copyOf(words);
    }

    /**
     * Does with a database's schema what its opening asks for.
     *
     * @param present the version that the database has now, 0 for an empty one
     * @param opened opens it as it is now
     */
    public void run(Opening opening, int present, Supplier<Database> opened) {
        if (present > NEWEST) {
            throw new Problem.Refused("This data has schema " + present + " of a newer Registan; this one knows up to "
                    + NEWEST + ". Start the newer version again, or restore a backup made before the upgrade.");
        }
        switch (opening) {
            case Opening.UpToDate(Opening.BeforeUpgrade before) -> {
                if (present != NEWEST && present != 0) {
                    try (Database old = opened.get()) {
                        before.look(old, present);
                    }
                }
                migrate(present, NEWEST);
            }
            case Opening.AsItIs _ -> {
                if (present == 0) {
                    throw new Problem.Refused(
                            "The database of this publication is empty: nothing was ever kept in it.");
                }
            }
            case Opening.Anew(int schema) -> {
                if (present != 0) {
                    throw new Problem.Refused("The database is not empty, and nothing is written over what is there."
                            + " Make a new one, or name another in database.url.");
                }
                migrate(present, schema);
            }
        }
    }

    /** Runs what the database has not seen yet. */
    private void migrate(int present, int target) {
        if (present == target) {
            return;
        }
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:migration")
                .target(Integer.toString(target))
                .placeholders(words)
                .ignoreMigrationPatterns("*:ignored")
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load()
                .migrate();
    }
}
