package press.registan.config;

import static press.registan.config.Values.known;
import static press.registan.config.Values.wholeNumber;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;

/**
 * What is published here.
 *
 * @param tagline empty for none
 * @param url without a final slash: an address of the site is put behind it
 * @param languages the first is the default; never empty
 * @param country two letters, or null where amounts of money stay ambiguous
 * @param currencies in the order of the market strip
 * @param conversions whether stories say what amounts of other money were worth in the base currency
 */
public record PublicationSettings(
        String name,
        String tagline,
        URI url,
        List<Language> languages,
        ZoneId timezone,
        @Nullable String country,
        int pageSize,
        List<Currency> currencies,
        Currency baseCurrency,
        boolean conversions) {

    public PublicationSettings {
        languages = List.copyOf(languages);
        currencies = List.copyOf(currencies);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a publication has a language");
        }
        if (pageSize < 1) {
            throw new IllegalArgumentException("a page of " + pageSize + " stories");
        }
    }

    static PublicationSettings of(Values values, int port) {
        return new PublicationSettings(
                values.text(Setting.PUBLICATION_NAME),
                values.text(Setting.PUBLICATION_TAGLINE),
                values.find(Setting.PUBLICATION_URL, Values.SITE).orElse(URI.create("http://localhost:" + port)),
                values.many(Setting.PUBLICATION_LANGUAGES, known("a language of en ru kk ky uz tg tk", Language::of)),
                values.one(Setting.PUBLICATION_TIMEZONE, PublicationSettings::zone),
                values.find(
                                Setting.PUBLICATION_COUNTRY,
                                known("a country in two letters, such as KG", PublicationSettings::country))
                        .orElse(null),
                values.one(Setting.PUBLICATION_PAGE_SIZE, wholeNumber("a number of stories", 1, 100)),
                values.many(Setting.PUBLICATION_CURRENCIES, PublicationSettings::currency),
                values.one(Setting.PUBLICATION_BASE_CURRENCY, PublicationSettings::currency),
                values.one(Setting.PUBLICATION_CONVERSIONS, Values.YES_OR_NO));
    }

    private static ZoneId zone(String value) throws Values.NotMeant {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException unknown) {
            throw new Values.NotMeant("a time zone, such as Asia/Bishkek");
        }
    }

    private static Optional<String> country(String value) {
        return Optional.of(value).filter(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)::contains);
    }

    private static Currency currency(String value) throws Values.NotMeant {
        try {
            return Currency.getInstance(value);
        } catch (IllegalArgumentException unknown) {
            throw new Values.NotMeant("a currency in three letters, such as KGS");
        }
    }
}
