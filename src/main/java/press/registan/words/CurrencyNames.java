package press.registan.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
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

    /** The line under the comment names the columns, each by its language. */
    private static final Map<Language, Map<String, String>> NAMES = read();

    private CurrencyNames() {}

    static Optional<String> of(Language language, String code) {
        Map<String, String> names = NAMES.get(language);
        return names == null ? Optional.empty() : Optional.ofNullable(names.get(code));
    }

    private static Map<Language, Map<String, String>> read() {
        try (InputStream file = Objects.requireNonNull(CurrencyNames.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<List<String>> rows = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
            Map<Language, Map<String, String>> names = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                int column = rows.getFirst().indexOf(language.code());
                names.put(language, column(rows.subList(1, rows.size()), column));
            }
            return names;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, String> column(List<List<String>> rows, int column) {
        Map<String, String> names = new HashMap<>();
        rows.forEach(row -> names.put(row.getFirst(), row.get(column)));
        return Map.copyOf(names);
    }
}
