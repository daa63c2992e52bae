package press.registan.web.site;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.registan.money.Quote;
import press.registan.words.Word;
import press.registan.words.Words;

/** Writes rates the way one page does, in its language. */
public record Figures(Words words) {

    private static final String PEG = "peg";
    private static final String SAMPLE = "sample";

    /** Enough of a cross rate's 34 digits for any machine that reads a page. */
    private static final MathContext TEN_DIGITS = new MathContext(10);

    /**
     * A change against the publication before.
     *
     * @param text with its sign; empty where there is nothing to compare with
     * @param direction {@code up}, {@code down} or empty, as the style sheet names it
     */
    public record Change(String text, String direction) {}

    /** Whether what was invented for a demonstration had a part in it, which has to be said. */
    static boolean isSample(Quote quote) {
        return isSample(quote.source());
    }

    static boolean isSample(String source) {
        return sources(source).anyMatch(SAMPLE::equals);
    }

    /** Whether somebody published it, or a state's peg alone stands for it. */
    static boolean isPublished(Quote quote) {
        return sources(quote.source()).anyMatch(source -> !source.equals(PEG));
    }

    /** A cross has several. */
    private static Stream<String> sources(String source) {
        return Arrays.stream(source.split("\\+"));
    }

    /** Each source of a rate by its name, as “National Bank of Kazakhstan and European Central Bank” of a cross. */
    String sourceNames(String source) {
        return words.list(sources(source).map(words::source).toList());
    }

    /** For machines. */
    String value(BigDecimal rate) {
        return rate.round(TEN_DIGITS).stripTrailingZeros().toPlainString();
    }

    String rate(BigDecimal rate) {
        return words.rate(rate);
    }

    Change change(@Nullable BigDecimal percent) {
        String text = percent == null ? "" : words.signedPercent(percent);
        return new Change(text, direction(text));
    }

    /** By what is shown, so that a change that rounds to nothing has no color. */
    private static String direction(String change) {
        if (change.startsWith("+")) {
            return "up";
        }
        return change.startsWith("−") ? "down" : "";
    }

    /** What the short words of these sources stand for, each once, as far as that is more than the word. */
    List<RatesView.Source> legend(List<Quote> quotes) {
        return quotes.stream()
                .flatMap(quote -> sources(quote.source()))
                .distinct()
                .filter(source -> !source.equals(PEG) && !source.equals(SAMPLE))
                .map(source -> new RatesView.Source(source.toUpperCase(Locale.ROOT), words.source(source)))
                .filter(source -> !source.word().equals(source.name()))
                .toList();
    }

    /** Who published these, each once; a peg is nobody's publication. */
    String sources(Collection<String> sources) {
        return sources.stream()
                .flatMap(Figures::sources)
                .filter(source -> !source.equals(PEG))
                .distinct()
                .map(source -> source.equals(SAMPLE) ? words.say(Word.SAMPLE) : source.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
