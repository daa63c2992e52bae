package press.registan.db.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the statements of one connection prepared. Preparing costs SQLite more than running a short query, and pages ask
 * the same ones over and over. A statement in use is not idle, so the same text can run within itself. What was bound to one
 * stays until it is bound anew: SQLite takes clearing it for a reason to plan many statements again, which costs it as much
 * as preparing. For one thread at a time, as the connection is.
 */
final class PreparedStatements extends DefaultStatementBuilder {

    /** A page asks some thirty texts; lists of ids make variants of some. Each takes about ten kilobytes. */
    private static final int MOST = 64;

    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    /** The text each was prepared from; on closing, Jdbi gives the text before it put the parameters in. */
    private final IdentityHashMap<Statement, String> inUse = new IdentityHashMap<>();

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        PreparedStatement ready = idle.remove(sql);
        PreparedStatement statement = ready != null ? ready : super.create(connection, sql, context);
        inUse.put(statement, sql);
        return statement;
    }

    @Override
    public void close(Connection connection, String unparsed, Statement statement) throws SQLException {
        String sql = inUse.remove(statement);
        if (sql == null || !(statement instanceof PreparedStatement prepared)) {
            statement.close();
            return;
        }
        PreparedStatement twin = idle.put(sql, prepared);
        if (twin != null) {
            twin.close();
        }
        if (idle.size() > MOST) {
            Iterator<PreparedStatement> eldest = idle.values().iterator();
            eldest.next().close();
            eldest.remove();
        }
    }
}
