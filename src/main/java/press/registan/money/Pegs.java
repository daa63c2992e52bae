package press.registan.money;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The pegs that are known, with their dates, from {@code money/pegs.csv}. */
public record Pegs(List<Peg> pegs) {

    private static final String FILE = "/money/pegs.csv";

    public Pegs {
        pegs = List.copyOf(pegs);
    }

    public static Pegs known() {
        try (InputStream file = Objects.requireNonNull(Pegs.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Pegs(lines.lines().skip(1).map(Pegs::peg).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Peg peg(String line) {
        String[] field = line.split(",", -1);
        return new Peg(
                new Currency(field[0]),
                new Currency(field[1]),
                new BigDecimal(field[2]),
                LocalDate.parse(field[3]),
                field[4].isEmpty() ? null : LocalDate.parse(field[4]));
    }

    Optional<Peg> on(LocalDate date, Currency currency) {
        return pegs.stream()
                .filter(peg -> peg.currency().equals(currency) && peg.holdsOn(date))
                .findFirst();
    }
}
