package press.registan.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Problem;
import press.registan.money.text.Whereabouts;

/** {@code registan money}: finds amounts of money in text and converts them at the rate of a day. */
@Command(
        name = "money",
        description = "Finds amounts of money in text, converts them at the rate of a day, and checks conversions"
                + " that the text makes itself.",
        mixinStandardHelpOptions = true)
final class MoneyCommand implements Runnable {

    /** As much as any story, and more than anybody types. */
    private static final int LONGEST_TEXT = 16 << 20;

    private static final String STANDARD_INPUT = "-";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "The text; standard input if there is none.")
    private @Nullable String text;

    @Option(names = "--on", paramLabel = "DATE", description = "The day, as 2026-02-27; today unless told.")
    private @Nullable LocalDate on;

    @Option(
            names = "--country",
            paramLabel = "KG",
            description = "The country that settles ambiguous words; the publication's unless told.")
    private @Nullable String country;

    @Option(names = "--json", description = "Print a JSON object for each text.")
    private boolean json;

    @Option(
            names = "--lines",
            paramLabel = "FILE",
            description = "Read texts from a file, one a line; - is standard input.")
    private @Nullable String lines;

    @Override
    public void run() {
        if (text != null && lines != null) {
            throw new ParameterException(spec.commandLine(), "One of the two: a TEXT, or --lines FILE.");
        }
        String told = told(country);
        try (Newsroom newsroom = data.open()) {
            LocalDate day = on == null ? newsroom.rates().today(new MadeFrom()) : on;
            String home = told == null ? newsroom.settings().publication().country() : told;
            Whereabouts whereabouts = new Whereabouts(List.of(), home);
            PrintWriter out = spec.commandLine().getOut();
            texts(one -> print(MoneyReading.of(one, newsroom.rates(), day, whereabouts), out));
        }
    }

    private @Nullable String told(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String capitals = written.toUpperCase(Locale.ROOT);
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(capitals)) {
            throw new ParameterException(
                    spec.commandLine(), "“" + written + "” is not a country in two letters, such as KG.");
        }
        return capitals;
    }

    private void print(MoneyReading reading, PrintWriter out) {
        if (json) {
            out.println(MoneyJson.of(reading));
        } else if (reading.amounts().isEmpty()) {
            out.println("No amount of money is in this text.");
        } else {
            reading.lines().forEach(out::println);
        }
    }

    private void texts(Consumer<String> each) {
        if (text != null) {
            each.accept(text);
            return;
        }
        try (Reader in = reader()) {
            if (lines == null) {
                each.accept(all(in));
            } else {
                lines(in, each);
            }
        } catch (NoSuchFileException missing) {
            throw new Problem.NotFound("There is no file " + lines + ".");
        } catch (IOException failure) {
            throw new Problem.Refused("The texts cannot be read: " + failure.getMessage(), failure);
        }
    }

    private Reader reader() throws IOException {
        InputStream bytes =
                lines == null || lines.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(lines));
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    private static String all(Reader in) throws IOException {
        StringBuilder all = new StringBuilder();
        for (int letter = in.read(); letter >= 0; letter = in.read()) {
            append(all, letter);
        }
        return all.toString();
    }

    /** A line ends with a line feed, before which there may be a carriage return; the last one need not end. */
    private static void lines(Reader in, Consumer<String> each) throws IOException {
        StringBuilder line = new StringBuilder();
        boolean any = false;
        for (int letter = in.read(); letter >= 0; letter = in.read()) {
            any = letter != '\n';
            if (any) {
                append(line, letter);
            } else {
                each.accept(bare(line));
                line.setLength(0);
            }
        }
        if (any) {
            each.accept(bare(line));
        }
    }

    private static void append(StringBuilder text, int letter) {
        if (text.length() >= LONGEST_TEXT) {
            throw new Problem.Refused(
                    "A text is longer than %,d characters; cut it into several with --lines.".formatted(LONGEST_TEXT));
        }
        text.append((char) letter);
    }

    private static String bare(StringBuilder line) {
        int end = line.length();
        return line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end);
    }
}
