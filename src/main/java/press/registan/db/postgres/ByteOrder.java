package press.registan.db.postgres;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Sees to it that text is compared and ordered by its bytes, as SQLite does it, whatever language the database was made
 * for: the same stories give the same pages and the same export on either, and no order changes when the operating system
 * learns a new one.
 */
final class ByteOrder {

    private record Column(String table, String name) {}

    private ByteOrder() {}

    static boolean holds(Handle handle) {
        return otherwise(handle).isEmpty();
    }

    /** Quick, as tables where it does not hold were made a moment ago. */
    static void establish(Handle handle) {
        for (Column column : otherwise(handle)) {
            handle.execute("alter table \"" + column.table + "\" alter column \"" + column.name
                    + "\" type text collate \"C\"");
        }
    }

    /** The columns of text that have another order. Flyway's table is its own. */
    private static List<Column> otherwise(Handle handle) {
        return handle.createQuery("""
                        select c.relname, a.attname
                        from pg_attribute a
                        join pg_class c on c.oid = a.attrelid
                        join pg_collation o on o.oid = a.attcollation
                        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
                          and c.relname <> 'flyway_schema_history' and a.attnum > 0 and not a.attisdropped
                          and a.atttypid = 'text'::regtype and o.collname <> 'C'
                        order by c.relname, a.attnum
                        """)
                .map((row, context) -> new Column(row.getString(1), row.getString(2)))
                .list();
    }
}
