package press.registan.config;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which central banks are asked for their rates, and where.
 *
 * @param banks those that a server asks by itself, none if it shall ask nobody
 * @param addresses of every bank that is known, without a final slash
 */
public record FetchSettings(List<String> banks, Map<String, URI> addresses) {

    private static final String NONE = "none";

    public FetchSettings {
        banks = List.copyOf(banks);
        addresses = Map.copyOf(addresses);
        if (!addresses.keySet().containsAll(banks)) {
            throw new IllegalArgumentException("a bank without an address among " + banks);
        }
    }

    static FetchSettings of(Values values) {
        Map<String, URI> addresses = new LinkedHashMap<>();
        Setting.BANKS.forEach((bank, setting) -> addresses.put(bank, values.one(setting, Values.SITE)));
        return new FetchSettings(
                values.one(
                        Setting.RATES_FETCH,
                        value -> value.equals(NONE)
                                ? List.of()
                                : Values.list(Values.known(
                                                "a list of banks of " + String.join(" ", Setting.BANKS.keySet())
                                                        + ", or none",
                                                FetchSettings::bank))
                                        .read(value)),
                addresses);
    }

    private static Optional<String> bank(String value) {
        return Optional.of(value).filter(Setting.BANKS::containsKey);
    }
}
