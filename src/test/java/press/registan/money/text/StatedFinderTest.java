package press.registan.money.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatedFinderTest {

    @Test
    void whatStandsInBracketsBehindRestates() {
        assertPairs("501,000 Kyrgyz som (approximately $5,700)", 0, 1);
        assertPairs("$2.3 million (200 million soms)", 0, 1);
        assertPairs("he paid 700 billion tenge ($1.5 billion) in restitution", 0, 1);
        assertPairs("some 100,000 som (approx. $1,140) or three years", 0, 1);
        assertPairs("500 тыс. сомов (около 5,7 тыс. долларов)", 0, 1);
        assertPairs("взял 500 тыс. сомов (это примерно 5,7 тыс. долларов США по курсу Нацбанка).", 0, 1);
        assertPairs("7 млрд. теңгеге (16,5 млн долларга)", 0, 1);
        assertPairs("a 10,000 som fine ($114)", 0, 1);
        assertPairs("501,000 soms a month [$5,700]", 0, 1);
        assertPairs("501,000 soms ($5,700 at Monday's rate)", 0, 1);
        assertPairs("20,000 soms (~$228)", 0, 1);
    }

    @Test
    void whatIsSetOffByAWordThatSaysSoRestates() {
        assertPairs("$5,700, or 501,000 som", 0, 1);
        assertPairs("12 million tenge, about $25,000, was missing", 0, 1);
        assertPairs("12 миллионов тенге, или 25 тысяч долларов", 0, 1);
        assertPairs("12 миллионов тенге, то есть около 25 тысяч долларов", 0, 1);
        assertPairs("12 миллион сом, болжол менен 137 миң доллар", 0, 1);
        assertPairs("12 million tenge in unpaid tax, or about $25,000", 0, 1);
        assertPairs("400 мың теңгеден асты, яғни 780 доллардай", 0, 1);
        assertPairs("$1 = 87.45 som", 0, 1);
    }

    @Test
    void rangesRestateRanges() {
        assertPairs("100–200 million tenge ($200,000–400,000)", 0, 2, 1, 3);
        assertPairs("from 50 to 100 thousand soms (from $570 to $1,140)", 0, 2, 1, 3);
        assertPairs("100–200 million tenge ($300,000)");
    }

    @Test
    void aSecondCurrencyInTheBracketsRestatesAsWell() {
        assertPairs("501,000 soms ($5,700; €4,900)", 0, 1, 0, 2);
    }

    @Test
    void whatOnlyStandsNearDoesNot() {
        assertPairs("he paid 500 soms (in 2017, $22)");
        assertPairs("in notes of $5, €6 and £7");
        assertPairs("He earned 500 soms. About $5 was left.");
        assertPairs("500 soms for water, about $5 for bread");
        assertPairs("5 dollars, 5 euros or 500 som");
        assertPairs("a choice of $5, €6, or 500 som");
        assertPairs("5 dollars or 500 som");
        assertPairs("1 USD = 87 KGS; 100 RUB = 93 KGS", 0, 1, 2, 3);
        assertPairs("500 soms ($22 of it in cash)");
        assertPairs("500 soms (up from $4)");
        assertPairs("500 soms to the guard (he earns $200)");
        assertPairs("5,000 soms and $60");
        assertPairs("5,000 soms (7,000 soms last year)");
        assertPairs("5,000 soms, $60 and a watch");
    }

    @Test
    void anAmountFarAwayOrInAnotherParagraphIsNoEndOfARangeWithTheConvertedOne() {
        String between =
                "is what the first of the three asked for in the spring, before anybody had counted the families; ";
        assertPairs("Six hundred soms " + between + "the last gets 40,000 soms (about $458)", 1, 2);
        assertPairs("The fee is 600 soms\n\n40,000 soms (about $458) are the fine", 1, 2);
    }

    private static void assertPairs(String text, int... expected) {
        List<Stated> found = StatedFinder.in(text, AmountFinder.in(text, Whereabouts.UNKNOWN));
        int[] pairs = found.stream()
                .flatMapToInt(stated -> IntStream.of(stated.amount(), stated.stated()))
                .toArray();
        assertEquals(Arrays.toString(expected), Arrays.toString(pairs), text);
    }
}
