package press.registan.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.registan.changes.ChangeStore;
import press.registan.db.Database;
import press.registan.db.Writing;
import press.registan.kernel.Key;

/**
 * Takes in what banks publish. What cannot be believed is kept aside until another source says the same, or until the bank
 * has said the same {@value #SAID} times; each intake looks again at what is kept aside. The same bulletin again changes
 * nothing, so it may be stopped at any moment. Thread-safe.
 */
public final class BulletinIntake {

    /** How often a bank has to say a thing before it is believed against everybody. */
    static final int SAID = 3;

    /** As many rates as one transaction takes, but for those of one day, which stay together. */
    private static final int AT_ONCE = 1_000;

    /**
     * What became of a bulletin.
     *
     * @param rates how many there were
     * @param doubted what is kept aside and was not before
     * @param believed what had been kept aside and is not any more
     */
    public record Receipt(int rates, int added, int corrected, List<Doubt> doubted, List<Rate> believed) {

        public static final Receipt NONE = new Receipt(0, 0, 0, List.of(), List.of());

        public Receipt {
            doubted = List.copyOf(doubted);
            believed = List.copyOf(believed);
        }

        public Receipt plus(Receipt more) {
            return new Receipt(
                    rates + more.rates,
                    added + more.added,
                    corrected + more.corrected,
                    Stream.concat(doubted.stream(), more.doubted.stream()).toList(),
                    Stream.concat(believed.stream(), more.believed.stream()).toList());
        }
    }

    private final Database database;
    private final ChangeStore changes;
    private final Pegs pegs;
    private final RateStore store = new RateStore();
    private final DoubtStore doubts = new DoubtStore();

    public BulletinIntake(Database database, ChangeStore changes, Pegs pegs) {
        this.database = database;
        this.changes = changes;
        this.pegs = pegs;
    }

    public Receipt take(Bulletin bulletin) {
        Receipt receipt = Receipt.NONE;
        for (List<Rate> some : portions(bulletin.rates())) {
            receipt = receipt.plus(database.write(writing -> new Run(writing, some).all()));
        }
        return receipt;
    }

    /** Day after day, oldest first. */
    private static List<List<Rate>> portions(List<Rate> rates) {
        Map<LocalDate, List<Rate>> byDay =
                rates.stream().collect(Collectors.groupingBy(Rate::date, TreeMap::new, Collectors.toList()));
        List<List<Rate>> portions = new ArrayList<>();
        List<Rate> portion = new ArrayList<>();
        for (List<Rate> ofDay : byDay.values()) {
            if (!portion.isEmpty() && portion.size() + ofDay.size() > AT_ONCE) {
                portions.add(portion);
                portion = new ArrayList<>();
            }
            portion.addAll(ofDay);
        }
        if (!portion.isEmpty()) {
            portions.add(portion);
        }
        return portions;
    }

    /** One portion on its way in. */
    private final class Run {

        private final Writing writing;
        private final List<Rate> rates;
        private final Span days;
        private final Map<Series, NavigableMap<LocalDate, Fixing>> known = new HashMap<>();
        private final Map<SeriesDay, Doubt> aside = new HashMap<>();
        private final List<Rate> fresh = new ArrayList<>();
        private final List<Rate> settled = new ArrayList<>();
        private final List<Doubt> doubted = new ArrayList<>();

        Run(Writing writing, List<Rate> rates) {
            this.writing = writing;
            this.rates = rates;
            this.days = new Span(rates.getFirst().date(), rates.getLast().date());
        }

        Receipt all() {
            for (Doubt doubt : doubts.within(writing, days)) {
                aside.put(SeriesDay.of(doubt.rate()), doubt);
            }
            Scrutiny scrutiny = new Scrutiny(writing, store, pegs);
            rates.forEach(rate -> sort(rate, scrutiny));
            RateStore.Written written = store.write(writing, fresh);
            doubts.keep(writing, doubted);
            int dropped = doubts.drop(writing, settled);
            List<Rate> believed = believe();
            if (written.added() + written.corrected() + doubted.size() + dropped + believed.size() > 0) {
                changes.record(writing, "rates", Set.of(Key.rates()));
            }
            doubted.removeIf(doubt -> believed.contains(doubt.rate()));
            return new Receipt(rates.size(), written.added(), written.corrected(), doubted, believed);
        }

