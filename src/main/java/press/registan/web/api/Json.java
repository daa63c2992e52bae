package press.registan.web.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import press.registan.web.Response;

/** Writes one JSON object field by field. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /** An answer that is one object with these fields. */
    static Response answer(Consumer<Json> fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8 * 1024);
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            generator.writeStartObject();
            fields.accept(new Json(generator));
            generator.writeEndObject();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return Response.json(bytes.toByteArray());
    }

    Json field(String name, @Nullable String value) {
        return write(() -> {
            generator.writeFieldName(name);
            generator.writeString(value);
        });
    }

    Json field(String name, long value) {
        return write(() -> generator.writeNumberField(name, value));
    }

    Json field(String name, boolean value) {
        return write(() -> generator.writeBooleanField(name, value));
    }

    /** A figure as a number, for figures that no one reckons with to the last digit. */
    Json number(String name, @Nullable BigDecimal value) {
        return write(() -> {
            generator.writeFieldName(name);
            generator.writeNumber(value);
        });
    }

    /** What something is worth beside others, or null where they were not weighed. */
    Json score(String name, @Nullable Float value) {
        return write(() -> {
            generator.writeFieldName(name);
            if (value == null) {
                generator.writeNull();
            } else {
                generator.writeNumber(value);
            }
        });
    }

    Json strings(String name, List<String> all) {
        return write(() -> {
            generator.writeArrayFieldStart(name);
            for (String each : all) {
                generator.writeString(each);
            }
            generator.writeEndArray();
        });
    }

    Json object(String name, Consumer<Json> fields) {
        return write(() -> {
            generator.writeObjectFieldStart(name);
            fields.accept(this);
            generator.writeEndObject();
        });
    }

    /** The object that there is, or null. */
    <T> Json object(String name, @Nullable T what, BiConsumer<Json, T> fields) {
        return what == null ? field(name, (String) null) : object(name, json -> fields.accept(json, what));
    }

    /** An array with an object for each. */
    <T> Json array(String name, Iterable<T> all, BiConsumer<Json, T> fields) {
        return write(() -> {
            generator.writeArrayFieldStart(name);
            for (T each : all) {
                generator.writeStartObject();
                fields.accept(this, each);
                generator.writeEndObject();
            }
            generator.writeEndArray();
        });
    }

    private interface Written {
        void write() throws IOException;
    }

    private Json write(Written what) {
        try {
            what.write();
            return this;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
