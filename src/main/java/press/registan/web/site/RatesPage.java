package press.registan.web.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import press.registan.kernel.MadeFrom;
import press.registan.money.Quote;
import press.registan.money.Rates;
import press.registan.money.Span;
import press.registan.web.Request;
import press.registan.web.Response;
import press.registan.words.Word;

/** {@code /rates}: what all currencies cost today, or on the day in {@code ?on=}. */
final class RatesPage {

    static final String PATH = "/rates";

    private final Press press;
    private final Furnisher furnisher;
    private final Rates rates;
    private final SiteSettings settings;

    RatesPage(Press press, Furnisher furnisher, Rates rates, SiteSettings settings) {
        this.press = press;
        this.furnisher = furnisher;
        this.rates = rates;
        this.settings = settings;
    }

    /** A day of which no rate is known has a page that says so and is not found, so that nobody keeps it. */
    Response show(Request request) {
        MadeFrom made = new MadeFrom();
        RateDay day = RateDay.of(request, rates.today(made));
        List<Quote> quotes = day.isToCome() ? List.of() : rates.table(made, day.on());
        RatesView view = view(made, request, day, quotes);
        return quotes.isEmpty() ? press.missing(view) : press.print(view, made);
    }

    private RatesView view(MadeFrom made, Request request, RateDay day, List<Quote> quotes) {
        String path = PATH + day.query();
        Furniture furniture = furnisher.furnish(
                made, request, Furnisher.everywhere(settings.languages().languages(), path));
        Optional<Span> span = rates.span(made);
        return new RatesView(
                quotes.isEmpty() ? head(furniture, day, path).nowhere() : head(furniture, day, path),
                furniture,
                furniture.stamps().date(day.on()),
                rates.settings().base().code(),
                day.form(furniture.address(PATH), span),
                quotes.stream().map(quote -> RateRow.of(furniture, quote)).toList(),
                quotes.stream().anyMatch(Figures::isSample),
                quotes.isEmpty() ? null : turn(furniture, day, span));
    }

    private PageHead head(Furniture furniture, RateDay day, String path) {
        String date = furniture.words().date(day.on());
        String title = furniture.say(Word.EXCHANGE_RATES);
        return PageHead.of(
                        furniture,
                        day.query().isEmpty() ? title : title + " · " + date,
                        furniture.say(Word.RATES_OF, date) + ". " + furniture.say(Word.RATES_NOTE))
                .withPath(furniture.address(path))
                .withAlternates(settings.languages(), furniture.editions());
    }

    /** The days beside this one, as far as rates were published, and as time has come. */
    private static Turn turn(Furniture furniture, RateDay day, Optional<Span> span) {
        LocalDate before = day.on().minusDays(1);
        LocalDate after = day.on().plusDays(1);
        boolean begun = span.filter(known -> !known.first().isAfter(before)).isPresent();
        return new Turn(
                furniture.say(Word.DAYS),
                begun ? link(furniture, before, day) : null,
                after.isAfter(day.today()) ? null : link(furniture, after, day));
    }

    private static Link link(Furniture furniture, LocalDate to, RateDay day) {
        String path = to.equals(day.today()) ? PATH : PATH + RateDay.query(to);
        return new Link(furniture.words().date(to), furniture.address(path));
    }
}
