package press.registan.web.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Problem;
import press.registan.money.Currency;
import press.registan.money.Decimals;
import press.registan.money.Point;
import press.registan.money.Rates;
import press.registan.web.Query;
import press.registan.web.Request;
import press.registan.web.Response;

/**
 * {@code /rates/{currency}.csv} and {@code .json}: the whole course of a currency, or a part of it. There are some ten
 * thousand days of rates at most, so the whole is an answer like any other.
 */
final class RateDownload {

    private static final String HEAD = "date,currency,base,rate,perBase,source\n";

    private final Rates rates;

    RateDownload(Rates rates) {
        this.rates = rates;
    }

    /** What was asked for. */
    private record Course(Currency currency, LocalDate from, LocalDate to, List<Point> points, boolean whole) {}

    Response csv(Request request) {
        MadeFrom made = new MadeFrom();
        Course course = course(made, request);
        String base = rates.settings().base().code();
        StringBuilder file = new StringBuilder(HEAD);
        for (Point point : course.points()) {
            file.append(point.date()).append(',').append(course.currency());
            file.append(',').append(base);
            file.append(',').append(Decimals.written(point.rate()));
            file.append(',').append(Decimals.written(point.perBase()));
            file.append(',').append(point.source()).append('\n');
        }
        String name = (course.currency() + "-" + base).toLowerCase(Locale.ROOT);
        Response response = Response.of(
                        "text/csv; charset=utf-8", file.toString().getBytes(StandardCharsets.UTF_8))
                .header("content-disposition", "attachment; filename=\"" + name + ".csv\"");
        return open(response, request, course, made);
    }

    Response json(Request request) {
        MadeFrom made = new MadeFrom();
        Course course = course(made, request);
        Response response = RateCourse.answer(
                course.currency(), rates.settings().base(), course.from(), course.to(), course.points());
        return open(response, request, course, made);
    }

    private Course course(MadeFrom made, Request request) {
        Query query = new Query(request);
        Optional<LocalDate> first = query.date("from");
        Optional<LocalDate> last = query.date("to");
        query.inOrder(first, last);
        Currency currency = Currency.of(request.part("currency"))
                .filter(known -> !known.equals(rates.settings().base()))
                .filter(known -> rates.span(made, known).isPresent())
                .orElseThrow(() -> new Problem.NotFound("No rate of this currency is known."));
        LocalDate to = last.orElse(rates.today(made));
        List<Point> points = rates.course(made, currency, to).stream()
                .filter(point -> first.isEmpty() || !point.date().isBefore(first.get()))
                .toList();
        LocalDate begun = points.isEmpty() ? to : points.getFirst().date();
        return new Course(currency, first.orElse(begun), to, points, first.isEmpty() && last.isEmpty());
    }

    /** For the scripts of any page, too. A part of a course is not kept, as there is no end of parts. */
    private static Response open(Response response, Request request, Course course, MadeFrom made) {
        Response open = response.header("access-control-allow-origin", "*")
                .header("x-robots-tag", "noindex")
                .canonical(request.path() + request.query());
        return course.whole() ? open.madeFrom(made) : open;
    }
}
