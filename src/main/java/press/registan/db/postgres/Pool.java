package press.registan.db.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import press.registan.kernel.Problem;

/** Connections that are kept and lent, all for the same use. Thread-safe. */
final class Pool implements AutoCloseable {

    enum Use {
        /** Each transaction sees one state, that of its beginning. */
        READ("TRANSACTION_REPEATABLE_READ", 8),
        /** Each statement sees what was committed before it: that of the writer before, once its turn has come. */
        WRITE("TRANSACTION_READ_COMMITTED", 1);

        private final String isolation;
        private final int most;

        Use(String isolation, int most) {
            this.isolation = isolation;
            this.most = most;
        }
    }

    /** Longer than any question of a page or an import takes, shorter than anybody waits. */
    private static final String LIMITS = """
            set statement_timeout = '60s'; set lock_timeout = '20s';
            set idle_in_transaction_session_timeout = '10min'; set jit = off
            """;

    private static final int SILENT_SECONDS = 75;
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(5);
    private static final long IDLE = TimeUnit.MINUTES.toMillis(2);

    private final HikariDataSource connections;
    private final Jdbi jdbi;
    private final Reach reach;

    Pool(Address address, Use use, Reach reach) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("registan-" + use);
        config.setDataSource(address.source(SILENT_SECONDS));
        config.setReadOnly(use == Use.READ);
        config.setTransactionIsolation(use.isolation);
        config.setMaximumPoolSize(use.most);
        config.setMinimumIdle(1);
        config.setIdleTimeout(use.most > 1 ? IDLE : 0);
        config.setConnectionTimeout(PATIENCE);
        config.setConnectionInitSql(LIMITS);
        config.setInitializationFailTimeout(-1);
        this.connections = new HikariDataSource(config);
        this.jdbi = Jdbi.create(connections);
        this.jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        this.reach = reach;
    }

    Handle open() {
        reach.check();
        try {
            Handle handle = jdbi.open();
            reach.found();
            return handle;
        } catch (RuntimeException failure) {
            throw found(failure);
        }
    }

    /** A pool whose connections are all lent says so without a reason; one that cannot make any has one. */
    private RuntimeException found(RuntimeException failure) {
        if (Troubles.isLost(failure)) {
            reach.lost(failure);
            return failure;
        }
        boolean busy = failure.getCause() instanceof SQLTransientConnectionException none
                && !(none.getCause() instanceof SQLException);
        return busy ? new Problem.Unavailable("The database is busy; try again in a moment.", failure) : failure;
    }

    @Override
    public void close() {
        connections.close();
    }
}
