package press.registan.money.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.registan.kernel.Problem;
import press.registan.money.Bulletin;
import press.registan.money.BulletinIntake;
import press.registan.money.BulletinIntake.Receipt;
import press.registan.money.CentralBank;
import press.registan.money.DocumentMark;
import press.registan.money.Doubt;
import press.registan.money.FetchLog;
import press.registan.money.Rate;
import press.registan.money.Span;

/**
 * Asks the central banks for their rates and takes in what they say. What was taken in stays, whatever fails after it, so
 * it may be stopped at any moment and begun again. Thread-safe.
 */
public final class Fetching {

    /** The longest span of days that is asked for at once: at a question a second, an hour. */
    public static final int MOST_YEARS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    /** Banks publish for the next days; before long holidays for some more. */
    private static final int MOST_DAYS_AHEAD = 10;

    /** No bank is silent for so long. */
    private static final int LONGEST_SILENCE = 10;

    /** Is told how it goes with a long span of days. */
    public interface Watcher {
        void at(CentralBank bank, String about, int done, int all, int rates);
    }

    private final Map<CentralBank, URI> sites;
    private final BulletinIntake intake;
    private final FetchLog log;
    private final InstantSource clock;
    private final Pace pace;
    private final String agent;

    /**
     * @param sites where each bank is asked, without a final slash
     * @param agent what we call ourselves, with an address at which we can be found
     */
    public Fetching(
            Map<CentralBank, URI> sites,
            BulletinIntake intake,
            FetchLog log,
            InstantSource clock,
            Pace pace,
            String agent) {
        this.sites = Map.copyOf(sites);
        this.intake = intake;
        this.log = log;
        this.clock = clock;
        this.pace = pace;
        this.agent = agent;
    }

    /** Asks those of these banks that are to be asked by now, side by side, and writes into the log what came of it. */
    public List<Outcome> due(List<CentralBank> chosen) throws InterruptedException {
        Instant now = clock.instant();
        List<CentralBank> due = chosen.stream()
                .filter(bank -> Timetable.isDue(Bank.of(bank).hours(), log.state(bank), now))
                .toList();
        List<Outcome> outcomes = now(due);
        outcomes.forEach(Fetching::tell);
        return outcomes;
    }

    private static void tell(Outcome outcome) {
        String source = outcome.bank().source();
        switch (outcome) {
            case Outcome.Done done ->
                LOG.info("a bank was asked for its rates source={} answer={}", source, done.words());
            case Outcome.Failed failed ->
                LOG.warn("a bank could not be asked for its rates source={} answer={}", source, failed.words());
        }
        for (Doubt doubt : outcome.receipt().doubted()) {
            LOG.warn("a rate is kept aside, as it cannot be believed rate={} reason={}", doubt.rate(), doubt.reason());
        }
        for (Rate rate : outcome.receipt().believed()) {
            LOG.info("a rate that was kept aside is believed now rate={}", rate);
        }
    }

