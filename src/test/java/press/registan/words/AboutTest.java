package press.registan.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.registan.kernel.Language;

class AboutTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | 5730    | 5730       | USD | ≈ $5,730             | about 5,730 dollars
            EN | 1       | 1          | USD | ≈ $1                 | about 1 dollar
            EN | 0.039   | 0.039      | USD | ≈ $0.039             | about 0.039 dollars
            EN | 24.30   | 24.30      | EUR | ≈ €24.30             | about 24.30 euros
            EN | 1340000 | 1340000    | USD | ≈ $1.34 million      | about 1.34 million dollars
            EN | 92000000000 | 92000000000 | USD | ≈ $92 billion   | about 92 billion dollars
            EN | 999999  | 999999     | KGS | ≈ 999,999 KGS        | about 999,999 som
            EN | 1140000 | 2290000    | USD | ≈ $1.14–2.29 million | about 1.14 to 2.29 million dollars
            EN | 195000  | 1200000    | USD | ≈ $195,000–1.2 million | about 195,000 to 1.2 million dollars
            EN | 6.86    | 10.30      | USD | ≈ $6.86–10.30        | about 6.86 to 10.30 dollars
            RU | 5730    | 5730       | USD | ≈ 5 730 $            | примерно 5 730 долларов
            RU | 21      | 21         | USD | ≈ 21 $               | примерно 21 доллар
            RU | 24.30   | 24.30      | USD | ≈ 24,30 $            | примерно 24,30 доллара
            RU | 1340000 | 1340000    | USD | ≈ 1,34 млн $         | примерно 1,34 млн долларов
            RU | 1140000 | 2290000    | USD | ≈ 1,14–2,29 млн $    | примерно 1,14–2,29 млн долларов
            KK | 1340000 | 1340000    | USD | ≈ 1,34 млн $         | шамамен 1,34 млн доллар
            KY | 5730    | 5730       | USD | ≈ 5 730 $            | болжол менен 5 730 доллар
            UZ | 1340000 | 1340000    | USD | ≈ 1,34 mln $         | taxminan 1,34 mln dollar
            TG | 1340000000 | 1340000000 | USD | ≈ 1,34 млрд $     | тақрибан 1,34 млрд доллар
            TK | 5730    | 5730       | RUB | ≈ 5 730 ₽            | takmynan 5 730 rubl
            """)
    void isWrittenShortAndSaidInFull(
            Language language, BigDecimal least, BigDecimal most, String code, String written, String spoken) {
        About about = new About(Words.in(language), least, most, code);

        assertEquals(written, about.written().replace('\u00a0', ' '));
        assertEquals(spoken, about.spoken().replace('\u00a0', ' '));
    }
}
