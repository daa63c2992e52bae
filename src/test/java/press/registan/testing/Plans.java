package press.registan.testing;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import press.registan.db.Database;
import press.registan.db.Reading;

/** Listens to what is asked of a SQLite database, and has the database say how it answers that: by which index, in what order. */
public final class Plans {

    private final Database database;
    private final Set<String> asked = new LinkedHashSet<>();

    /** Listens from now on; as long as one thread asks, it is lent the connection that is listened to here. */
    public Plans(Database database) {
        this.database = database;
        database.read(reading -> {
            reading.handle().getConfig(SqlStatements.class).setSqlLogger(new SqlLogger() {
                @Override
                public void logBeforeExecution(StatementContext context) {
                    asked.add(context.getParsedSql().getSql());
                }
            });
            return true;
        });
    }

    /** How many different texts were asked. */
    public int size() {
        return asked.size();
    }

    private Map<String, List<String>> all() {
        Set<String> texts = Set.copyOf(asked);
        Map<String, List<String>> plans = new TreeMap<>();
        texts.forEach(text -> plans.put(text, database.read(reading -> plan(reading, text))));
        return plans;
    }

    /** The texts for which a whole table is read, but for tables that stay small. */
    public List<String> scans(Set<String> small) {
        return all().entrySet().stream()
                .filter(one -> one.getValue().stream()
                        .filter(step -> step.startsWith("SCAN "))
                        .map(step -> step.split(" ")[1])
                        .anyMatch(table -> !small.contains(table)))
                .map(one -> one.getKey() + one.getValue())
                .toList();
    }

    /** The texts whose answer has to be put in order after it was read. */
    public List<String> sorts() {
        return all().entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(step -> step.contains("B-TREE FOR ORDER BY")))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> plan(Reading reading, String text) {
        try (PreparedStatement explain =
                        reading.handle().getConnection().prepareStatement("explain query plan " + text);
                ResultSet rows = explain.executeQuery()) {
            List<String> steps = new ArrayList<>();
            while (rows.next()) {
                steps.add(rows.getString("detail"));
            }
            return steps;
        } catch (SQLException failure) {
            throw new IllegalStateException(text, failure);
        }
    }
}
