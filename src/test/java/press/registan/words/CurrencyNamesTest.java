package press.registan.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.ibm.icu.text.CurrencyDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.registan.kernel.Language;

/** The names that the file took from CLDR are still CLDR's, but for capitals, apostrophes and British roubles. */
class CurrencyNamesTest {

    @ParameterizedTest
    @EnumSource
    void theNamesAreThoseOfCldr(Language language) {
        CurrencyDisplayNames cldr = CurrencyDisplayNames.getInstance(ULocale.forLanguageTag(language.code()));
        List<String> other = new ArrayList<>();
        for (java.util.Currency currency : java.util.Currency.getAvailableCurrencies()) {
            String code = currency.getCurrencyCode();
            CurrencyNames.of(language, code)
                    .filter(name -> !alike(
                            name, language == Language.EN ? cldr.getPluralName(code, "one") : cldr.getName(code)))
                    .ifPresent(name -> other.add(code + " " + name));
        }

        assertEquals(List.of(), other);
    }

    private static boolean alike(String ours, String theirs) {
        return plain(ours).equals(plain(theirs));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[‘’ʻʼ']", "ʻ")
                .replace("rouble", "ruble")
                .strip();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"JPY", "CHF", "INR", "KRW", "AED", "UAH", "BYN", "AZN", "GEL", "AMD", "PKR", "IRR", "AFN", "MNT"
            })
    void theMoneyOfNeighborsAndPartnersHasAName(String code) {
        for (Language language : Language.values()) {
            assertNotEquals(
                    Words.in(language).say(Word.CURRENCY_OTHER, code),
                    Words.in(language).currency(code));
        }
    }
}
