package press.registan.web.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.registan.money.Quote;
import press.registan.words.Word;
import press.registan.words.Words;

/**
 * The market strip: what the publication's currencies cost today, of which day that is, and who says so.
 *
 * @param asOf the newest day of those shown; a rate of another day says so itself
 */
public record Strip(List<Item> items, Stamp asOf, String sources) {

    /**
     * One currency beside the base.
     *
     * @param value for machines
     * @param note that it is fixed, or of which older day it is
     */
    public record Item(
            String pair,
            String address,
            String value,
            String rate,
            Figures.Change change,
            @Nullable Note note) {}

    /**
     * What a reader should know of a rate.
     *
     * @param text may be empty where the day says it all
     * @param day of the rate, where it is not that of the strip
     */
    public record Note(String text, @Nullable Stamp day, boolean stale) {}

    /** The strip of these quotes, without one when there are none; {@code rates} is the address of the table. */
    static Optional<Strip> of(List<Quote> quotes, Words words, String rates) {
        return quotes.stream()
                .filter(quote -> quote.peg() == null)
                .map(Quote::asOf)
                .max(Comparator.naturalOrder())
                .or(() -> quotes.stream().map(Quote::asOf).max(Comparator.naturalOrder()))
                .map(asOf -> new Strip(
                        quotes.stream()
                                .map(quote -> item(quote, asOf, words, rates))
                                .toList(),
                        new Stamp(asOf.toString(), words.date(asOf)),
                        new Figures(words)
                                .sources(quotes.stream().map(Quote::source).toList())));
    }

    private static Item item(Quote quote, LocalDate asOf, Words words, String rates) {
        Figures figures = new Figures(words);
        return new Item(
                quote.currency() + "/" + quote.base(),
                rates + "/" + quote.currency().code().toLowerCase(Locale.ROOT),
                figures.value(quote.rate()),
                figures.rate(quote.rate()),
                figures.change(quote.change()),
                note(quote, asOf, words));
    }

    private static @Nullable Note note(Quote quote, LocalDate asOf, Words words) {
        if (quote.peg() != null) {
            return new Note(words.say(Word.PEGGED), null, false);
        }
        Stamp day = new Stamp(quote.asOf().toString(), words.shortDate(quote.asOf()));
        if (quote.stale()) {
            return new Note(words.say(Word.STALE), day, true);
        }
        return quote.asOf().equals(asOf) ? null : new Note("", day, false);
    }
}
