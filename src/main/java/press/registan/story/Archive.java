package press.registan.story;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import press.registan.db.Database;
import press.registan.db.Reading;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Page;
import press.registan.kernel.Problem;

/**
 * The calendar archive: what appeared in a year, a month, on a day of the publication's calendar. A day's stories stand in
 * the order in which they appeared, so that none ever moves to another place. Thread-safe.
 */
public final class Archive {

    private final Database database;
    private final FilingStore filings;
    private final StoryAssembly assembly;
    private final InstantSource clock;

    Archive(Database database, FilingStore filings, StoryAssembly assembly, InstantSource clock) {
        this.database = database;
        this.filings = filings;
        this.assembly = assembly;
        this.clock = clock;
    }

    /** How many stories each month has that has any, earliest first; of all years. */
    public SortedMap<YearMonth, Long> months(MadeFrom made, Language language) {
        Instant now = clock.instant();
        return database.read(reading -> {
            holds(reading, made, language, now);
            SortedMap<YearMonth, Long> months = new TreeMap<>();
            filings.months(reading, Key.LATEST, language)
                    .forEach(month -> months.put(FilingStore.month(month.slot()), month.stories()));
            future(reading, language, now)
                    .forEach((day, future) -> months.computeIfPresent(
                            YearMonth.from(day), (month, stories) -> stories > future ? stories - future : null));
            return months;
        });
    }

    /** How many stories each day of a month has that has any, earliest first. */
    public SortedMap<LocalDate, Long> days(MadeFrom made, Language language, YearMonth month) {
        Instant now = clock.instant();
        return database.read(reading -> {
            holds(reading, made, language, now);
            SortedMap<LocalDate, Long> days = new TreeMap<>();
            filings.days(reading, Key.LATEST, language, month.atDay(1), month.atEndOfMonth())
                    .forEach(day -> days.put(LocalDate.ofEpochDay(day.slot()), day.stories()));
            future(reading, language, now)
                    .forEach((day, future) ->
                            days.computeIfPresent(day, (same, stories) -> stories > future ? stories - future : null));
            return days;
        });
    }

    /** A page of a day's stories, in the order in which they appeared. Past the end it is a problem. */
    public Page<Card> day(MadeFrom made, Language language, LocalDate day, int number, int size) {
        Instant now = clock.instant();
        return database.read(reading -> {
            made.from(Key.day(language, day));
            Instant start = filings.start(day);
            Instant end = earlier(filings.start(day.plusDays(1)), now.plusMillis(1));
            if (end.isBefore(filings.start(day.plusDays(1)))) {
                made.until(filings.next(reading, Key.LATEST, language, now));
            }
            long filed = filings.days(reading, Key.LATEST, language, day, day).stream()
                    .mapToLong(FilingStore.Counted::stories)
                    .sum();
            long future = future(reading, language, now).getOrDefault(day, 0L);
            long total = filed - future;
            long skip = (long) (number - 1) * size;
            if (number > 1 && skip >= total) {
                throw new Problem.NotFound("There are only " + total + " stories that day; the page is past the last.");
            }
            List<Long> ids = filings.oldest(reading, Key.LATEST, language, start, end, skip, size);
            return new Page<>(assembly.cards(reading, made, ids), number, size, total);
        });
    }

    /** The nearest day before this one with a story. */
    public Optional<LocalDate> dayBefore(MadeFrom made, Language language, LocalDate day) {
        return database.read(reading -> {
            made.from(Key.listing(Key.LATEST, language));
            return filings.lastBefore(reading, language, filings.start(day));
        });
    }

    /** The nearest day after this one with a story that readers may see. */
    public Optional<LocalDate> dayAfter(MadeFrom made, Language language, LocalDate day) {
        Instant now = clock.instant();
        return database.read(reading -> {
            holds(reading, made, language, now);
            return filings.firstFrom(reading, language, filings.start(day.plusDays(1)))
                    .filter(next -> !filings.firstOf(reading, language, next).isAfter(now));
        });
    }

    /** The years from the first story to the newest, every one of them. */
    public List<Year> years(MadeFrom made, Language language) {
        SortedMap<YearMonth, Long> months = months(made, language);
        return months.keySet().stream()
                .map(month -> Year.of(month.getYear()))
                .distinct()
                .toList();
    }

    private SortedMap<LocalDate, Long> future(Reading reading, Language language, Instant now) {
        return filings.futureDays(reading, Key.LATEST, language, now);
    }

    private void holds(Reading reading, MadeFrom made, Language language, Instant now) {
        made.from(Key.listing(Key.LATEST, language));
        made.until(filings.next(reading, Key.LATEST, language, now));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
