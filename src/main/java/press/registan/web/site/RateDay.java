package press.registan.web.site;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import press.registan.kernel.Problem;
import press.registan.money.Span;
import press.registan.web.Request;

/**
 * The day for which rates are asked: today, or the one that a reader chose.
 *
 * @param query what the address of a page says of it, with its question mark; empty for today
 */
record RateDay(LocalDate on, LocalDate today, String query) {

    /** The parameter in which a day is chosen. */
    static final String ON = "on";

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    static RateDay of(Request request, LocalDate today) {
        return request.parameter(ON)
                .map(text -> of(
                        read(text).orElseThrow(() -> new Problem.Malformed("A day is written as 2026-02-28.")), today))
                .orElseGet(() -> today(today));
    }

    static RateDay of(LocalDate on, LocalDate today) {
        return new RateDay(on, today, query(on));
    }

    static RateDay today(LocalDate today) {
        return new RateDay(today, today, "");
    }

    /** The day that somebody wrote, if there is such a day. */
    static Optional<LocalDate> read(String text) {
        try {
            return FORM.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    static String query(LocalDate day) {
        return "?" + ON + "=" + day;
    }

    /** Nobody publishes rates for days to come, so none is shown for them. */
    boolean isToCome() {
        return on.isAfter(today);
    }

    /** The form in which another day is chosen. */
    DayForm form(String action, Optional<Span> span) {
        LocalDate first = span.map(Span::first).orElse(today);
        return new DayForm(action, on.toString(), first.toString(), today.toString());
    }
}
