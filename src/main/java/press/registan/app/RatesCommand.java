package press.registan.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import press.registan.app.Group.Entry;
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
final class RatesCommand {

    private RatesCommand() {}

    static Group group() {
        return Group.of(
                "Takes exchange rates in, asks the central banks for them, and shows them.",
                Entry.of("import", Import::new),
                Entry.of("fetch", RatesFetchCommand::new),
                Entry.of("show", Show::new));
    }

    /** {@code registan rates import}. */
    private static final class Import implements Command {

        private static final Parameter<Path> FILES =
                Parameter.several("FILE.csv", "CSV files; packed with gzip or not.", Reading.PATH);

        @Override
        public Usage usage() {
            return Usage.of(
                    "Takes rates in from a file: date,base,quote,rate,source. Safe to run twice.",
                    FILES,
                    DataOption.DATA);
        }

        @Override
        public void run(Arguments given, Terminal terminal) {
            try (Newsroom newsroom = DataOption.in(given).open()) {
                for (Path file : given.all(FILES)) {
                    take(newsroom, file, terminal);
                }
            }
        }

        private static void take(Newsroom newsroom, Path file, Terminal terminal) {
            PrintWriter err = terminal.err();
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
                terminal.out()
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
    private static final class Show implements Command {

        private static final Option<LocalDate> ON = Option.of("--on", "DATE", "The day, as 2026-02-27.", Reading.DAY);

        @Override
        public Usage usage() {
            return Usage.of("Prints the table of rates of a day, today unless told.", DataOption.DATA, ON);
        }

        @Override
        public void run(Arguments given, Terminal terminal) {
            PrintWriter out = terminal.out();
            DataOption data = DataOption.in(given);
            try (Newsroom newsroom = data.open()) {
                LocalDate day = given.find(ON).orElseGet(() -> newsroom.rates().today(new MadeFrom()));
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
