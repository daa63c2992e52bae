package press.registan.worth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    @ParameterizedTest
    @CsvSource({
        // three digits, as a person would say it
        "5726.43,    501000,   2, 5730",
        "1143.0,     100000,   2, 1140",
        "458.37,     40000,    2, 458",
        "24.27,      265,      2, 24.30",
        "4.80,       420,      2, 4.80",
        "0.512,      45,       2, 0.51",
        "36.00,      18000,    2, 36",
        "999.6,      87458,    2, 999.60",
        "999600,     1,        2, 1000000",
        "1341284.40, 14600000, 2, 1340000",
        // four where the amount has as many, and no more
        "5729.14,    501237,   2, 5729",
        "141107.77,  12345678, 2, 141100",
        "14.107,     1234,     2, 14.11",
        // two below ten coins, nothing below one
        "0.0389,     3.40,     2, 0.039",
        "0.0997,     8.72,     2, 0.10",
        "0.0100,     0.87,     2, 0.01",
        "0.0099,     0.86,     2, ",
        "0,          0,        2, ",
        // a loss like a gain
        "-458.37,    -40000,   2, -458",
        "-0.0099,    -0.86,    2, ",
        // by the coin of the money that is reckoned in
        "5.4,        2,        0, 5",
        "1234.5,     2,        0, 1230",
        "0.9,        2,        0, ",
    })
    void isAsAPersonWouldSayIt(BigDecimal worth, BigDecimal amount, int coin, String said) {
        assertEquals(
                said == null ? "" : said,
                Rounding.of(worth, amount, coin).map(BigDecimal::toPlainString).orElse(""));
    }
}
