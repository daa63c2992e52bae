package press.registan.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import press.registan.kernel.Language;

class NumeralsTest {

    /** Whatever else it says, a change that is shown as nothing has no sign. */
    private static final Pattern SIGNED_NOTHING = Pattern.compile("[+−-][0.,]+\\D*");

    @ParameterizedTest
    @EnumSource
    void numbersAreGroupedAsCldrGroupsThem(Language language) {
        NumberFormat cldr = NumberFormat.getInstance(locale(language));
        for (long value : new long[] {0, 7, 999, 1_000, 1_536, 12_345, 100_000, 1_234_567, Long.MAX_VALUE}) {
            assertEquals(cldr.format(value), Words.in(language).number(value));
        }
        cldr.setMinimumFractionDigits(2);
        assertEquals(cldr.format(new BigDecimal("9876.50")), Words.in(language).decimal(new BigDecimal("9876.5"), 2));
    }

    @ParameterizedTest
    @EnumSource
    void perCentIsWrittenAsCldrWritesIt(Language language) {
        String pattern = ((DecimalFormat) NumberFormat.getPercentInstance(locale(language))).toPattern();

        String written = Words.in(language).signedPercent(BigDecimal.ONE);

        assertEquals(pattern.substring(pattern.lastIndexOf('0') + 1), written.substring(written.lastIndexOf('0') + 1));
    }

    @Property
    void aNumberReadsBack(@ForAll Language language, @ForAll long value) {
        assertEquals(
                new BigDecimal(value), readBack(language, Words.in(language).number(value)));
    }

    @Property
    void aDecimalReadsBackAsItWasRounded(
            @ForAll Language language, @ForAll @Scale(8) BigDecimal value, @ForAll @IntRange(max = 8) int decimals) {
        String written = Words.in(language).decimal(value, decimals);

        assertEquals(value.setScale(decimals, RoundingMode.HALF_UP), readBack(language, written));
        assertFalse(SIGNED_NOTHING.matcher(written).matches(), written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.04|+0.04%",
                "-0.28|−0.28%",
                "0|0.00%",
                "0.004|0.00%",
                "-0.004|0.00%",
                "-0.005|−0.01%",
                "12345.678|+12,345.68%"
            })
    void aChangeHasATrueSignOrNone(BigDecimal percent, String written) {
        assertEquals(written, Words.in(Language.EN).signedPercent(percent));
    }

    @Property
    void nothingNeverHasASign(
            @ForAll Language language, @ForAll @BigRange(min = "-0.02", max = "0.02") @Scale(6) BigDecimal percent) {
        String written = Words.in(language).signedPercent(percent);

        assertFalse(SIGNED_NOTHING.matcher(written).matches(), written);
        assertEquals(percent.setScale(2, RoundingMode.HALF_UP).signum() != 0, "+−".indexOf(written.charAt(0)) >= 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.000082270671|0.00008227",
                "0.0114351|0.01144",
                "0.285714285714|0.2857",
                "0.99999|1.0000",
                "3.5|3.5",
                "3.5000|3.5",
                "1|1",
                "100|100",
                "87.45|87.45",
                "87.4|87.40",
                "87.4500|87.45",
                "512.3456|512.35",
                "12150|12,150.00",
                "12150.255|12,150.26"
            })
    void aRateKeepsFourDigitsAndAPegItsOwn(BigDecimal rate, String written) {
        assertEquals(written, Words.in(Language.EN).rate(rate));
    }

    @Test
    void aRateIsWrittenWithTheSeparatorsOfTheLanguage() {
        assertEquals("12\u00a0150,25", Words.in(Language.RU).rate(new BigDecimal("12150.25")));
    }

    @Property
    void aRateIsExactOrHasFourSignificantDigits(
            @ForAll Language language,
            @ForAll @BigRange(min = "0.0001", max = "99999") @Scale(12) BigDecimal digits,
            @ForAll @IntRange(min = -8, max = 4) int magnitude) {
        BigDecimal rate = digits.scaleByPowerOfTen(magnitude);

        BigDecimal shown = readBack(language, Words.in(language).rate(rate));

        assertTrue(shown.precision() >= 4 || shown.compareTo(rate) == 0, shown::toPlainString);
        BigDecimal error = shown.subtract(rate).abs().divide(rate, MathContext.DECIMAL64);
        assertTrue(error.compareTo(new BigDecimal("0.0005")) <= 0, () -> rate + " shown as " + shown);
    }

    @Property
    void anAmountIsUnderstoodAsItIsWritten(
            @ForAll Language language,
            @ForAll @BigRange(min = "0", max = "999999999999") @Scale(6) BigDecimal amount,
            @ForAll @IntRange(max = 6) int decimals) {
        String written = Words.in(language).decimal(amount, decimals);
        BigDecimal shown = amount.setScale(decimals, RoundingMode.HALF_UP);

        assertEquals(Optional.of(shown), Words.in(language).amount(written));
        assertEquals(Optional.of(shown), Words.in(language).amount(shown.toPlainString()));
        assertEquals(Optional.of(shown), Words.in(language).amount(" " + written.replace('\u00a0', ' ') + "\u00a0"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|501000|501000",
                "EN|501,000|501000",
                "EN|501 000|501000",
                "EN|1,234,567.80|1234567.80",
                "EN|0.5|0.5",
                "EN|1'250|1250",
                "RU|501 000|501000",
                "RU|1250,50|1250.50",
                "RU|1250.50|1250.50",
                "RU|1 250.50|1250.50",
                "KY|1.250|1.250"
            })
    void anAmountMayBeWrittenAsPeopleWriteIt(Language language, String written, BigDecimal amount) {
        assertEquals(Optional.of(amount), Words.in(language).amount(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|1,5",
                "EN|0,500",
                "EN|1,2345",
                "EN|12,34,567",
                "EN|1.234.567",
                "RU|1,234.50",
                "RU|1,234,567",
                "RU|1 23",
                "EN|-5",
                "EN|5e3",
                "EN|five",
                "EN|$5",
                "EN|5.",
                "EN|.5",
                "EN|, ",
                "EN|٣",
                "EN|123456789012345678901"
            })
    void whatIsNoAmountOrCouldBeTwoIsNotTaken(Language language, String written) {
        assertEquals(Optional.empty(), Words.in(language).amount(written));
    }

    @Property
    void anythingMayBeWritten(@ForAll Language language, @ForAll String anything) {
        Words.in(language).amount(anything).ifPresent(amount -> assertTrue(amount.signum() >= 0, anything));
    }

    /** Undoes the writing with the separators of CLDR, not with ours. */
    private static BigDecimal readBack(Language language, String written) {
        var symbols = ((DecimalFormat) NumberFormat.getInstance(locale(language))).getDecimalFormatSymbols();
        return new BigDecimal(written.replace(symbols.getGroupingSeparatorString(), "")
                .replace(symbols.getDecimalSeparatorString(), ".")
                .replace('−', '-'));
    }

    private static ULocale locale(Language language) {
        return ULocale.forLanguageTag(language.code());
    }
}
