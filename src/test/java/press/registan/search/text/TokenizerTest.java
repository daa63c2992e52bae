package press.registan.search.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {

    @Test
    void hyphenatedWordsAreWordsByThemselves() {
        assertEquals(List.of("алма", "ата"), tokens("Алма-Ата"));
        assertEquals(List.of("28", "апрелинде"), tokens("28-апрелинде"));
        assertEquals(List.of("covid", "19"), tokens("COVID-19"));
    }

    @Test
    void apostrophesInsideBelongToTheirWord() {
        assertEquals(List.of("o'zbek", "tog'", "ma'no"), tokens("‘Oʻzbek togʻ ma’no’"));
        assertEquals(List.of("tog'"), tokens("tog‘"));
        assertEquals(List.of("quoted", "words"), tokens("'quoted' ‘words’"));
        assertEquals(List.of("rock'n'roll"), tokens("rock’n’roll"));
        assertEquals(List.of("a", "b"), tokens("a''b"));
    }

    @Test
    void lettersAndDigitsTogetherAreOneWord() {
        assertEquals(List.of("a320", "g20", "5g", "1990s"), tokens("A320, G20, 5G, 1990s"));
        assertEquals(List.of("24", "kg", "5"), tokens("24.kg №5"));
    }

    @Test
    void groupedNumbersAreOne() {
        for (String number : List.of(
                "501,000",
                "501 000",
                "501.000",
                "501\u00a0000",
                "501\u202f000",
                "501\u2009000",
                "501'000",
                "501’000",
                "501000")) {
            assertEquals(List.of("501000"), tokens(number), number);
        }
        assertEquals(List.of("1234567"), tokens("1,234,567"));
        assertEquals(List.of("1234.56"), tokens("1.234,56"));
        assertEquals(List.of("1234.567"), tokens("1,234.567"));
        assertEquals(List.of("1500.5"), tokens("1 500,5"));
    }

    @Test
    void fractionsHaveAPoint() {
        assertEquals(List.of("4.5", "4.5", "0.75"), tokens("4.5 4,5 0,75"));
        assertEquals(List.of("3.5", "million"), tokens("$3.5million"));
        assertEquals(List.of("10", "20"), tokens("10, 20."));
    }

    @Test
    void whatIsNoGroupIsANumberOfItsOwn() {
        assertEquals(List.of("2025", "10"), tokens("2025 10"));
        assertEquals(List.of("2025", "100"), tokens("2025 100"));
        assertEquals(List.of("5000", "20"), tokens("5 000 20"));
        assertEquals(List.of("3", "100m"), tokens("3 100m"));
        assertEquals(List.of("0", "312", "661234"), tokens("0 312 661234"));
    }

    @Test
    void datesTimesAndVersionsComeApart() {
        assertEquals(List.of("12", "05", "2025"), tokens("12.05.2025"));
        assertEquals(List.of("10", "30"), tokens("10:30"));
        assertEquals(List.of("1", "2", "3", "4"), tokens("1,2,3,4"));
        assertEquals(List.of("100", "200"), tokens("100–200"));
        assertEquals(List.of("v2", "0.1"), tokens("v2.0.1"));
    }

    @Test
    void digitsOfOtherScriptsAreOurs() {
        assertEquals(List.of("2025"), tokens("２０２５"));
        assertEquals(List.of("2025"), tokens("٢٠٢٥"));
    }

    @Test
    void whatPrintersAddedIsGone() {
        assertEquals(List.of("finance"), tokens("ﬁnance"));
        assertEquals(List.of("правительство"), tokens("прави\u00adтель\u200bство"));
        assertEquals(List.of("fullwidth"), tokens("Ｆｕｌｌｗｉｄｔｈ"));
        assertEquals(List.of("замок"), tokens("за\u0301мок"));
        assertEquals(List.of("район"), tokens("раи\u0306он"));
        assertEquals(List.of("café"), tokens("cafe\u0301"));
        assertEquals(List.of("viii"), tokens("Ⅷ"));
    }

    @Test
    void anAddressComesApart() {
        assertEquals(
                List.of("https", "24", "kg", "obschestvo", "345123", "desk", "registan", "example"),
                tokens("https://24.kg/obschestvo/345123_ desk@registan.example"));
    }

    @Test
    void aWordWithoutEndIsCutAndItsPlaceIsWhole() {
        Tokenizer tokenizer = new Tokenizer("ы".repeat(100));

        assertTrue(tokenizer.next());
        assertEquals(Tokenizer.LONGEST, tokenizer.length());
        assertEquals(100, tokenizer.end());
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Tokenizer tokenizer = new Tokenizer(text);
        while (tokenizer.next()) {
            tokens.add(new String(tokenizer.letters(), 0, tokenizer.length()));
        }
        return tokens;
    }
}
