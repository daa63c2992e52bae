package press.registan.money;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What is known to have happened to currencies: what follows from the pegs, and what {@code money/events.csv} says. */
record RateEvents(Pegs pegs, List<RateEvent> written) {

    private static final String FILE = "/money/events.csv";

    RateEvents {
        written = List.copyOf(written);
    }

    /** What stands in the file. */
    static List<RateEvent> read() {
        try (InputStream file = Objects.requireNonNull(RateEvents.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(RateEvents::event).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static RateEvent event(String line) {
        String[] field = line.split(",", -1);
        LocalDate date = LocalDate.parse(field[0]);
        Currency currency = new Currency(field[1]);
        return switch (field[2]) {
            case "redenominated" -> new RateEvent.Redenominated(date, currency, Long.parseLong(field[3]));
            case "floated" -> new RateEvent.Floated(date, currency);
            default -> throw new IllegalArgumentException(FILE + " has an event that nobody knows: " + line);
        };
    }

    /** Those of a currency from one day to another, both included, oldest first. */
    List<RateEvent> of(Currency currency, LocalDate from, LocalDate to) {
        return Stream.concat(written.stream(), pegs.pegs().stream().flatMap(RateEvents::of))
                .filter(event -> event.currency().equals(currency))
                .filter(event -> !event.date().isBefore(from) && !event.date().isAfter(to))
                .sorted(Comparator.comparing(RateEvent::date))
                .toList();
    }

    private static Stream<RateEvent> of(Peg peg) {
        RateEvent begun = new RateEvent.Pegged(peg.since(), peg.currency(), peg.anchor(), peg.value());
        LocalDate until = peg.until();
        return until == null
                ? Stream.of(begun)
                : Stream.of(begun, new RateEvent.Unpegged(until.plusDays(1), peg.currency(), peg.anchor()));
    }
}
