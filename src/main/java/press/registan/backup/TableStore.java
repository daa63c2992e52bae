package press.registan.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import press.registan.db.Reading;
import press.registan.db.Writing;

/** Any table's rows, as they are. Thread-safe, as it keeps nothing. */
final class TableStore {

    private static final int FETCHED_AT_ONCE = 100;
    private static final String UNFINISHED = "unfinished restore";

    /** The version of the schema that the database has. */
    int schema(Reading reading) {
        return reading.handle()
                .createQuery("select max(cast(version as integer)) from flyway_schema_history where success")
                .mapTo(Integer.class)
                .one();
    }

    /** The table of this name, where the database has one. */
    Optional<Table> table(Reading reading, String name) {
        try {
            Connection connection = reading.handle().getConnection();
            List<Table.Column> columns = columns(connection, name);
            if (columns.isEmpty()) {
                return Optional.empty();
            }
            List<Table.Column> key = key(connection, name).stream()
                    .map(part -> columns.stream()
                            .filter(column -> column.name().equals(part))
                            .findFirst()
                            .orElseThrow())
                    .toList();
            return Optional.of(new Table(name, columns, key));
        } catch (SQLException failure) {
            throw new IllegalStateException("the table " + name + " cannot be described", failure);
        }
    }

    private static List<Table.Column> columns(Connection connection, String table) throws SQLException {
        List<Table.Column> columns = new ArrayList<>();
        DatabaseMetaData about = connection.getMetaData();
        try (ResultSet found = about.getColumns(null, connection.getSchema(), table, null)) {
            while (found.next()) {
                // A table's name is taken for a pattern, in which an underscore is any letter.
                if (found.getString("TABLE_NAME").equals(table)) {
                    String name = found.getString("COLUMN_NAME");
                    columns.add(new Table.Column(name, isNumber(table, name, found.getInt("DATA_TYPE"))));
                }
            }
        }
        return columns;
    }

    private static boolean isNumber(String table, String column, int type) {
        return switch (type) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> true;
            case Types.VARCHAR -> false;
            default ->
                throw new IllegalStateException(table + "." + column + " is neither text nor whole number: " + type);
        };
    }

    private static List<String> key(Connection connection, String table) throws SQLException {
        Map<Integer, String> parts = new TreeMap<>();
        try (ResultSet found = connection.getMetaData().getPrimaryKeys(null, connection.getSchema(), table)) {
            while (found.next()) {
                parts.put(found.getInt("KEY_SEQ"), found.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(parts.values());
    }

    /** Hands on the next rows after another, in the order of the table's key, and returns the last; null at the end. */
    @Nullable Row after(Reading reading, Table table, @Nullable Row last, int most, Consumer<Row> taker) {
        String key = names(table.key());
        Query query = reading.handle()
                .createQuery("select " + names(table.columns()) + " from \"" + table.name() + "\""
                        + (last == null ? "" : " where (" + key + ") > (" + parameters(table.key()) + ")")
                        + " order by " + key + " limit :most")
                .bind("most", most)
                .setFetchSize(FETCHED_AT_ONCE);
        for (int i = 0; last != null && i < table.key().size(); i++) {
            query.bind(
                    "c" + i,
                    last.values().get(table.columns().indexOf(table.key().get(i))));
        }
        Row[] newest = new Row[1];
        query.map((row, context) -> row(row, table)).forEach(row -> {
            taker.accept(row);
            newest[0] = row;
        });
        return newest[0];
    }

    private static Row row(ResultSet row, Table table) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(table.columns().size());
        for (int i = 0; i < table.columns().size(); i++) {
            Object value = table.columns().get(i).isNumber() ? (Object) row.getLong(i + 1) : row.getString(i + 1);
            values.add(row.wasNull() ? null : value);
        }
        return new Row(values);
    }

    void insert(Writing writing, Table table, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        PreparedBatch batch = writing.handle()
                .prepareBatch("insert into \"" + table.name() + "\" (" + names(table.columns()) + ") values ("
                        + parameters(table.columns()) + ")");
        for (Row row : rows) {
            for (int i = 0; i < row.values().size(); i++) {
                Object value = row.values().get(i);
                // As what the column holds, also where that is null: a batch binds all its rows alike.
                if (table.columns().get(i).isNumber()) {
                    batch.bind("c" + i, (Long) value);
                } else {
                    batch.bind("c" + i, (String) value);
                }
            }
            batch.add();
        }
        batch.execute();
    }

    private static String names(List<Table.Column> columns) {
        return columns.stream().map(column -> "\"" + column.name() + "\"").collect(Collectors.joining(", "));
    }

    private static String parameters(List<Table.Column> columns) {
        return IntStream.range(0, columns.size()).mapToObj(i -> ":c" + i).collect(Collectors.joining(", "));
    }

    /** Notes that what is in the database is not all there yet. */
    void begin(Writing writing) {
        writing.handle()
                .createUpdate("insert into note (name, value) values (:name, :at)")
                .bind("name", UNFINISHED)
                .bind("at", writing.now().toString())
                .execute();
    }

    void finish(Writing writing) {
        writing.handle()
                .createUpdate("delete from note where name = :name")
                .bind("name", UNFINISHED)
                .execute();
    }

    boolean isUnfinished(Reading reading) {
        return reading.handle()
                .createQuery("select value from note where name = :name")
                .bind("name", UNFINISHED)
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }
}
