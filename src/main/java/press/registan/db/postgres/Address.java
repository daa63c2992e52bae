package press.registan.db.postgres;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import press.registan.kernel.Problem;

/**
 * Where a database is and how it is spoken to. Holds the password, so it never shows its URL; what it is called in words
 * has neither user nor password in it.
 */
final class Address {

    /** What holds unless the URL says otherwise. A connection that says nothing for longer than a minute is given up. */
    private static final Map<PGProperty, String> DEFAULTS = new LinkedHashMap<>();

    static {
        DEFAULTS.put(PGProperty.APPLICATION_NAME, "registan");
        DEFAULTS.put(PGProperty.CONNECT_TIMEOUT, "5");
        DEFAULTS.put(PGProperty.TCP_KEEP_ALIVE, "true");
        DEFAULTS.put(PGProperty.DEFAULT_ROW_FETCH_SIZE, "1000");
    }

    private final Properties given;
    private final String url;

    Address(String url) {
        Properties read = Driver.parseURL(url, new Properties());
        if (read == null) {
            throw new Problem.Refused("The setting database.url is not the address of a PostgreSQL database."
                    + " It looks like jdbc:postgresql://HOST/DATABASE?user=NAME&password=SECRET.");
        }
        this.given = read;
        StringBuilder all = new StringBuilder(url);
        DEFAULTS.forEach((property, value) -> {
            if (!read.containsKey(property.getName())) {
                all.append(all.indexOf("?") < 0 ? '?' : '&')
                        .append(property.getName())
                        .append('=')
                        .append(value);
            }
        });
        this.url = all.toString();
    }

    /** Opens connections. */
    PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        return source;
    }

    /** Opens connections that are given up when the server says nothing for so long. */
    PGSimpleDataSource source(int silentSeconds) {
        PGSimpleDataSource source = source();
        if (!given.containsKey(PGProperty.SOCKET_TIMEOUT.getName())) {
            source.setSocketTimeout(silentSeconds);
        }
        return source;
    }

    String name() {
        return given.getProperty("PGDBNAME", "");
    }

    String user() {
        return given.getProperty(PGProperty.USER.getName(), System.getProperty("user.name", ""));
    }

    /** {@code registan at db.example:5432}. */
    @Override
    public String toString() {
        return name() + " at " + given.getProperty("PGHOST", "localhost") + ":" + given.getProperty("PGPORT", "5432");
    }
}