        private void sort(Rate rate, Scrutiny scrutiny) {
            NavigableMap<LocalDate, Fixing> series = known.computeIfAbsent(rate.series(), this::kept);
            Fixing there = series.get(rate.date());
            if (there != null && there.value().compareTo(rate.perOne()) == 0) {
                settled.add(rate);
                return;
            }
            Map.Entry<LocalDate, Fixing> past = series.lowerEntry(rate.date());
            boolean near = past != null && !past.getKey().isBefore(rate.date().minusDays(Scrutiny.PAST_DAYS));
            scrutiny.doubt(rate, near ? past.getValue() : null, rates).ifPresentOrElse(this::doubt, () -> {
                series.put(rate.date(), rate.fixing());
                fresh.add(rate);
                settled.add(rate);
            });
        }

        private NavigableMap<LocalDate, Fixing> kept(Series series) {
            return published(series, new Span(days.first().minusDays(Scrutiny.PAST_DAYS), days.last()));
        }

        /** What is kept aside already is not told of again. */
        private void doubt(Doubt doubt) {
            Doubt there = aside.get(SeriesDay.of(doubt.rate()));
            if (there == null || there.value().compareTo(doubt.value()) != 0) {
                doubted.add(doubt);
            }
        }

        /** Looks again at what is kept aside of this time, with what is known now, until that changes nothing more. */
        private List<Rate> believe() {
            List<Doubt> open = new ArrayList<>(
                    doubts.within(writing, new Span(days.first().minusDays(Scrutiny.PAST_DAYS), days.last())));
            List<Rate> believed = new ArrayList<>();
            int before;
            do {
                before = believed.size();
                // One for each round: what it read of a day it does not read again.
                Scrutiny scrutiny = new Scrutiny(writing, store, pegs);
                for (Doubt doubt : List.copyOf(open)) {
                    if (isBelievable(doubt.rate(), open, scrutiny)) {
                        store.write(writing, List.of(doubt.rate()));
                        open.remove(doubt);
                        believed.add(doubt.rate());
                    }
                }
            } while (believed.size() > before);
            doubts.drop(writing, believed);
            return believed;
        }

        private boolean isBelievable(Rate rate, Collection<Doubt> open, Scrutiny scrutiny) {
            NavigableMap<LocalDate, Fixing> said = published(
                    rate.series(),
                    new Span(
                            rate.date().minusDays(Scrutiny.PAST_DAYS),
                            rate.date().plusDays(Scrutiny.PAST_DAYS)));
            Map.Entry<LocalDate, Fixing> past = said.lowerEntry(rate.date());
            return scrutiny.doubt(rate, past == null ? null : past.getValue(), List.of())
                            .isEmpty()
                    || stays(rate, said, open)
                    || scrutiny.isConfirmed(rate, latest(rate.date()), open);
        }

        /** Whether the next publications of the bank, believed or not, say the same. */
        private static boolean stays(Rate rate, NavigableMap<LocalDate, Fixing> said, Collection<Doubt> open) {
            List<Fixing> next = Stream.concat(
                            said.tailMap(rate.date(), false).values().stream(),
                            open.stream()
                                    .map(Doubt::rate)
                                    .filter(other -> other.series().equals(rate.series())
                                            && other.date().isAfter(rate.date()))
                                    .map(Rate::fixing))
                    .sorted(Comparator.comparing(Fixing::date))
                    .limit(SAID - 1L)
                    .toList();
            return next.size() == SAID - 1
                    && next.stream().allMatch(fixing -> Scrutiny.agree(fixing.value(), rate.perOne()));
        }

        /** The day by which others may have said the same: that of these rates, but not too long after. */
        private LocalDate latest(LocalDate date) {
            LocalDate last = date.plusDays(Rates.COUNTS_FOR_DAYS);
            LocalDate now = days.last().isBefore(date) ? date : days.last();
            return now.isBefore(last) ? now : last;
        }

        private NavigableMap<LocalDate, Fixing> published(Series series, Span span) {
            NavigableMap<LocalDate, Fixing> byDay = new TreeMap<>();
            store.fixings(writing, series, span).forEach(fixing -> byDay.put(fixing.date(), fixing));
            return byDay;
        }
    }
}
