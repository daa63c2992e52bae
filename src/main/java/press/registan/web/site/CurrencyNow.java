package press.registan.web.site;

import java.math.BigDecimal;
import press.registan.money.Currency;
import press.registan.money.Quote;
import press.registan.words.Word;
import press.registan.words.Words;

/**
 * What a currency costs on a day, as a person says it and as the table has it.
 *
 * @param said “87.45 som to the dollar”, beginning a line
 * @param saidValue its figure, for machines
 * @param sources who published it, by their names
 * @param cross that it was reckoned across a third currency; empty where it was published for the two
 */
public record CurrencyNow(String said, String saidValue, RateRow row, String sources, String cross) {

    static CurrencyNow of(Furniture furniture, Quote quote) {
        Words words = furniture.words();
        Figures figures = new Figures(words);
        boolean perBase = isPerBase(quote);
        BigDecimal figure = perBase ? quote.perBase() : quote.rate();
        String of = (perBase ? quote.base() : quote.currency()).code();
        String in = (perBase ? quote.currency() : quote.base()).code();
        Currency via = quote.via();
        return new CurrencyNow(
                words.capitalised(words.price(words.rateFigure(figure), in, of)),
                figures.value(figure),
                RateRow.of(furniture, quote),
                figures.sourceNames(quote.source()),
                via == null ? "" : words.say(Word.CROSS_RATE, words.currency(via.code())));
    }

    static ChartDrawing drawing(Furniture furniture, Quote quote) {
        return new ChartDrawing(furniture, quote.currency(), quote.base(), isPerBase(quote));
    }

    /** People say how much of the lighter money the heavier costs. */
    private static boolean isPerBase(Quote quote) {
        return quote.perBase().compareTo(BigDecimal.ONE) >= 0;
    }
}
