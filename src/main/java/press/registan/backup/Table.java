package press.registan.backup;

import java.util.List;

/** A table as it stands in a database: what rows are read and written by. */
record Table(String name, List<Column> columns, List<Column> key) {

    /** @param isNumber whether it holds whole numbers; if not, it holds text */
    record Column(String name, boolean isNumber) {}

    Table {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("the table " + name + " has no key, so its rows have no order");
        }
    }
}
