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
    }

    @Test
    void rangesRestateRanges() {
        assertPairs("100–200 million tenge ($200,000–400,000)", 0, 2, 1, 3);
        assertPairs("from 50 to 100 thousand soms (from $570 to $1,140)", 0, 2, 1, 3);
        assertPairs("от 17 до 35 млн сомов (от $200 до $400 тыс.)", 0, 2, 1, 3);
        assertPairs("100–200 million tenge ($300,000)");
    }

    @Test
    void aSecondCurrencyInTheBracketsRestatesAsWell() {
        assertPairs("501,000 soms ($5,700; €4,900)", 0, 1, 0, 2);
        assertPairs("2.5 trillion soms (€4.6bn, or 2.57 trillion tenge)", 0, 1, 0, 2);
    }

    @Test
    void authorsLeadOverInManyWays() {
        assertPairs("a debt of 3.6 billion soms, which is about $41 million", 0, 1);
        assertPairs("2,000 soms, that is roughly $23, went to the school", 0, 1);
        assertPairs("Взял 43 700 сомов — это 500 долларов.", 0, 1);
        assertPairs("Пеня 50 000 сомов — 572 доллара.", 0, 1);
        assertPairs("40 тыс. долларов (на тот момент 18,6 млн тенге)", 0, 1);
        assertPairs("взыскали 280 тыс. сомов (около $3,2 тыс.) алиментов", 0, 1);
        assertPairs("an annual fee of 40,000 soms (then $458)", 0, 1);
        assertPairs("−5 млн сомов (−57 тыс. долларов)", 0, 1);
        assertPairs("40 000 сомов, что на тот момент составляло 458 долларов", 0, 1);
        assertPairs("40 000 сомов (в эквиваленте — $458)", 0, 1);
        assertPairs("40 мың теңге – бұл 85 доллар", 0, 1);
        assertPairs("Аренда 5000 сомов — депозит 60 долларов.");
        assertPairs("Он внёс 500 долларов — 43 000 сомов остались в долг.");
    }

    @Test
    void theBracketMaySayAtWhichRate() {
        assertPairs("1 млн сомов ($11,4 тыс. по курсу 87,45 сома за доллар)", 0, 1);
        assertPairs("500 долларов (по курсу Нацбанка 43 700 сомов)", 0, 1);
        assertPairs("600 манатов ($171 по официальному курсу, $30 по чёрному)", 0, 1, 0, 2);
        assertPairs("501,000 soms ($5,700 at the official rate, €5,300 at the market one)", 0, 1, 0, 2);
    }

    @Test
    void aRateIsNoConversion() {
        assertPairs("$1 = 87.45 som");
        assertPairs("1 USD = 87 KGS; 100 RUB = 93 KGS");
        assertPairs("$1 equals 87.45 soms");
        assertPairs("100 иен — 58 сомов");
        assertPairs("500 долларов (по курсу 87,45 сома за доллар)");
        assertPairs("500 dollars (at 87.45 soms per dollar)");
        assertPairs("500 dollars (at 87.45 soms to the dollar)");
    }

    @Test
    void whatIsPaidByAnotherMeasureIsNoConversion() {
        assertPairs("Cleaners get $5 an hour (20,000 tenge a day).");
        assertPairs("Cleaners get $5 an hour (2,500 tenge an hour).", 0, 1);
        assertPairs("Cleaners get $300 a month (150,000 tenge).", 0, 1);
        assertPairs("40 000 сомов в месяц ($15 в день)");
        assertPairs("40 000 сомов в месяц ($458 ежемесячно)", 0, 1);
        assertPairs("36 soms a kilo ($410 a tonne)");
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
