package press.registan.words;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import press.registan.kernel.Language;

class PluralTest {

    @ParameterizedTest
    @EnumSource
    void aLanguageHasTheFormsThatCldrGivesIt(Language language) {
        assertEquals(
                cldr(language).getKeywords(),
                Plural.formsOf(language).stream().map(Plural::keyword).collect(toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void theFirstThousandsTakeTheFormThatCldrChooses(Language language) {
        PluralRules cldr = cldr(language);

        LongStream.rangeClosed(0, 10_000).forEach(count -> assertSameForm(cldr, language, count));
    }

    @Property(tries = 500)
    void aNumberOfAnySizeTakesTheFormThatCldrChooses(
            @ForAll Language language, @ForAll @LongRange(min = 0, max = 1L << 53) long count) {
        assertSameForm(cldr(language), language, count);
    }

    @Property(tries = 500)
    void whatIsChosenIsAFormOfTheLanguage(@ForAll Language language, @ForAll long count) {
        assertTrue(Plural.formsOf(language).contains(Plural.of(language, count)));
    }

    @Property(tries = 1_000)
    void aFigureTakesTheFormThatCldrChoosesForWhatIsShown(
            @ForAll Language language,
            @ForAll @LongRange(min = 0, max = 200_000) long digits,
            @ForAll @IntRange(max = 4) int decimals) {
        BigDecimal shown = BigDecimal.valueOf(digits, decimals);
        String chosen = cldr(language)
                .select(NumberFormatter.withLocale(ULocale.ROOT)
                        .precision(Precision.fixedFraction(decimals))
                        .format(shown));

        assertEquals(chosen, Plural.of(language, shown).keyword(), () -> language + " " + shown.toPlainString());
    }

    private static void assertSameForm(PluralRules cldr, Language language, long count) {
        String chosen = cldr.select(NumberFormatter.withLocale(ULocale.ROOT).format(count));
        assertEquals(chosen, Plural.of(language, count).keyword(), () -> language + " " + count);
    }

    private static PluralRules cldr(Language language) {
        return PluralRules.forLocale(ULocale.forLanguageTag(language.code()));
    }
}
