package press.registan.backup;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a table from JSON, one object each. For one thread. */
final class RowReader {

    private final Table table;
    private final JsonParser json;
    private final Map<String, Integer> places = new HashMap<>();

    RowReader(Table table, JsonParser json) {
        this.table = table;
        this.json = json;
        for (int i = 0; i < table.columns().size(); i++) {
            places.put(table.columns().get(i).name(), i);
        }
    }

    /** The next row, null after the last. */
    @Nullable Row next() throws IOException {
        JsonToken begin = json.nextToken();
        if (begin == null) {
            return null;
        }
        if (begin != JsonToken.START_OBJECT) {
            throw new JsonParseException(json, "a row is an object");
        }
        List<@Nullable Object> values = new ArrayList<>(places.size());
        while (values.size() < places.size()) {
            values.add(null);
        }
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            Integer place = places.get(name);
            if (place == null) {
                throw new JsonParseException(json, "the table " + table.name() + " has no column " + name);
            }
            json.nextToken();
            values.set(place, value(table.columns().get(place)));
        }
        return new Row(values);
    }

    private Object value(Table.Column column) throws IOException {
        JsonToken token = json.currentToken();
        if (token != (column.isNumber() ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_STRING)) {
            throw new JsonParseException(json, "the column " + column.name() + " has no " + token);
        }
        return column.isNumber() ? (Object) json.getLongValue() : json.getText();
    }
}
