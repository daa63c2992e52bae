package press.registan.web.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;
import press.registan.kernel.Problem;
import press.registan.web.Request;

/** Addresses of the calendar archive: {@code /archive/2026/02/28}, always with all their digits. */
final class CalendarPath {

    static final String ROOT = "/archive";

    private static final Pattern FOUR = Pattern.compile("[0-9]{4}");
    private static final Pattern TWO = Pattern.compile("[0-9]{2}");

    private CalendarPath() {}

    static String of(Year year) {
        return ROOT + "/%04d".formatted(year.getValue());
    }

    static String of(YearMonth month) {
        return of(Year.of(month.getYear())) + "/%02d".formatted(month.getMonthValue());
    }

    static String of(LocalDate day) {
        return of(YearMonth.from(day)) + "/%02d".formatted(day.getDayOfMonth());
    }

    static Year year(Request request) {
        return Year.of(digits(request, "yyyy", FOUR));
    }

    static YearMonth month(Request request) {
        try {
            return YearMonth.of(digits(request, "yyyy", FOUR), digits(request, "mm", TWO));
        } catch (DateTimeException notInTheCalendar) {
            throw noDate();
        }
    }

    static LocalDate day(Request request) {
        try {
            return month(request).atDay(digits(request, "dd", TWO));
        } catch (DateTimeException notInTheCalendar) {
            throw noDate();
        }
    }

    private static int digits(Request request, String part, Pattern form) {
        String text = request.part(part);
        if (!form.matcher(text).matches()) {
            throw noDate();
        }
        return Integer.parseInt(text);
    }

    private static Problem.NotFound noDate() {
        return new Problem.NotFound("There is no such date in the archive; one looks like /archive/2026/02/28.");
    }

    /** A time of the calendar in which nothing was published has no page. */
    static Problem.NotFound nothingThen() {
        return new Problem.NotFound("Nothing was published in this time.");
    }
}
