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
        Passages passages =
                Passages.of(story.body().html(), story.language().code());
        String text = passages.text();
        List<Amount> found = AmountFinder.in(text, whereabouts(story)).stream()
                .filter(amount -> isOfOnePiece(amount.in(text)))
                .limit(MOST_AMOUNTS)
                .toList();
        if (found.isEmpty()) {
            return Reckoning.none(story.body(), base);
        }
        LocalDate on = day(story);
        Set<Currency> others = found.stream()
                .map(Amount::currency)
                .filter(currency -> !currency.equals(base))
                .collect(Collectors.toSet());
        Map<Currency, Exchange> exchanges =
                on == null || others.isEmpty() ? Map.of() : rates.exchanges(made, others, on);
        return new Editing(passages, text, found, on, base, exchanges).reckoning(story.body());
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

    /** Not across passages, nor around what was left out. */
    private static boolean isOfOnePiece(String amount) {
        return amount.indexOf(Passages.ISLAND) < 0 && !amount.contains(Passages.BREAK);
    }

    private @Nullable LocalDate day(Story story) {
        Instant appeared = story.dates().publicFrom();
        return appeared == null ? null : LocalDate.ofInstant(appeared, rates.settings().zone());
    }
}
