package press.registan.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import press.registan.kernel.Language;

/**
 * The names of the currencies that {@link Word} has no word for, as CLDR has them, from {@code words/currencies.tsv}: a
 * line each, its code and then a name for every language. Read when the first of them is asked for.
 */
final class CurrencyNames {

    private static final String FILE = "/words/currencies.tsv";

    private static final Map<String, List<String>> NAMES = read();

    private CurrencyNames() {}

    static Optional<String> of(Language language, String code) {
        return Optional.ofNullable(NAMES.get(code)).map(names -> names.get(language.ordinal()));
    }

    private static Map<String, List<String>> read() {
        try (InputStream file = Objects.requireNonNull(CurrencyNames.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            Map<String, List<String>> names = new HashMap<>();
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                List<String> fields = List.of(line.split("\t", -1));
                if (fields.size() != Language.values().length + 1) {
                    throw new IllegalArgumentException(FILE + " lacks a name: " + line);
                }
                names.put(fields.getFirst(), fields.subList(1, fields.size()));
            });
            return Map.copyOf(names);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
