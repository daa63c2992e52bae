package press.registan.web.site;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Problem;
import press.registan.money.Currency;
import press.registan.money.Point;
import press.registan.money.Quote;
import press.registan.money.Rates;
import press.registan.web.Request;
import press.registan.web.Response;
import press.registan.words.Words;

/** {@code /rates/{currency}/embed}: what a currency costs today, small enough to stand in a frame on anybody's page. */
final class EmbedPage {

    private static final String PATH = "/embed";

    private final Press press;
    private final Furnisher furnisher;
    private final Rates rates;

    EmbedPage(Press press, Furnisher furnisher, Rates rates) {
        this.press = press;
        this.furnisher = furnisher;
        this.rates = rates;
    }

    /** The mark-up that shows it; for people to copy, not for a page of ours. */
    static String snippet(Furniture furniture, Currency currency) {
        return "<iframe src=\"" + furniture.url(RateRow.path(currency) + PATH) + "\" title=\""
                + name(furniture.words(), currency)
                + "\" width=\"340\" height=\"300\" loading=\"lazy\" style=\"border:0\"></iframe>";
    }

    Response show(Request request) {
        MadeFrom made = new MadeFrom();
        LocalDate today = rates.today(made);
        Quote quote = Currency.of(request.part("currency"))
                .flatMap(currency -> rates.quote(made, currency, today))
                .orElseThrow(() -> new Problem.NotFound("No rate of such a currency is known here."));
        Currency currency = quote.currency();
        Furniture furniture = furnisher.bare(request.language(), request.path());
        return press.print(
                        new EmbedView(
                                head(furniture, currency),
                                furniture,
                                name(furniture.words(), currency),
                                furniture.url(RateRow.path(currency)),
                                CurrencyNow.of(furniture, quote),
                                chart(made, furniture, quote, today),
                                Figures.isSample(quote)),
                        made)
                .forFrames();
    }

    private static PageHead head(Furniture furniture, Currency currency) {
        return PageHead.of(furniture, name(furniture.words(), currency), "").unlisted();
    }

    private @Nullable ChartView chart(MadeFrom made, Furniture furniture, Quote quote, LocalDate today) {
        List<Point> points = Figures.isPublished(quote)
                ? rates.series(made, quote.currency(), today.minusYears(1), today)
                : List.of();
        return points.size() < 2
                ? null
                : CurrencyNow.drawing(furniture, quote)
                        .draw(points, points.getFirst().date(), today, List.of());
    }

    private static String name(Words words, Currency currency) {
        return words.capitalised(words.currency(currency.code()));
    }
}
