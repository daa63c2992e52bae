package press.registan.web.site;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Problem;
import press.registan.money.Currency;
import press.registan.money.Point;
import press.registan.money.Quote;
import press.registan.money.Rates;
import press.registan.web.Request;
import press.registan.web.Response;
import press.registan.words.Word;
import press.registan.words.Words;

/** {@code /rates/{currency}}: what one currency costs today, or on the day in {@code ?on=}, and did before. */
final class CurrencyPage {

    private static final int MOST_PAST = 30;

    /** In it are thirty publications of a bank that has one each fortnight, and all that a year before is compared with. */
    private static final int DAYS_READ = 450;

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

    /** What was asked for, and what is known of it. */
    private record Asked(
            Currency currency,
            RateDay day,
            ChartSpan span,
            @Nullable Quote quote,
            List<Point> points) {}

    /** As on {@link RatesPage}, a day without a rate has a page that is not found; a currency that never had one has none. */
    Response show(Request request) {
        MadeFrom made = new MadeFrom();
        RateDay day = RateDay.of(request, rates.today(made));
        ChartSpan span = ChartSpan.of(request);
        Currency currency = known(made, request, day.today());
        Optional<Quote> quote = day.isToCome() ? Optional.empty() : rates.quote(made, currency, day.on());
        List<Point> points = quote.filter(Figures::isPublished)
                .map(_ -> points(made, currency, day.on(), span))
                .orElse(List.of());
        CurrencyView view = view(made, request, new Asked(currency, day, span, quote.orElse(null), points));
        return quote.isEmpty() ? press.missing(view) : press.print(view, made);
    }

    private Currency known(MadeFrom made, Request request, LocalDate today) {
        return Currency.of(request.part("currency"))
                .filter(currency -> rates.quote(made, currency, today).isPresent())
                .orElseThrow(() -> new Problem.NotFound("No rate of such a currency is known here."));
    }

    /** More than the chart shows where that is little. */
    private List<Point> points(MadeFrom made, Currency currency, LocalDate on, ChartSpan span) {
        LocalDate enough = on.minusDays(DAYS_READ);
        return span.first(on)
                .map(first -> rates.series(made, currency, first.isBefore(enough) ? first : enough, on))
                .orElseGet(() -> rates.course(made, currency, on));
    }

    private CurrencyView view(MadeFrom made, Request request, Asked asked) {
        String path = RateRow.path(asked.currency());
        String query = asked.span().query(asked.day());
        Furniture furniture = furnisher.furnish(
                made, request, Furnisher.everywhere(settings.languages().languages(), path + query));
        Words words = furniture.words();
        String name = words.capitalised(words.currency(asked.currency().code()));
        Crumbs crumbs = Crumbs.ofRates(furniture).to(name, path);
        Quote quote = asked.quote();
        CurrencyNow now = quote == null ? null : CurrencyNow.of(furniture, quote);
        return new CurrencyView(
                head(furniture, crumbs, asked, now),
                furniture,
                crumbs.way(),
                name,
                asked.currency().code(),
                rates.settings().base().code(),
                furniture.stamps().date(asked.day().on()),
                asked.day().form(furniture.address(path), rates.span(made, asked.currency())),
                now,
                quote == null ? List.of() : Comparison.of(CurrencyNow.drawing(furniture, quote), asked.points()),
                spans(furniture, asked),
                chart(made, furniture, asked),
                CurrencyView.Past.of(furniture, asked.points(), MOST_PAST),
                new CurrencyView.Takeaway(
                        path + ".csv", path + ".json", EmbedPage.snippet(furniture, asked.currency())),
                quote != null && Figures.isSample(quote));
    }

    private PageHead head(Furniture furniture, Crumbs crumbs, Asked asked, @Nullable CurrencyNow now) {
        String base = rates.settings().base().code();
        String title = crumbs.way().getLast().text() + ": " + asked.currency() + "/" + base;
        String date = furniture.words().date(asked.day().on());
        PageHead head = PageHead.of(
                furniture,
                asked.day().query().isEmpty() ? title : title + " · " + date,
                now == null
                        ? furniture.say(Word.NO_RATE_ON_THIS_DAY)
                        : now.said() + ". "
                                + furniture.say(Word.RATE_OF, now.row().asOf().text()) + ". "
                                + furniture.say(Word.SOURCE_IS, now.sources()) + ".");
        Quote quote = asked.quote();
        if (quote == null) {
            return head.nowhere();
        }
        String path = RateRow.path(asked.currency()) + asked.span().query(asked.day());
        return head.withPath(furniture.address(path))
                .withAlternates(settings.languages(), furniture.editions())
                .withData(crumbs.data())
                .withData(ExchangeRate.data(furniture, quote));
    }

    private List<Link> spans(Furniture furniture, Asked asked) {
        if (asked.points().isEmpty()) {
            return List.of();
        }
        String path = RateRow.path(asked.currency());
        return Arrays.stream(ChartSpan.values())
                .map(span -> new Link(
                        furniture.say(span.word()),
                        furniture.address(path + span.query(asked.day())),
                        span == asked.span()))
                .toList();
    }

    private @Nullable ChartView chart(MadeFrom made, Furniture furniture, Asked asked) {
        LocalDate last = asked.day().on();
        LocalDate first = asked.span().first(last).orElse(LocalDate.MIN);
        List<Point> shown = asked.points().stream()
                .filter(point -> !point.date().isBefore(first))
                .toList();
        Quote quote = asked.quote();
        if (quote == null || shown.size() < 2) {
            return null;
        }
        LocalDate begun = shown.getFirst().date();
        return CurrencyNow.drawing(furniture, quote)
                .draw(shown, begun, last, rates.events(made, asked.currency(), begun, last));
    }
}
