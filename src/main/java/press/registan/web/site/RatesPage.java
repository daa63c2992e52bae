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
import press.registan.words.Words;

/** {@code /rates}: what all currencies cost today, or on the day in {@code ?on=}, and a converter. */
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
        LocalDate today = rates.today(made);
        Optional<Sum> sum = Sum.of(request, Words.in(request.language()), today);
        if (sum.isPresent()) {
            return converted(made, request, today, sum.get());
        }
        RateDay day = RateDay.of(request, today);
        Furniture furniture = furniture(made, request, day.query());
        List<Quote> quotes = quotes(made, day);
        PageHead head = head(furniture, day);
        ConverterView converter = new Converter(rates, furniture, today).blank(made, day.on());
        return quotes.isEmpty()
                ? press.missing(view(made, furniture, head.nowhere(), day, quotes, converter))
                : press.print(view(made, furniture, head, day, quotes, converter), made);
    }

    /** The same page with an answer is for the one who asked: there is no end of sums, so none is kept or listed. */
    private Response converted(MadeFrom made, Request request, LocalDate today, Sum sum) {
        LocalDate on = sum.day();
        RateDay day = on == null || on.equals(today) ? RateDay.today(today) : RateDay.of(on, today);
        Optional<String> query = sum.query(today);
        Furniture furniture = furniture(made, request, query.orElse(""));
        ConverterView converter = new Converter(rates, furniture, today).answered(made, sum);
        RatesView view = view(made, furniture, head(furniture, day).nowhere(), day, quotes(made, day), converter);
        if (query.isEmpty()) {
            return press.refused(view);
        }
        return converter.answer() == null
                ? press.missing(view)
                : press.once(view, furniture.address(PATH + query.get()));
    }

    private Furniture furniture(MadeFrom made, Request request, String query) {
        return furnisher.furnish(
                made, request, Furnisher.everywhere(settings.languages().languages(), PATH + query));
    }

    private List<Quote> quotes(MadeFrom made, RateDay day) {
        return day.isToCome() ? List.of() : rates.table(made, day.on());
    }

    private RatesView view(
            MadeFrom made,
            Furniture furniture,
            PageHead head,
            RateDay day,
            List<Quote> quotes,
            ConverterView converter) {
        Optional<Span> span = rates.span(made);
        return new RatesView(
                head,
                furniture,
                furniture.stamps().date(day.on()),
                rates.settings().base().code(),
                day.form(furniture.address(PATH), span),
                quotes.stream().map(quote -> RateRow.of(furniture, quote)).toList(),
                new Figures(furniture.words()).legend(quotes),
                quotes.stream().anyMatch(Figures::isSample),
                span.isEmpty() ? null : converter,
                quotes.isEmpty() ? null : turn(furniture, day, span));
    }

    private PageHead head(Furniture furniture, RateDay day) {
        String date = furniture.words().date(day.on());
        String title = furniture.say(Word.EXCHANGE_RATES);
        return PageHead.of(
                        furniture,
                        day.query().isEmpty() ? title : title + " · " + date,
                        furniture.say(Word.RATES_OF, date) + ". " + furniture.say(Word.RATES_NOTE))
                .withPath(furniture.address(PATH + day.query()))
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
