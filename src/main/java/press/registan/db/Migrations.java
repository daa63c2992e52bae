package press.registan.db;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import press.registan.kernel.Problem;

/** Brings a database to the schema of this program, and refuses one that a newer program made. */
public final class Migrations {

    /** Raised with every migration; lets a start skip looking through them all when there is nothing to do. */
    public static final int NEWEST = 3;

    private Migrations() {}

    /**
     * Runs what the database has not seen yet.
     *
     * @param words what stands for the placeholders in which databases differ: {@code id}, {@code clustered}
     * @param present the version that the database has now, 0 for an empty one
     */
    public static void run(DataSource source, Map<String, String> words, int present) {
        if (present == NEWEST) {
            return;
        }
        if (present > NEWEST) {
            throw new Problem.Refused("This data has schema " + present + " of a newer Registan; this one knows up to "
                    + NEWEST + ". Start the newer version again, or restore a copy made before the upgrade.");
        }
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:migration")
                .placeholders(words)
                .ignoreMigrationPatterns("*:ignored")
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load()
                .migrate();
    }
}
