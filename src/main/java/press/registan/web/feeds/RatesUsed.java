package press.registan.web.feeds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import press.registan.money.Exchange;
import press.registan.words.About;
import press.registan.words.Word;
import press.registan.words.Words;
import press.registan.worth.Note;
import press.registan.worth.Reckoning;

/**
 * What a feed says of the money in a story. Its readers have no page of ours around the text, so a note stands in the
 * brackets with which editors mark what they put into a text, and the rates in one sentence at the end.
 */
record RatesUsed(Words words, Reckoning reckoning) {

    private static final String SAMPLE = "sample";

    Note.Said tell(Note note) {
        About about =
                new About(words, note.least(), note.most(), reckoning.base().code());
        return new Note.Plain("[" + about.written() + "]");
    }

    /** None for a story without notes. */
    Optional<String> sentence() {
        if (reckoning.rates().isEmpty()) {
            return Optional.empty();
        }
        LocalDate on = Objects.requireNonNull(reckoning.on());
        String rates = reckoning.rates().stream().map(this::rate).collect(Collectors.joining("; ", "", "."));
        boolean sample = reckoning.rates().stream()
                .anyMatch(exchange -> sources(exchange).contains(SAMPLE));
        return Optional.of(words.say(Word.RATES_USED_NOTE, words.date(on)) + " " + words.capitalised(rates)
                + (sample ? " " + words.say(Word.SAMPLE_RATES_NOTE) : ""));
    }

    private String rate(Exchange exchange) {
        String from = exchange.from().code();
        String to = exchange.to().code();
        String said = exchange.rateBack().compareTo(BigDecimal.ONE) >= 0
                ? words.price(words.rateFigure(exchange.rateBack()), from, to)
                : words.price(words.rateFigure(exchange.rate()), to, from);
        String sources =
                words.list(sources(exchange).stream().map(words::source).toList());
        return said + " (" + sources + ", " + words.date(exchange.asOf()) + ")";
    }

    private static List<String> sources(Exchange exchange) {
        return Arrays.asList(exchange.source().split("\\+"));
    }
}
