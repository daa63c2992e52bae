package press.registan.db.postgres;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Reads every row of every table, long texts included, and asks the catalogue what it knows to be broken. Where the
 * server keeps checksums ({@code initdb --data-checksums}), each page read is checked against its own.
 */
final class Examination {

    private Examination() {}

    static List<String> findings(Handle handle) {
        List<String> findings = new ArrayList<>(handle.inTransaction(Examination::known));
        for (String table : handle.inTransaction(Examination::tables)) {
            try {
                handle.useTransaction(inside -> readWhole(inside, table));
            } catch (JdbiException failure) {
                if (Troubles.isLost(failure)) {
                    throw failure;
                }
                findings.add("the table " + table + " cannot be read: " + failure.getMessage());
            }
        }
        return findings;
    }

    private static List<String> known(Handle handle) {
        return handle.createQuery("""
                        select 'the index ' || c.relname || ' is not valid; make it again: reindex index ' || c.relname
                        from pg_index i join pg_class c on c.oid = i.indexrelid
                        where c.relnamespace = current_schema()::regnamespace and not (i.indisvalid and i.indisready)
                        union all
                        select 'the rule ' || conname || ' has never been checked; check it: alter table '
                            || conrelid::regclass || ' validate constraint ' || conname
                        from pg_constraint
                        where connamespace = current_schema()::regnamespace and not convalidated
                        """).mapTo(String.class).list();
    }

    private static List<String> tables(Handle handle) {
        return handle.createQuery("""
                        select quote_ident(relname) from pg_class
                        where relnamespace = current_schema()::regnamespace and relkind = 'r' order by relname
                        """).mapTo(String.class).list();
    }

    private static void readWhole(Handle handle, String table) {
        handle.execute("set local statement_timeout = 0");
        handle.createQuery("select coalesce(sum(octet_length(whole::text)), 0) from " + table + " whole")
                .mapTo(Long.class)
                .one();
    }
}