    /** Asks all of these banks side by side, whenever they were asked before; the outcomes are in the order of the banks. */
    public List<Outcome> now(List<CentralBank> banks) throws InterruptedException {
        List<Callable<Outcome>> questions =
                banks.stream().<Callable<Outcome>>map(bank -> () -> now(bank)).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> question : threads.invokeAll(questions)) {
                outcomes.add(question.get());
            }
            return outcomes;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("a bank was asked", failed.getCause());
        }
    }

    /** Asks a bank for what it publishes these days. */
    Outcome now(CentralBank bank) throws InterruptedException {
        Bank way = Bank.of(bank);
        LocalDate today = way.hours().today(clock.instant());
        Run run = new Run(bank, today, (_, _, _, _, _) -> {});
        run.all(way.now(site(bank), today));
        return run.failure == null ? done(run) : failed(run, run.failure);
    }

    private Outcome done(Run run) {
        log.done(run.bank, run.newest);
        LocalDate known = log.state(run.bank).newest();
        String since = known != null && known.isBefore(run.today.minusDays(LONGEST_SILENCE))
                ? "; the last that it published is of " + known + ": look whether it has moved"
                : "";
        return run.done(since);
    }

    private Outcome failed(Run run, Failure why) {
        Instant nextTry = Timetable.nextTry(log.state(run.bank).failures(), why.notBefore(), clock.instant());
        log.failed(run.bank, why.words(), nextTry);
        return run.failed(why, nextTry);
    }

    /** The days of a span that a bank can be asked for; none if all of it is before its time. */
    public static Optional<Span> known(CentralBank bank, Span days) {
        LocalDate since = Bank.of(bank).since();
        return days.last().isBefore(since)
                ? Optional.empty()
                : Optional.of(new Span(days.first().isBefore(since) ? since : days.first(), days.last()));
    }

    /**
     * Asks a bank for what it published in a span of days. Ends at the first day for which it cannot be asked. When the bank
     * is to be asked for its rates of today is another matter, and not touched by it.
     */
    public Outcome past(CentralBank bank, Span days, Watcher watcher) throws InterruptedException {
        LocalDate today = Bank.of(bank).hours().today(clock.instant());
        if (days.first().isAfter(today)) {
            throw new Problem.Malformed("What banks will publish from " + days.first() + " on nobody knows yet.");
        }
        if (days.first().plusYears(MOST_YEARS).isBefore(days.last())) {
            throw new Problem.Malformed("At most " + MOST_YEARS + " years at once; " + days.first() + " to "
                    + days.last() + " is more. Take it in several parts.");
        }
        Span known = known(bank, new Span(days.first(), days.last().isAfter(today) ? today : days.last()))
                .orElseThrow(() -> new Problem.Malformed("The " + bank.title() + " has nothing before "
                        + Bank.of(bank).since() + ". Ask for later days."));
        Run run = new Run(bank, today, watcher);
        run.all(Bank.of(bank).past(site(bank), today, known));
        return run.failure == null ? run.done("") : run.failed(run.failure, null);
    }

    private URI site(CentralBank bank) {
        return sites.getOrDefault(bank, bank.site());
    }

    /** @param tries how often it was asked; 0 if it answered, but nothing that can be read */
    private record Failure(String words, int tries, Duration notBefore) {}

    /** One bank being asked for one document after the other. */
    private final class Run {

        private final CentralBank bank;
        private final LocalDate today;
        private final Watcher watcher;
        private final List<String> passedOver = new ArrayList<>();
        private Receipt receipt = Receipt.NONE;
        private @Nullable LocalDate newest;
        private String remark = "nothing published";
        private @Nullable Failure failure;

        Run(CentralBank bank, LocalDate today, Watcher watcher) {
            this.bank = bank;
            this.today = today;
            this.watcher = watcher;
        }

        void all(List<Errand> errands) throws InterruptedException {
            try (Wire wire = new Wire(pace, agent, clock)) {
                int done = 0;
                for (Errand errand : errands) {
                    run(wire, errand);
                    // Of the documents of today one may be well although another is not; days stand in a row.
                    if (failure != null
                            && (failure.tries() > 0 || errand.document().isEmpty())) {
                        break;
                    }
                    watcher.at(bank, errand.about(), ++done, errands.size(), receipt.rates());
                }
            }
        }

        private void run(Wire wire, Errand errand) throws InterruptedException {
            boolean again = !errand.document().isEmpty();
            DocumentMark mark = again ? log.mark(bank, errand.document()) : DocumentMark.NONE;
            try {
                Reply reply = wire.get(errand.address(), mark);
                if (reply.status() == Reply.NOT_MODIFIED && !mark.equals(DocumentMark.NONE)) {
                    remark = "nothing new since it was last asked";
                    return;
                }
                switch (errand.reader().read(reply)) {
                    case Reading.Published published -> {
                        take(published.bulletin());
                        if (again) {
                            log.remember(bank, errand.document(), reply.mark());
                        }
                    }
                    case Reading.Nothing _ -> {
                        // No document of a day is no document to be compared with.
                    }
                }
            } catch (Unreachable unreachable) {
                fail(new Failure(unreachable.words() + at(errand), unreachable.tries(), unreachable.notBefore()));
            } catch (Unreadable unreadable) {
                String words = "what " + errand.place() + " answered " + unreadable.words() + at(errand);
                fail(new Failure(words, 0, Duration.ZERO));
            }
        }

        /** The first is told. */
        private void fail(Failure another) {
            failure = failure == null ? another : failure;
        }

        /** Where in a row of days. */
        private String at(Errand errand) {
            return errand.document().isEmpty() ? ", asked for " + errand.about() : "";
        }

        private void take(Bulletin bulletin) throws Unreadable {
            for (Rate rate : bulletin.rates()) {
                if (rate.date().isAfter(today.plusDays(MOST_DAYS_AHEAD))
                        || rate.date().isBefore(EARLIEST)) {
                    throw new Unreadable("is dated " + rate.date() + ", which cannot be meant");
                }
            }
            receipt = receipt.plus(intake.take(bulletin));
            passedOver.addAll(bulletin.passedOver());
            bulletin.newest().ifPresent(day -> newest = newest == null || newest.isBefore(day) ? day : newest);
        }

        Outcome done(String since) {
            return new Outcome.Done(bank, receipt, newest, remark + since, passedOver);
        }

        Outcome failed(Failure why, @Nullable Instant nextTry) {
            return new Outcome.Failed(bank, receipt, why.words(), why.tries(), nextTry);
        }
    }
}
