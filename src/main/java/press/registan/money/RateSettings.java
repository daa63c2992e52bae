package press.registan.money;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;

/**
 * How a publication looks at rates.
 *
 * @param base what every currency is shown beside
 * @param currencies those of the strip, in its order
 * @param zone whose midnight begins a day
 */
public record RateSettings(Currency base, List<Currency> currencies, ZoneId zone) {

    public RateSettings {
        currencies = List.copyOf(currencies);
        if (new HashSet<>(currencies).size() < currencies.size()) {
            throw new IllegalArgumentException("a currency stands twice in " + currencies);
        }
    }
}
