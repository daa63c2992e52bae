package press.registan.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads values of one JSON object with the type that they must have, and says what was found where it is another. Each
 * method is called with the parser at the value; {@code field} is how messages call it. {@code null} is no value.
 */
final class JsonFields {

    /** What reads the value of a field of an object. */
    interface FieldReader {

        /** Reads the value; false when there is no such field. */
        boolean read(String field) throws IOException, Unfit;
    }

    /** What reads an element of a list. */
    interface ElementReader<T> {
        Optional<T> read(String field) throws IOException, Unfit;
    }

    private static final int MOST_NOTES = 10;
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private final JsonParser json;
    private final List<String> notes;

    JsonFields(JsonParser json, List<String> notes) {
        this.json = json;
        this.notes = notes;
    }

    /** Reads an object's fields, at its opening bracket; one that is not known is noted and skipped. */
    void object(String prefix, FieldReader reader) throws IOException, Unfit {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (!reader.read(name)) {
                json.skipChildren();
                if (notes.size() < MOST_NOTES) {
                    notes.add("field " + PlainText.quoted(prefix + name) + " is not known and was left out");
                }
            }
        }
    }

    /** Whether an object begins here; nothing else but {@code null} may. */
    boolean isObject(String field, String expected) throws Unfit {
        if (json.hasToken(JsonToken.START_OBJECT)) {
            return true;
        }
        if (json.hasToken(JsonToken.VALUE_NULL)) {
            return false;
        }
        throw wrong(field, expected);
    }

    boolean isText() {
        return json.hasToken(JsonToken.VALUE_STRING);
    }

    @Nullable String text(String field) throws IOException, Unfit {
        if (json.hasToken(JsonToken.VALUE_STRING)) {
            return json.getText();
        }
        if (json.hasToken(JsonToken.VALUE_NULL)) {
            return null;
        }
        throw wrong(field, "a text");
    }

    /** A text on one line; one that is blank is none. */
    @Nullable String line(String field) throws IOException, Unfit {
        String text = text(field);
        String line = text == null ? "" : PlainText.line(text);
        return line.isEmpty() ? null : line;
    }

    /** What is true or false; {@code otherwise} where nothing is said. */
    boolean yes(String field, boolean otherwise) throws Unfit {
        return switch (json.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> otherwise;
            default -> throw wrong(field, "true or false");
        };
    }

    List<String> lines(String field, int most) throws IOException, Unfit {
        return list(field, "a list of texts", most, element -> Optional.ofNullable(line(element)));
    }

    <T> List<T> list(String field, String expected, int most, ElementReader<T> reader) throws IOException, Unfit {
        if (json.hasToken(JsonToken.VALUE_NULL)) {
            return List.of();
        }
        if (!json.hasToken(JsonToken.START_ARRAY)) {
            throw wrong(field, expected);
        }
        List<T> elements = new ArrayList<>();
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            if (i == most) {
                throw new Unfit(field + ": more than " + most + " are too many");
            }
            reader.read(field + "[" + i + "]").ifPresent(elements::add);
        }
        return elements;
    }

    /** An RFC 3339 date and time, to the millisecond; a space for the {@code T} is allowed there too. */
    @Nullable Instant moment(String field) throws IOException, Unfit {
        String text = text(field);
        if (text == null) {
            return null;
        }
        String form = text.strip().toUpperCase(Locale.ROOT);
        if (form.length() > 10 && form.charAt(10) == ' ') {
            form = form.substring(0, 10) + 'T' + form.substring(11);
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(form, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
                throw new Unfit(field + ": the year of " + PlainText.quoted(text) + " is not between 1 and 9999");
            }
            return moment.toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException unreadable) {
            throw new Unfit(field + ": " + PlainText.quoted(text) + " is not a date and time" + advice(form));
        }
    }

    private static String advice(String form) {
        try {
            return "; say when and where on that day, as " + LocalDate.parse(form) + "T09:00:00+06:00";
        } catch (DateTimeException notADate) {
            return " with its offset, as 2025-07-01T06:00:00Z or 2025-07-01T12:00:00+06:00";
        }
    }

    private Unfit wrong(String field, String expected) {
        return new Unfit(field + ": " + expected + " is expected, not " + found());
    }

    private String found() {
        return switch (json.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            case END_ARRAY, END_OBJECT, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> "nothing";
        };
    }
}
