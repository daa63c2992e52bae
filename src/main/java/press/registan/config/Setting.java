package press.registan.config;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Every setting there is: its name, what holds when nobody says otherwise, and what it is for. */
public enum Setting {
    PUBLICATION_NAME("publication.name", "Registan", "What the publication is called."),
    PUBLICATION_TAGLINE("publication.tagline", "", "A few words under the name."),
    PUBLICATION_URL(
            "publication.url", "http://localhost:PORT", "What absolute addresses begin with, as readers see the site."),
    PUBLICATION_LANGUAGES(
            "publication.languages",
            "en",
            "The languages of the publication: en ru kk ky uz tg tk. The first is the default and has no prefix."),
    PUBLICATION_TIMEZONE(
            "publication.timezone",
            "UTC",
            "Where the newsroom's days begin, such as Asia/Bishkek: dates, the archive."),
    PUBLICATION_COUNTRY(
            "publication.country", "", "Two letters (ISO 3166), such as KG: whose money an ambiguous amount is in."),
    PUBLICATION_PAGE_SIZE("publication.page-size", "10", "How many stories a listing page has, from 1 to 100."),
    PUBLICATION_CURRENCIES(
            "publication.currencies",
            "KGS,KZT,TJS,UZS,TMT",
            "The currencies of the market strip, three letters each (ISO 4217), in this order."),
    PUBLICATION_BASE_CURRENCY("publication.base-currency", "USD", "What their rates are given in."),
    PUBLICATION_CONVERSIONS(
            "publication.conversions",
            "yes",
            "Whether stories say what amounts of other money were worth in it on their day: yes or no."),
    RATES_FETCH(
            "rates.fetch",
            "nbkr,nbk,cbu,nbt,cbt,cbr,ecb",
            "The central banks that a server asks for their rates by itself, each soon after it publishes; none asks nobody."),
    RATES_NBKR_URL("rates.nbkr.url", "https://www.nbkr.kg", "Where the National Bank of the Kyrgyz Republic is asked."),
    RATES_NBK_URL("rates.nbk.url", "https://nationalbank.kz", "Where the National Bank of Kazakhstan is asked."),
    RATES_CBU_URL("rates.cbu.url", "https://cbu.uz", "Where the Central Bank of Uzbekistan is asked."),
    RATES_NBT_URL("rates.nbt.url", "https://www.nbt.tj", "Where the National Bank of Tajikistan is asked."),
    RATES_CBT_URL("rates.cbt.url", "https://cbt.tm", "Where the Central Bank of Turkmenistan is asked."),
    RATES_CBR_URL("rates.cbr.url", "https://www.cbr.ru", "Where the Bank of Russia is asked."),
    RATES_ECB_URL("rates.ecb.url", "https://www.ecb.europa.eu", "Where the European Central Bank is asked."),
    DATABASE_URL(
            "database.url",
            "",
            "A PostgreSQL database: jdbc:postgresql://HOST/DATABASE?user=NAME&password=SECRET; empty is SQLite in this"
                    + " folder."),
    SEARCH_RATE_LIMIT(
            "search.rate-limit",
            "120",
            "How many searches a minute one client may make before it is told to wait; 0 is as many as it likes."),
    SEARCH_URL(
            "search.url",
            "",
            "An OpenSearch cluster: https://HOST:9200, with NAME:SECRET@ in front of the host where it asks for them, and"
                    + " /PUBLICATION behind where several share it; empty is Lucene in this folder."),
    SERVER_ADDRESS(
            "server.address",
            "127.0.0.1",
            "The network address that is listened on; 0.0.0.0 is every one of the machine."),
    SERVER_PORT("server.port", "8080", "The port that is listened on; 0 takes any free one."),
    SERVER_ADMIN_PORT(
            "server.admin-port", "", "The port of the metrics, which are here and nowhere else; empty is off."),
    SERVER_TRUSTED_PROXIES(
            "server.trusted-proxies",
            "",
            "Addresses or networks (10.0.0.0/8) whose Forwarded and X-Forwarded-* headers are believed.");

    /** Where each bank is asked, by the name that it has as a source of rates; in the order in which they speak. */
    static final Map<String, Setting> BANKS = banks();

    private final String key;
    private final String fallback;
    private final String meaning;

    Setting(String key, String fallback, String meaning) {
        this.key = key;
        this.fallback = fallback;
        this.meaning = meaning;
    }

    private static Map<String, Setting> banks() {
        Map<String, Setting> banks = new LinkedHashMap<>();
        for (Setting setting : values()) {
            if (setting.key.startsWith("rates.") && setting.key.endsWith(".url")) {
                banks.put(setting.key.substring("rates.".length(), setting.key.length() - ".url".length()), setting);
            }
        }
        return Collections.unmodifiableMap(banks);
    }

    /** The name in the file. */
    public String key() {
        return key;
    }

    /** The name in the environment. */
    public String variable() {
        return Environment.PREFIX
                + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** What holds when nobody says otherwise, as it would be written in the file; empty for none. */
    public String fallback() {
        return fallback;
    }

    /** One sentence for the operator. */
    public String meaning() {
        return meaning;
    }

    /** Whether its value may hold a password, and so is repeated in no message. */
    boolean isSecret() {
        return this == DATABASE_URL || this == SEARCH_URL;
    }

    static Optional<Setting> of(String key) {
        return Arrays.stream(values()).filter(known -> known.key.equals(key)).findFirst();
    }
}
