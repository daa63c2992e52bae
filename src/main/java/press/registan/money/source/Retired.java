package press.registan.money.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import press.registan.money.Currency;

/** The currencies that are no money any more, with their last days, from {@code money/retired.csv}. Banks list some for years. */
final class Retired {

    private static final String FILE = "/money/retired.csv";
    private static final Map<String, LocalDate> LAST_DAYS = read();

    private Retired() {}

    private static Map<String, LocalDate> read() {
        try (InputStream file = Objects.requireNonNull(Retired.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toMap(field -> field[0], field -> LocalDate.parse(field[1])));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static boolean isRetired(Currency currency, LocalDate on) {
        LocalDate last = LAST_DAYS.get(currency.code());
        return last != null && on.isAfter(last);
    }
}
