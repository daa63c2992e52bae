package press.registan.money;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The banks whose rates are fetched, in the order in which they speak where several have a word of equal weight. */
public enum CentralBank {
    NBKR("National Bank of the Kyrgyz Republic", "KGS", "https://www.nbkr.kg"),
    NBK("National Bank of Kazakhstan", "KZT", "https://nationalbank.kz"),
    CBU("Central Bank of Uzbekistan", "UZS", "https://cbu.uz"),
    NBT("National Bank of Tajikistan", "TJS", "https://www.nbt.tj"),
    CBT("Central Bank of Turkmenistan", "TMT", "https://cbt.tm"),
    CBR("Bank of Russia", "RUB", "https://www.cbr.ru"),
    ECB("European Central Bank", "EUR", "https://www.ecb.europa.eu");

    private static final Map<String, CentralBank> BY_SOURCE =
            Arrays.stream(values()).collect(Collectors.toMap(CentralBank::source, Function.identity()));

    private final String source;
    private final String title;
    private final Currency money;
    private final URI site;

    CentralBank(String title, String money, String site) {
        this.source = name().toLowerCase(Locale.ROOT);
        this.title = title;
        this.money = new Currency(money);
        this.site = URI.create(site);
    }

    /** As it is called where a rate says its source: {@code nbkr}. */
    public String source() {
        return source;
    }

    /** Its name in English; for the log, commands, and whoever has no better one. */
    public String title() {
        return title;
    }

    /** The money that is its own. */
    public Currency money() {
        return money;
    }

    /** Where it publishes, and who uses its rates should point at; without a final slash. */
    public URI site() {
        return site;
    }

    /** The bank that is called so as a source; none for anybody else. */
    public static Optional<CentralBank> of(String source) {
        return Optional.ofNullable(BY_SOURCE.get(source));
    }
}
