package press.registan.web.site;

import java.util.List;
import java.util.Locale;
import press.registan.money.Currency;
import press.registan.money.Peg;
import press.registan.money.Quote;
import press.registan.words.Word;
import press.registan.words.Words;

/**
 * A currency beside the base on a day.
 *
 * @param code with the way to the currency's own page
 * @param value the rate for machines
 * @param asOf the day of the publication
 * @param source empty where a peg stands for a publication
 * @param note that it is fixed, or out of date; empty for most
 * @param across the third currency of a cross; empty for what was published for the two
 */
public record RateRow(
        Link code,
        String name,
        String pair,
        String value,
        String rate,
        String perBase,
        Figures.Change change,
        Stamp asOf,
        String source,
        String note,
        boolean stale,
        String across) {

    static RateRow of(Furniture furniture, Quote quote) {
        Words words = furniture.words();
        Currency via = quote.via();
        Figures figures = new Figures(words);
        return new RateRow(
                new Link(quote.currency().code(), furniture.address(path(quote.currency()))),
                words.currency(quote.currency().code()),
                quote.currency() + "/" + quote.base(),
                figures.value(quote.rate()),
                figures.rate(quote.rate()),
                figures.rate(quote.perBase()),
                figures.change(quote.change()),
                furniture.stamps().date(quote.asOf()),
                figures.sources(List.of(quote.source())),
                note(words, quote),
                quote.stale(),
                via == null ? "" : words.say(Word.ACROSS, via.code()));
    }

    static String path(Currency currency) {
        return "/rates/" + currency.code().toLowerCase(Locale.ROOT);
    }

    private static String note(Words words, Quote quote) {
        if (quote.stale()) {
            return words.say(Word.STALE);
        }
        Peg peg = quote.peg();
        return peg == null ? "" : words.say(Word.PEGGED_SINCE, words.date(peg.since()));
    }
}
