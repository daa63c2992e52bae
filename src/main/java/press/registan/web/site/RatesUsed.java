package press.registan.web.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import press.registan.money.Exchange;
import press.registan.words.About;
import press.registan.words.Word;
import press.registan.words.Words;
import press.registan.worth.Note;
import press.registan.worth.Reckoning;

/**
 * At which rates the money in a story was reckoned: what the notes in its text lead to.
 *
 * @param note whose figures they are, and of which day
 * @param sample whether a rate was invented for a demonstration
 */
public record RatesUsed(String note, List<Line> lines, boolean sample) {

    /** Where it stands on the page. */
    static final String ID = "worth";

    /**
     * One of the rates.
     *
     * @param rate “87.45 som to the dollar”, with the way to the rates of that day
     */
    public record Line(Link rate, Stamp asOf, String source) {}

    public RatesUsed {
        lines = List.copyOf(lines);
    }

    /** Null for a story without notes. */
    static @Nullable RatesUsed of(Furniture furniture, Reckoning reckoning) {
        if (reckoning.rates().isEmpty()) {
            return null;
        }
        LocalDate on = Objects.requireNonNull(reckoning.on());
        return new RatesUsed(
                furniture.say(Word.RATES_USED_NOTE, furniture.words().date(on)),
                reckoning.rates().stream()
                        .map(exchange -> line(furniture, exchange, on))
                        .toList(),
                reckoning.rates().stream().anyMatch(exchange -> Figures.isSample(exchange.source())));
    }

    private static Line line(Furniture furniture, Exchange exchange, LocalDate on) {
        Words words = furniture.words();
        boolean perBase = exchange.rateBack().compareTo(BigDecimal.ONE) >= 0;
        String from = exchange.from().code();
        String to = exchange.to().code();
        String said = perBase
                ? words.price(words.rateFigure(exchange.rateBack()), from, to)
                : words.price(words.rateFigure(exchange.rate()), to, from);
        return new Line(
                new Link(words.capitalised(said), furniture.address(RateRow.path(exchange.from()) + RateDay.query(on))),
                furniture.stamps().date(exchange.asOf()),
                new Figures(words).sourceNames(exchange.source()));
    }

    /** What stands beside the amounts in the text. */
    static Note.Teller teller(Words words, Reckoning reckoning) {
        String base = reckoning.base().code();
        String language = words.language().code();
        return note -> {
            About about = new About(words, note.least(), note.most(), base);
            return new Note.Linked(about.written(), about.spoken(), "#" + ID, language);
        };
    }
}
