package press.registan.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import press.registan.kernel.MadeFrom;
import press.registan.money.Conversion;
import press.registan.money.Currency;
import press.registan.money.Decimals;
import press.registan.money.Rates;
import press.registan.web.Query;
import press.registan.web.Request;
import press.registan.web.Response;

/** {@code /convert}: an amount in another currency at the rate of a day, today unless told. */
final class Converter {

    private final Rates rates;

    Converter(Rates rates) {
        this.rates = rates;
    }

    Response answer(Request request) {
        Query query = new Query(request);
        BigDecimal amount = amount(query);
        Currency from = currency(query, "from");
        Currency to = currency(query, "to");
        MadeFrom made = new MadeFrom();
        LocalDate on = query.date("on").orElseGet(() -> rates.today(made));
        Conversion done = rates.convert(made, amount, from, to, on);
        return Json.answer(json -> json.field("amount", Decimals.written(done.amount()))
                        .field("from", done.from().code())
                        .field("to", done.to().code())
                        .field("on", done.on().toString())
                        .field("asOf", done.asOf().toString())
                        .field("rate", Decimals.written(done.rate()))
                        .field("result", done.result().toPlainString())
                        .field("source", done.source()))
                .canonical(request.path() + request.query());
    }

    private static BigDecimal amount(Query query) {
        return query.text("amount")
                .flatMap(Decimals::read)
                .orElseThrow(() -> Query.malformed(
                        "amount",
                        "is an amount in digits with a point, as 501000 or 0.5, of at most " + Decimals.MOST_DIGITS
                                + " digits"));
    }

    private static Currency currency(Query query, String name) {
        return query.text(name)
                .flatMap(Currency::of)
                .orElseThrow(() -> Query.malformed(name, "is a currency of ISO 4217, as KGS"));
    }
}
