package press.registan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import press.registan.config.Setting;
import press.registan.db.Database;
import press.registan.db.Opening;
import press.registan.db.postgres.PostgresDatabase;
import press.registan.db.sqlite.SqliteDatabase;

/**
 * The one place where tests get databases: a fresh one for each data folder, of the kind that this run of the tests is on
 * ({@code -Dregistan.test.database}, {@code sqlite} unless told).
 */
public final class Databases {

    private enum Kind {
        SQLITE,
        POSTGRES
    }

    private static final Kind KIND =
            Kind.valueOf(System.getProperty("registan.test.database", "sqlite").toUpperCase(Locale.ROOT));

    /** Has the schema, and is copied. */
    private static final String TEMPLATE = "template_registan";

    /** The databases on the server, by their folders. */
    private static final Map<Path, String> MADE = new LinkedHashMap<>();

    private static byte[] empty = {};
    private static boolean hasTemplate;
    private static int made;

    private Databases() {}

    public static boolean areOnPostgres() {
        return KIND == Kind.POSTGRES;
    }

    /** Opens the database of a folder; the second time, the same one. */
    public static Database open(Path folder, InstantSource clock) {
        return switch (KIND) {
            case SQLITE -> SqliteDatabase.open(sqlite(folder), clock);
            case POSTGRES -> PostgresDatabase.open(postgres(folder), clock);
        };
    }

    /** The file of a folder; the schema is made once for all tests, as it takes longer than most of them. */
    private static synchronized Path sqlite(Path folder) {
        Path file = folder.resolve("registan.db");
        try {
            if (empty.length == 0) {
                Path first = Files.createTempDirectory("registan").resolve("empty.db");
                SqliteDatabase.open(first, InstantSource.system()).close();
                empty = Files.readAllBytes(first);
                Files.delete(first);
                Files.delete(first.getParent());
            }
            return Files.exists(file) ? file : Files.write(file, empty);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The environment in which the program has the publication of a folder in this kind of database, and asks no bank. */
    public static Map<String, String> environment(Path folder) {
        return switch (KIND) {
            case SQLITE -> Map.of(Setting.RATES_FETCH.variable(), "none");
            case POSTGRES ->
                Map.of(Setting.RATES_FETCH.variable(), "none", Setting.DATABASE_URL.variable(), postgres(folder));
        };
    }

    /** The URL of the PostgreSQL database of a folder, made when first asked for, with the schema in it. */
    public static synchronized String postgres(Path folder) {
        Path known = folder.toAbsolutePath().normalize();
        PostgresServer server = PostgresServer.running();
        String name = MADE.get(known);
        if (name == null) {
            makeTemplate(server);
            dropForgotten(server);
            name = "registan_" + ++made;
            server.execute("postgres", "create database " + name + " template " + TEMPLATE + " strategy file_copy");
            MADE.put(known, name);
        }
        return server.url(name);
    }

    /** Makes the database of a folder anew, with the schema of some time and nothing in it. */
    public static Database anew(Path folder, int schema, InstantSource clock) {
        anew(folder);
        return openAnew(folder, schema, clock);
    }

    /** Opens the database of a folder as one that is made anew, whatever is in it. */
    public static Database openAnew(Path folder, int schema, InstantSource clock) {
        Opening opening = new Opening.Anew(schema);
        return switch (KIND) {
            case SQLITE -> SqliteDatabase.open(folder.resolve("registan.db"), clock, opening);
            case POSTGRES -> PostgresDatabase.open(postgres(folder), clock, opening);
        };
    }

    /** The environment in which the program finds an empty database for the publication of a folder, without a schema. */
    public static synchronized Map<String, String> anew(Path folder) {
        if (KIND == Kind.POSTGRES) {
            makeTemplate(PostgresServer.running());
            String name = "registan_" + ++made;
            PostgresServer.running().execute("postgres", "create database " + name);
            MADE.put(folder.toAbsolutePath().normalize(), name);
        }
        return environment(folder);
    }

    /** The URL of a new and empty PostgreSQL database. */
    public static synchronized String emptyPostgres() {
        String name = "registan_" + ++made;
        PostgresServer.running().execute("postgres", "create database " + name);
        return PostgresServer.running().url(name);
    }

    private static void makeTemplate(PostgresServer server) {
        if (!hasTemplate) {
            hasTemplate = true;
            server.execute("postgres", "create database " + TEMPLATE);
            PostgresDatabase.open(server.url(TEMPLATE), InstantSource.system()).close();
        }
    }

    /** Tests tidy up their folders; their databases go after them. */
    private static void dropForgotten(PostgresServer server) {
        for (Path folder : new ArrayList<>(MADE.keySet())) {
            if (!Files.exists(folder)) {
                server.execute("postgres", "drop database if exists " + MADE.remove(folder) + " with (force)");
            }
        }
    }
}
