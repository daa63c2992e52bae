package press.registan.web.site;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Arrays;
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
     * @param change with its sign; empty when there is nothing to compare with
     * @param direction {@code up}, {@code down} or empty, as the style sheet names it
     * @param note that it is fixed, or of which older day it is
     */
    public record Item(
            String pair,
            String address,
            String value,
            String rate,
            String change,
            String direction,
            @Nullable Note note) {}

    /**
     * What a reader should know of a rate.
     *
     * @param text may be empty where the day says it all
     * @param day of the rate, where it is not that of the strip
     */
    public record Note(String text, @Nullable Stamp day, boolean stale) {}

    /** Enough of a cross rate's 34 digits for any machine that reads a page. */
    private static final MathContext TEN_DIGITS = new MathContext(10);

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
                        sources(quotes, words)));
    }

    private static Item item(Quote quote, LocalDate asOf, Words words, String rates) {
        String change =
                Optional.ofNullable(quote.change()).map(words::signedPercent).orElse("");
        return new Item(
                quote.currency() + "/" + quote.base(),
                rates + "/" + quote.currency().code().toLowerCase(Locale.ROOT),
                machine(quote.rate()),
                words.rate(quote.rate()),
                change,
                direction(change),
                note(quote, asOf, words));
    }

    private static String machine(BigDecimal rate) {
        return rate.round(TEN_DIGITS).stripTrailingZeros().toPlainString();
    }

    /** By what is shown, so that a change that rounds to nothing has no color. */
    private static String direction(String change) {
        if (change.startsWith("+")) {
            return "up";
        }
        return change.startsWith("−") ? "down" : "";
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

    private static String sources(List<Quote> quotes, Words words) {
        List<String> sources = quotes.stream()
                .flatMap(quote -> Arrays.stream(quote.source().split("\\+")))
                .filter(source -> !source.equals("peg"))
                .distinct()
                .map(source -> source.equals("sample") ? words.say(Word.SAMPLE) : source.toUpperCase(Locale.ROOT))
                .toList();
        return String.join(", ", sources);
    }
}
