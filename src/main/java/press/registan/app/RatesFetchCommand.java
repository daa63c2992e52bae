package press.registan.app;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Problem;
import press.registan.money.CentralBank;
import press.registan.money.Doubt;
import press.registan.money.Rate;
import press.registan.money.Span;
import press.registan.money.source.Fetching;
import press.registan.money.source.Outcome;
import press.registan.money.source.Pace;

/** {@code registan rates fetch}: asks the central banks, a line for each. */
@Command(
        name = "fetch",
        description = "Asks the central banks for their rates of today, or of a span of days. Safe to run twice.",
        mixinStandardHelpOptions = true)
final class RatesFetchCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--source",
            paramLabel = "ID",
            description = "One bank: nbkr nbk cbu nbt cbt cbr ecb; those of the setting rates.fetch unless told.")
    private @Nullable String source;

    @Option(names = "--from", paramLabel = "DATE", description = "The first of some past days, as 2026-02-27.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "The last of them; today unless told.")
    private @Nullable LocalDate to;

    @Override
    public void run() {
        if (from == null && to != null) {
            throw new ParameterException(spec.commandLine(), "With --to belongs a --from.");
        }
        try (Newsroom newsroom = data.open()) {
            Fetching fetching = newsroom.fetching(Pace.POLITE);
            List<CentralBank> banks = chosen(newsroom);
            List<Outcome> outcomes = from == null ? fetching.now(banks) : past(fetching, banks, days(from, newsroom));
            if (from == null) {
                outcomes.forEach(this::print);
            }
            refuseFailures(outcomes);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Problem.Unavailable("Stopped; what was taken in stays.", stopped);
        }
    }

    /** Where the settings name none, somebody who asks by hand means all. */
    private List<CentralBank> chosen(Newsroom newsroom) {
        if (source == null) {
            return newsroom.banks().isEmpty() ? List.of(CentralBank.values()) : newsroom.banks();
        }
        return CentralBank.of(source.toLowerCase(Locale.ROOT))
                .map(bank -> List.of(bank))
                .orElseThrow(() -> new Problem.Malformed("There is no bank " + source + "; known: "
                        + Arrays.stream(CentralBank.values())
                                .map(CentralBank::source)
                                .collect(Collectors.joining(" "))
                        + "."));
    }

    private Span days(LocalDate first, Newsroom newsroom) {
        LocalDate last = to == null ? newsroom.rates().today(new MadeFrom()) : to;
        if (last.isBefore(first)) {
            throw new Problem.Malformed("The days end on " + last + ", before they begin on " + first + ".");
        }
        return new Span(first, last);
    }

    /** One bank after the other, as each takes its time. */
    private List<Outcome> past(Fetching fetching, List<CentralBank> banks, Span days) throws InterruptedException {
        Progress progress = new Progress(spec.commandLine().getErr());
        List<Outcome> outcomes = new ArrayList<>();
        for (CentralBank bank : banks) {
            Optional<Span> known = Fetching.known(bank, days);
            if (known.isEmpty() && banks.size() > 1) {
                spec.commandLine().getOut().println("%-4s  has nothing of these days".formatted(bank.source()));
                continue;
            }
            known.filter(some -> !some.equals(days))
                    .ifPresent(some -> spec.commandLine()
                            .getErr()
                            .println("%-4s  begins with %s".formatted(bank.source(), some.first())));
            Outcome outcome = fetching.past(
                    bank,
                    days,
                    (_, about, done, all, rates) -> progress.show(() -> "%-4s  %s  %,d of %,d questions  %,d rates"
                            .formatted(bank.source(), about, done, all, rates)));
            progress.end();
            print(outcome);
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private void print(Outcome outcome) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(outcome.line());
        for (Doubt doubt : outcome.receipt().doubted()) {
            out.println("      kept aside: " + doubt.rate() + ": " + doubt.reason());
        }
        for (Rate rate : outcome.receipt().believed()) {
            out.println("      believed now: " + rate);
        }
        if (source != null && outcome instanceof Outcome.Done done) {
            done.passedOver().stream().distinct().forEach(words -> out.println("      passed over: " + words));
        }
    }

    private static void refuseFailures(List<Outcome> outcomes) {
        List<String> failed = outcomes.stream()
                .filter(Outcome.Failed.class::isInstance)
                .map(outcome -> outcome.bank().source())
                .toList();
        if (!failed.isEmpty()) {
            throw new Problem.Refused("Of %d banks these could not be asked: %s. What came in stays; ask again later."
                    .formatted(outcomes.size(), String.join(", ", failed)));
        }
    }
}
