package press.registan.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import press.registan.money.Conversion;
import press.registan.money.text.Amount;
import press.registan.money.text.Verdict;

/** Writes what a text says about money as one line of JSON, for programs. */
final class MoneyJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private MoneyJson() {}

    static String of(MoneyReading reading) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            json.writeStartObject();
            json.writeArrayFieldStart("amounts");
            for (MoneyReading.Found found : reading.amounts()) {
                write(json, reading.text(), found);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("conversions");
            for (MoneyReading.Restated restated : reading.conversions()) {
                write(json, restated);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return line.toString();
    }

    private static void write(JsonGenerator json, String text, MoneyReading.Found found) throws IOException {
        Amount amount = found.amount();
        json.writeStartObject();
        json.writeNumberField("start", amount.start());
        json.writeNumberField("end", amount.end());
        json.writeStringField("text", amount.in(text));
        json.writeStringField("currency", amount.currency().code());
        figure(json, "value", amount.value());
        figure(json, "inBase", found.inBase().map(Conversion::result).orElse(null));
        json.writeStringField(
                "asOf",
                found.inBase().map(conversion -> conversion.asOf().toString()).orElse(null));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, MoneyReading.Restated restated) throws IOException {
        json.writeStartObject();
        json.writeNumberField("amount", restated.stated().amount());
        json.writeNumberField("stated", restated.stated().stated());
        figure(json, "statedValue", restated.value());
        switch (restated.verdict()) {
            case Verdict.Agrees agrees -> figure(json, "expected", agrees.expected());
            case Verdict.Disagrees disagrees -> figure(json, "expected", disagrees.expected());
            case Verdict.NoRate _ -> json.writeNullField("expected");
        }
        json.writeStringField("verdict", restated.verdict().code());
        if (restated.verdict() instanceof Verdict.Disagrees disagrees && disagrees.slip() != null) {
            json.writeStringField("slip", disagrees.slip().code());
        }
        json.writeEndObject();
    }

    private static void figure(JsonGenerator json, String name, @Nullable BigDecimal figure) throws IOException {
        json.writeStringField(name, figure == null ? null : figure.toPlainString());
    }
}
