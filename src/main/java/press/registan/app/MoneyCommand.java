package press.registan.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Problem;
import press.registan.money.text.Whereabouts;

/** {@code registan money}: finds amounts of money in text and converts them at the rate of a day. */
final class MoneyCommand implements Command {

    private static final Parameter<String> TEXT =
            Parameter.of("TEXT", "The text; standard input if there is none.", Reading.TEXT);

    private static final Option<LocalDate> ON =
            Option.of("--on", "DATE", "The day, as 2026-02-27; today unless told.", Reading.DAY);

    private static final Option<String> COUNTRY = Option.of(
            "--country",
            "KG",
            "The country that settles ambiguous words; the publication's unless told.",
            new Reading<>("a country in two letters, such as KG", MoneyCommand::country));

    private static final Option<String> JSON = Option.flag("--json", "Print a JSON object for each text.");

    private static final Option<Path> LINES =
            Option.of("--lines", "FILE", "Read texts from a file, one a line; - is standard input.", Reading.PATH);

    private static final Path STANDARD_INPUT = Path.of("-");

    @Override
    public Usage usage() {
        return Usage.of(
                "Finds amounts of money in text, converts them at the rate of a day, and checks conversions that the text"
                        + " makes itself.",
                TEXT,
                ON,
                COUNTRY,
                JSON,
                LINES,
                DataOption.DATA);
    }

    private static Optional<String> country(String word) {
        return Optional.of(word.toUpperCase(Locale.ROOT))
                .filter(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)::contains);
    }

    @Override
    public void run(Arguments given, Terminal terminal) {
        if (given.has(TEXT) && given.has(LINES)) {
            throw new WrongUsage("One of the two: a TEXT, or --lines FILE.");
        }
        try (Newsroom newsroom = DataOption.in(given).open()) {
            LocalDate day = given.find(ON).orElseGet(() -> newsroom.rates().today(new MadeFrom()));
            Whereabouts whereabouts = new Whereabouts(
                    List.of(),
                    given.has(COUNTRY)
                            ? given.one(COUNTRY)
                            : newsroom.settings().publication().country());
            texts(
                    given,
                    text -> print(
                            MoneyReading.of(text, newsroom.rates(), day, whereabouts), given.has(JSON), terminal));
        }
    }

    private static void texts(Arguments given, Consumer<String> each) {
        if (given.has(TEXT)) {
            each.accept(given.one(TEXT));
            return;
        }
        Path file = given.find(LINES).orElse(STANDARD_INPUT);
        try (InputStream bytes = file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(file);
                Texts texts = new Texts(bytes)) {
            if (given.has(LINES)) {
                texts.lines(each);
            } else {
                each.accept(texts.all());
            }
        } catch (NoSuchFileException missing) {
            throw new Problem.NotFound("There is no file " + file + ".");
        } catch (IOException failure) {
            throw new Problem.Refused("The texts cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static void print(MoneyReading reading, boolean json, Terminal terminal) {
        if (json) {
            terminal.out().println(MoneyJson.of(reading));
        } else if (reading.amounts().isEmpty()) {
            terminal.out().println("No amount of money is in this text.");
        } else {
            reading.lines().forEach(terminal.out()::println);
        }
    }
}
