package press.registan.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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
final class RatesFetchCommand implements Command {

    private static final Option<String> SOURCE = Option.of(
            "--source",
            "ID",
            "One bank: nbkr nbk cbu nbt cbt cbr ecb; those of the setting rates.fetch unless told.",
            Reading.TEXT);

    private static final Option<LocalDate> FROM =
            Option.of("--from", "DATE", "The first of some past days, as 2026-02-27.", Reading.DAY);

    private static final Option<LocalDate> TO =
            Option.of("--to", "DATE", "The last of them; today unless told.", Reading.DAY);

    @Override
    public Usage usage() {
        return Usage.of(
                "Asks the central banks for their rates of today, or of a span of days. Safe to run twice.",
                SOURCE,
                FROM,
                TO,
                DataOption.DATA);
    }

    @Override
    public void run(Arguments given, Terminal terminal) {
        if (given.has(TO) && !given.has(FROM)) {
            throw new WrongUsage("With --to belongs a --from.");
        }
        try (Newsroom newsroom = DataOption.in(given).open()) {
            Fetching fetching = newsroom.fetching(Pace.POLITE);
            List<CentralBank> banks =
                    given.find(SOURCE).map(source -> List.of(named(source))).orElseGet(() -> chosen(newsroom));
            Answers answers = new Answers(terminal, given.has(SOURCE));
            if (given.has(FROM)) {
                LocalDate last = given.find(TO).orElseGet(() -> newsroom.rates().today(new MadeFrom()));
                answers.past(fetching, banks, days(given.one(FROM), last));
            } else {
                fetching.now(banks).forEach(answers::take);
            }
            answers.refuseFailures();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Problem.Unavailable("Stopped; what was taken in stays.", stopped);
        }
    }

    private static CentralBank named(String source) {
        return CentralBank.of(source.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new Problem.Malformed("There is no bank " + source + "; known: "
                        + Arrays.stream(CentralBank.values())
                                .map(CentralBank::source)
                                .collect(Collectors.joining(" "))
                        + "."));
    }

    /** Where the settings name none, somebody who asks by hand means all. */
    private static List<CentralBank> chosen(Newsroom newsroom) {
        return newsroom.banks().isEmpty() ? List.of(CentralBank.values()) : newsroom.banks();
    }

    private static Span days(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new Problem.Malformed("The days end on " + last + ", before they begin on " + first + ".");
        }
        return new Span(first, last);
    }

    /** What the banks said, told as it comes in. */
    private static final class Answers {

        private final Terminal terminal;
        private final boolean inDetail;
        private final List<Outcome> outcomes = new ArrayList<>();

        Answers(Terminal terminal, boolean inDetail) {
            this.terminal = terminal;
            this.inDetail = inDetail;
        }

        /** One bank after the other, as each takes its time. */
        void past(Fetching fetching, List<CentralBank> banks, Span days) throws InterruptedException {
            Progress progress = new Progress(terminal.err());
            for (CentralBank bank : banks) {
                Optional<Span> known = Fetching.known(bank, days);
                if (known.isEmpty() && banks.size() > 1) {
                    terminal.out().println("%-4s  has nothing of these days".formatted(bank.source()));
                    continue;
                }
                known.filter(some -> !some.equals(days))
                        .ifPresent(some ->
                                terminal.err().println("%-4s  begins with %s".formatted(bank.source(), some.first())));
                Outcome outcome = fetching.past(
                        bank,
                        days,
                        (_, about, done, all, rates) -> progress.show(() -> "%-4s  %s  %,d of %,d questions  %,d rates"
                                .formatted(bank.source(), about, done, all, rates)));
                progress.end();
                take(outcome);
            }
        }

        void take(Outcome outcome) {
            outcomes.add(outcome);
            terminal.out().println(outcome.line());
            for (Doubt doubt : outcome.receipt().doubted()) {
                terminal.out().println("      kept aside: " + doubt.rate() + ": " + doubt.reason());
            }
            for (Rate rate : outcome.receipt().believed()) {
                terminal.out().println("      believed now: " + rate);
            }
            if (inDetail && outcome instanceof Outcome.Done done) {
                done.passedOver().stream()
                        .distinct()
                        .forEach(words -> terminal.out().println("      passed over: " + words));
            }
        }

        void refuseFailures() {
            List<String> failed = outcomes.stream()
                    .filter(Outcome.Failed.class::isInstance)
                    .map(outcome -> outcome.bank().source())
                    .toList();
            if (!failed.isEmpty()) {
                throw new Problem.Refused(
                        "Of %d banks these could not be asked: %s. What came in stays; ask again later."
                                .formatted(outcomes.size(), String.join(", ", failed)));
            }
        }
    }
}
