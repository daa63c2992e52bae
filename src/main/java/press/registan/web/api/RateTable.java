package press.registan.web.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.MadeFrom;
import press.registan.money.Decimals;
import press.registan.money.Quote;
import press.registan.money.Rates;
import press.registan.web.Query;
import press.registan.web.Request;
import press.registan.web.Response;

/** {@code /rates}: every currency beside the base on a day, today unless told. */
final class RateTable {

    private static final String PATH = ApiRoutes.ROOT + "/rates";
    private static final int DIGITS_OF_CHANGE = 6;

    private final Rates rates;

    RateTable(Rates rates) {
        this.rates = rates;
    }

    Response answer(Request request) {
        MadeFrom made = new MadeFrom();
        Optional<LocalDate> asked = new Query(request).date("on");
        LocalDate on = asked.orElseGet(() -> rates.today(made));
        List<Quote> table = rates.table(made, on);
        Response response = Json.answer(json -> json.field("on", on.toString())
                .field("base", rates.settings().base().code())
                .array("rates", table, RateTable::write));
        return asked.isEmpty() ? response.canonical(PATH).madeFrom(made) : response.canonical(PATH + "?on=" + on);
    }

    private static void write(Json json, Quote quote) {
        json.field("currency", quote.currency().code())
                .field("rate", Decimals.written(quote.rate()))
                .field("perBase", Decimals.written(quote.perBase()))
                .number("change", rounded(quote.change()))
                .field("asOf", quote.asOf().toString())
                .field("source", quote.source())
                .field("stale", quote.stale())
                .object(
                        "peg",
                        quote.peg(),
                        (one, peg) -> one.field("value", Decimals.written(peg.value()))
                                .field("anchor", peg.anchor().code())
                                .field("since", peg.since().toString()));
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal change) {
        if (change == null) {
            return null;
        }
        BigDecimal bare =
                change.setScale(DIGITS_OF_CHANGE, RoundingMode.HALF_UP).stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
