package press.registan.web.site;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Problem;
import press.registan.money.Currency;
import press.registan.money.Point;
import press.registan.money.Quote;
import press.registan.money.Rates;
import press.registan.web.Request;
import press.registan.web.Response;
import press.registan.words.Word;

/** {@code /rates/{currency}}: what one currency costs today, or on the day in {@code ?on=}, and did before. */
final class CurrencyPage {

    private static final int MOST_PAST = 30;

    /** In the first window are thirty business days of any bank; in the second, of one that publishes each fortnight. */
    private static final List<Integer> WINDOWS_IN_DAYS = List.of(60, 450);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Press press;
    private final Furnisher furnisher;
    private final Rates rates;
    private final SiteSettings settings;

    CurrencyPage(Press press, Furnisher furnisher, Rates rates, SiteSettings settings) {
        this.press = press;
        this.furnisher = furnisher;
        this.rates = rates;
        this.settings = settings;
    }

    /** As on {@link RatesPage}, a day without a rate has a page that is not found; a currency that never had one has none. */
    Response show(Request request) {
        MadeFrom made = new MadeFrom();
        RateDay day = RateDay.of(request, rates.today(made));
        Currency currency = Currency.of(request.part("currency"))
                .filter(known -> rates.quote(made, known, day.today()).isPresent())
                .orElseThrow(() -> new Problem.NotFound("No rate of such a currency is known here."));
        Optional<Quote> quote = day.isToCome() ? Optional.empty() : rates.quote(made, currency, day.on());
        CurrencyView view = view(made, request, day, currency, quote);
        return quote.isEmpty() ? press.missing(view) : press.print(view, made);
    }

    private CurrencyView view(MadeFrom made, Request request, RateDay day, Currency currency, Optional<Quote> quote) {
        String path = RateRow.path(currency);
        Furniture furniture = furnisher.furnish(
                made, request, Furnisher.everywhere(settings.languages().languages(), path + day.query()));
        String name = furniture.words().capitalised(furniture.words().currency(currency.code()));
        List<Point> recent = quote.filter(Figures::isPublished)
                .map(_ -> recent(made, currency, day.on()))
                .orElse(List.of());
        Crumbs crumbs = Crumbs.ofRates(furniture).to(name, path);
        return new CurrencyView(
                head(furniture, crumbs, currency, day, quote),
                furniture,
                crumbs.way(),
                name,
                currency.code(),
                rates.settings().base().code(),
                furniture.stamps().date(day.on()),
                day.form(furniture.address(path), rates.span(made, currency)),
                quote.map(known -> RateRow.of(furniture, known)).orElse(null),
                past(furniture, recent),
                quote.filter(Figures::isSample).isPresent());
    }

    private PageHead head(Furniture furniture, Crumbs crumbs, Currency currency, RateDay day, Optional<Quote> quote) {
        String base = rates.settings().base().code();
        String date = furniture.words().date(day.on());
        String title = crumbs.way().getLast().text() + ": " + currency + "/" + base;
        String description = quote.map(known -> furniture.say(Word.RATE_OF, date) + ": 1 " + base + " = "
                        + furniture.words().rate(known.perBase()) + " " + currency + ".")
                .orElseGet(() -> furniture.say(Word.NO_RATE_ON_THIS_DAY));
        PageHead head = PageHead.of(furniture, day.query().isEmpty() ? title : title + " · " + date, description)
                .withPath(furniture.address(RateRow.path(currency) + day.query()))
                .withAlternates(settings.languages(), furniture.editions())
                .withData(crumbs.data());
        return quote.isEmpty() ? head.nowhere() : head;
    }

    /** The last publications by a day, oldest first, with one more than is shown to compare the first with. */
    private List<Point> recent(MadeFrom made, Currency currency, LocalDate on) {
        List<Point> points = List.of();
        for (int days : WINDOWS_IN_DAYS) {
            points = rates.series(made, currency, on.minusDays(days), on);
            if (points.size() > MOST_PAST) {
                return points.subList(points.size() - MOST_PAST - 1, points.size());
            }
        }
        return points;
    }

    private static List<CurrencyView.Past> past(Furniture furniture, List<Point> points) {
        Figures figures = new Figures(furniture.words());
        List<CurrencyView.Past> past = new ArrayList<>();
        for (int i = points.size() - 1; i >= 0 && past.size() < MOST_PAST; i--) {
            Point point = points.get(i);
            past.add(new CurrencyView.Past(
                    furniture.stamps().shortDate(point.date()),
                    figures.rate(point.rate()),
                    figures.rate(point.perBase()),
                    figures.change(
                            i == 0 ? null : percentAbove(points.get(i - 1).rate(), point.rate()))));
        }
        return past;
    }

    private static BigDecimal percentAbove(BigDecimal before, BigDecimal now) {
        return now.subtract(before).multiply(HUNDRED).divide(before, MathContext.DECIMAL64);
    }
}
