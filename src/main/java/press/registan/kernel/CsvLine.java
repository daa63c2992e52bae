package press.registan.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line of comma-separated values (RFC 4180), without line ends inside a value. */
public final class CsvLine {

    private CsvLine() {}

    /** Its fields, without quotation marks and outer spaces; none if a quotation does not begin and end where it should. */
    public static Optional<List<String>> fields(String line) {
        return fields(line, ',');
    }

    /** The same of a line whose fields another sign separates. */
    public static Optional<List<String>> fields(String line, char separator) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (true) {
            StringBuilder field = new StringBuilder();
            int end =
                    line.startsWith("\"", at) ? quoted(line, at, separator, field) : plain(line, at, separator, field);
            if (end < 0) {
                return Optional.empty();
            }
            fields.add(field.toString().strip());
            if (end == line.length()) {
                return Optional.of(fields);
            }
            at = end + 1;
        }
    }

    /** Returns where the field ends, at a separator or the end of the line; -1 if a quotation mark stands in it. */
    private static int plain(String line, int start, char separator, StringBuilder field) {
        int next = line.indexOf(separator, start);
        int end = next < 0 ? line.length() : next;
        field.append(line, start, end);
        return field.indexOf("\"") < 0 ? end : -1;
    }

    /** The same, or -1 if the closing mark is missing or something follows it. */
    private static int quoted(String line, int start, char separator, StringBuilder field) {
        int at = start + 1;
        while (at < line.length()) {
            if (line.charAt(at) != '"') {
                field.append(line.charAt(at++));
            } else if (line.startsWith("\"\"", at)) {
                field.append('"');
                at += 2;
            } else {
                int end = at + 1;
                return end == line.length() || line.charAt(end) == separator ? end : -1;
            }
        }
        return -1;
    }
}
