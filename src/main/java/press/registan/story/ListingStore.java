package press.registan.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import press.registan.db.Reading;
import press.registan.kernel.Language;
import press.registan.kernel.Page;
import press.registan.kernel.Problem;

/**
 * Finds any page of a listing in about the same time, however long the listing is: the kept counts of months and then of
 * days say in which day the page begins, and only within that day are rows skipped.
 */
final class ListingStore {

    /** Up to here it is quicker to skip rows than to look for the day. */
    private static final int SKIP_AT_MOST = 300;

    private final FilingStore filings;

    ListingStore(FilingStore filings) {
        this.filings = filings;
    }

    /** The ids on a page, newest first, of what is public now. */
    Page<Long> page(Reading reading, long shelf, Language language, Instant now, int number, int size) {
        List<FilingStore.Counted> months = filings.months(reading, shelf, language);
        long future = filings.future(reading, shelf, language, now);
        long total = months.stream().mapToLong(FilingStore.Counted::stories).sum() - future;
        long skip = (long) (number - 1) * size;
        if (number > 1 && skip >= total) {
            throw new Problem.NotFound("There are only " + total + " stories here; the page is past the last.");
        }
        List<Long> ids = skip <= SKIP_AT_MOST
                ? filings.newest(reading, shelf, language, now.plusMillis(1), skip, size)
                : deep(reading, shelf, language, months, skip + future, size);
        return new Page<>(ids, number, size, total);
    }

    private List<Long> deep(
            Reading reading, long shelf, Language language, List<FilingStore.Counted> months, long skip, int size) {
        long left = skip;
        for (FilingStore.Counted month : months) {
            if (left < month.stories()) {
                return inMonth(reading, shelf, language, FilingStore.month(month.slot()), left, size);
            }
            left -= month.stories();
        }
        return List.of();
    }

    private List<Long> inMonth(Reading reading, long shelf, Language language, YearMonth month, long skip, int size) {
        long left = skip;
        for (FilingStore.Counted day : filings.days(reading, shelf, language, month.atDay(1), month.atEndOfMonth())) {
            if (left < day.stories()) {
                Instant end = filings.start(LocalDate.ofEpochDay(day.slot()).plusDays(1));
                return filings.newest(reading, shelf, language, end, left, size);
            }
            left -= day.stories();
        }
        return List.of();
    }
}
