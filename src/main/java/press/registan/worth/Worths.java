package press.registan.worth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.MadeFrom;
import press.registan.money.Currency;
import press.registan.money.Exchange;
import press.registan.money.Rates;
import press.registan.money.text.Amount;
import press.registan.money.text.AmountFinder;
import press.registan.money.text.Countries;
import press.registan.money.text.Whereabouts;
import press.registan.story.Story;
import press.registan.taxonomy.ShelfKind;

/** Asks what the amounts of money in a story were worth on its day: the day on which it appeared. Thread-safe. */
public final class Worths {

    /** More than any story has; what comes later is left as it is. */
    static final int MOST_AMOUNTS = 2_000;

    private final Rates rates;
    private final WorthSettings settings;

    public Worths(Rates rates, WorthSettings settings) {
        this.rates = rates;
        this.settings = settings;
    }

    /** What is made from it depends on the rates if the story has amounts of other money, and else on nothing. */
    public Reckoning of(MadeFrom made, Story story) {
        Currency base = rates.settings().base();
        if (!settings.converting() || !story.converted()) {
            return Reckoning.none(story.body(), base);
        }
        Passages passages = Passages.of(story.body().html(), story.language().code());
        String text = passages.text();
        List<Amount> found = amounts(text, whereabouts(story));
        if (found.isEmpty()) {
            return Reckoning.none(story.body(), base);
        }
        LocalDate on = day(story);
        return new Editing(passages, text, found, on, base, exchanges(made, found, on)).reckoning(story.body());
    }

    static List<Amount> amounts(String text, Whereabouts whereabouts) {
        return AmountFinder.in(text, whereabouts).stream()
                .filter(amount -> isOfOnePiece(amount.in(text)))
                .limit(MOST_AMOUNTS)
                .toList();
    }

    /** It goes neither across passages nor around what was left out. */
    private static boolean isOfOnePiece(String amount) {
        return amount.indexOf(Passages.ISLAND) < 0 && !amount.contains(Passages.BREAK);
    }

    private Map<Currency, Exchange> exchanges(MadeFrom made, List<Amount> found, @Nullable LocalDate on) {
        Set<Currency> others = found.stream()
                .map(Amount::currency)
                .filter(currency -> !currency.equals(rates.settings().base()))
                .collect(Collectors.toSet());
        return on == null || others.isEmpty() ? Map.of() : rates.exchanges(made, others, on);
    }

    private Whereabouts whereabouts(Story story) {
        List<String> places = story.topics().stream()
                .filter(topic -> topic.kind() == ShelfKind.PLACE)
                .map(place -> Countries.named(place.name(story.language())))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return new Whereabouts(places, settings.country());
    }

    private @Nullable LocalDate day(Story story) {
        Instant appeared = story.dates().publicFrom();
        return appeared == null
                ? null
                : LocalDate.ofInstant(appeared, rates.settings().zone());
    }
}
