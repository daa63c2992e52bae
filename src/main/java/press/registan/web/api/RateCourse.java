package press.registan.web.api;

import java.time.LocalDate;
import java.util.List;
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

/** {@code /rates/{currency}}: the course of a currency beside the base, the last year of it unless told. */
final class RateCourse {

    private final Rates rates;

    RateCourse(Rates rates) {
        this.rates = rates;
    }

    Response answer(Request request) {
        Query query = new Query(request);
        Optional<LocalDate> first = query.date("from");
        Optional<LocalDate> last = query.date("to");
        query.inOrder(first, last);
        MadeFrom made = new MadeFrom();
        Currency currency = Currency.of(request.part("currency"))
                .filter(known -> rates.span(made, known).isPresent())
                .filter(known -> !known.equals(rates.settings().base()))
                .orElseThrow(() -> new Problem.NotFound("No rate of this currency is known."));
        LocalDate to = last.orElseGet(() -> otherEnd(made, first));
        LocalDate from = first.orElseGet(() -> to.minusYears(1));
        if (from.plusYears(Rates.MOST_YEARS).isBefore(to)) {
            throw Query.malformed("from", "is at most " + Rates.MOST_YEARS + " years before “to”");
        }
        List<Point> course = rates.series(made, currency, from, to);
        return answer(currency, rates.settings().base(), from, to, course);
    }

    static Response answer(Currency currency, Currency base, LocalDate from, LocalDate to, List<Point> course) {
        return Json.answer(json -> json.field("currency", currency.code())
                .field("base", base.code())
                .field("from", from.toString())
                .field("to", to.toString())
                .array("rates", course, RateCourse::write));
    }

    /** Today, or the beginning itself where that is still to come. */
    private LocalDate otherEnd(MadeFrom made, Optional<LocalDate> first) {
        LocalDate today = rates.today(made);
        return first.filter(today::isBefore).orElse(today);
    }

    private static void write(Json json, Point point) {
        json.field("date", point.date().toString())
                .field("rate", Decimals.written(point.rate()))
                .field("perBase", Decimals.written(point.perBase()))
                .field("source", point.source());
    }
}
