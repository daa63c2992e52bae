package press.registan.config;

import java.util.Optional;

/** Where the stories are. */
public sealed interface DatabaseSettings {

    /** In a file of the data folder. */
    record Sqlite() implements DatabaseSettings {}

    /**
     * On a server.
     *
     * @param url as PostgreSQL's driver reads it; may hold a password, so it is never shown
     */
    record Postgres(String url) implements DatabaseSettings {

        private static final String SCHEME = "jdbc:postgresql://";

        public Postgres {
            if (!isPostgres(url)) {
                throw new IllegalArgumentException("not the URL of a PostgreSQL database");
            }
        }

        /** The driver would take a user in front of the host for a part of its name, and show it in its messages. */
        private static boolean isPostgres(String url) {
            int end = url.indexOf('?') < 0 ? url.length() : url.indexOf('?');
            return url.startsWith(SCHEME) && url.lastIndexOf('@', end) < 0;
        }

        /** Without what stands behind the question mark, where user and password are. */
        @Override
        public String toString() {
            return url.substring(0, url.indexOf('?') < 0 ? url.length() : url.indexOf('?'));
        }
    }

    static DatabaseSettings of(Values values) {
        return values.find(
                        Setting.DATABASE_URL,
                        Values.<DatabaseSettings>known(
                                "the URL of a PostgreSQL database: jdbc:postgresql://HOST/DATABASE?user=NAME&password=SECRET,"
                                        + " with the user behind the question mark",
                                DatabaseSettings::postgres))
                .orElseGet(Sqlite::new);
    }

    private static Optional<DatabaseSettings> postgres(String value) {
        return Optional.of(value).filter(Postgres::isPostgres).map(Postgres::new);
    }
}
