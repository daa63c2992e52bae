package press.registan.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Problem;
import press.registan.money.Doubt;
import press.registan.money.Quote;
import press.registan.money.RateFile;
import press.registan.money.RateIntake;
import press.registan.money.Rates;
import press.registan.money.Span;
import press.registan.words.Words;

/** {@code registan rates}: takes exchange rates in and shows them; {@link RatesFetchCommand} asks for them. */
@Command(
        name = "rates",
        description = "Takes exchange rates in, asks the central banks for them, and shows them.",
        mixinStandardHelpOptions = true,
        subcommands = {RatesCommand.Import.class, RatesFetchCommand.class, RatesCommand.Show.class})
final class RatesCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "One of these is needed: import, fetch, show.");
    }

    /** {@code registan rates import}. */
    @Command(
            name = "import",
            description = "Takes rates in from a file: date,base,quote,rate,source. Safe to run twice.",
            mixinStandardHelpOptions = true)
    static final class Import implements Runnable {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private DataOption data = new DataOption();

        @Parameters(arity = "1..*", paramLabel = "FILE.csv", description = "CSV files; packed with gzip or not.")
        private List<Path> files = List.of();

        @Override
        public void run() {
            try (Newsroom newsroom = data.open()) {
                for (Path file : files) {
                    take(newsroom, file);
                }
            }
        }

        private void take(Newsroom newsroom, Path file) {
            PrintWriter err = spec.commandLine().getErr();
            try (InputStream bytes = Files.newInputStream(file);
                    RateFile rates = new RateFile(bytes, newsroom.rates().today(new MadeFrom()))) {
                RateIntake.Totals totals = newsroom.rateIntake().take(rates, new RateIntake.Watcher() {
                    @Override
                    public void refused(RateFile.Line.Refused line) {
                        err.println(file.getFileName() + " line " + line.number() + ": " + line.reason());
                    }

                    @Override
                    public void done(RateIntake.Totals soFar) {}
                });
                spec.commandLine()
                        .getOut()
                        .println("%s: added %,d · corrected %,d · unchanged %,d · refused %,d"
                                .formatted(
                                        file.getFileName(),
                                        totals.added(),
                                        totals.corrected(),
                                        totals.unchanged(),
                                        totals.refused()));
            } catch (NoSuchFileException missing) {
                throw new Problem.NotFound("There is no file " + file + ".");
            } catch (IOException failure) {
                throw new Problem.Refused("The file " + file + " cannot be read: " + failure.getMessage(), failure);
            }
        }
    }

    /** {@code registan rates show}. */
    @Command(
            name = "show",
            description = "Prints the table of rates of a day, today unless told.",
            mixinStandardHelpOptions = true)
    static final class Show implements Runnable {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private DataOption data = new DataOption();

        @Option(names = "--on", paramLabel = "DATE", description = "The day, as 2026-02-27.")
        private @Nullable LocalDate on;

        @Override
        public void run() {
            PrintWriter out = spec.commandLine().getOut();
            try (Newsroom newsroom = data.open()) {
                LocalDate day = on == null ? newsroom.rates().today(new MadeFrom()) : on;
                List<Quote> table = newsroom.rates().table(new MadeFrom(), day);
                if (table.isEmpty()) {
                    throw new Problem.NotFound("No rate is known on " + day
                            + ". Take some in with: registan rates fetch --data " + data.folder()
                            + ", or from a file with: registan rates import FILE.csv --data " + data.folder());
                }
                Words words = Words.in(Language.EN);
                String base = newsroom.rates().settings().base().code();
                out.println("Rates of " + day + ", in " + base);
                for (Quote quote : table) {
                    out.println(row(quote, base, words));
                }
                Span days = new Span(day.minusDays(Rates.COUNTS_FOR_DAYS), day);
                for (Doubt doubt : newsroom.rates().doubts(new MadeFrom(), days)) {
                    out.println("KEPT ASIDE  " + doubt.rate() + ": " + doubt.reason());
                }
            }
        }

        private static String row(Quote quote, String base, Words words) {
            String change = quote.change() == null ? "" : words.signedPercent(quote.change());
            String remark = (quote.peg() == null ? "" : "  pegged")
                    + (quote.stale() ? "  STALE: nothing is converted with it" : "");
            return "%s/%s  %14s  %14s per %s  %8s  %s  %s%s"
                    .formatted(
                            quote.currency().code(),
                            base,
                            words.rate(quote.rate()),
                            words.rate(quote.perBase()),
                            base,
                            change,
                            quote.asOf(),
                            quote.source(),
                            remark);
        }
    }
}
