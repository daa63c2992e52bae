package press.registan.money.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import press.registan.money.Currency;

class AmountFinderTest {

    private static final String ARREARS = "arrears totaled 501,000 Kyrgyz som (approximately $5,700).";

    @Test
    void saysWhereAnAmountStandsAndWhatItSays() {
        assertEquals(
                List.of(
                        new Amount(16, 34, new Currency("KGS"), new BigDecimal("501000")),
                        new Amount(50, 56, new Currency("USD"), new BigDecimal("5700"))),
                AmountFinder.in(ARREARS, Whereabouts.UNKNOWN));
    }

    @Test
    void placesCountUnitsOfUtf16() {
        assertEquals(
                3, AmountFinder.in("🏔 5 сомов", Whereabouts.UNKNOWN).getFirst().start());
    }

    /** The adjective beside it, the country nearest in the text, the story's places, the publication, and what is usual. */
    @Test
    void anAmbiguousWordIsSettledByWhatStandsNearest() {
        Whereabouts kyrgyz = new Whereabouts(List.of(), "KG");
        Whereabouts uzbek = new Whereabouts(List.of("UZ"), "KG");

        assertEquals("KGS", currency("They paid 500 som.", Whereabouts.UNKNOWN));
        assertEquals("KGS", currency("They paid 500 som.", kyrgyz));
        assertEquals("UZS", currency("They paid 500 som.", uzbek));
        assertEquals("KGS", currency("In Kyrgyzstan they paid 500 som.", uzbek));
        assertEquals("UZS", currency("In Kyrgyzstan they paid 500 Uzbek som.", uzbek));
        assertEquals("AZN", currency("The bill came to 20 manats in Baku.", Whereabouts.UNKNOWN));
        assertEquals("BYN", currency("He owes 30 rubles.", new Whereabouts(List.of("BY"), null)));
        assertEquals("RUB", currency("He owes 30 rubles.", Whereabouts.UNKNOWN));
        assertEquals("EGP", currency("A room in Cairo is 300 pounds.", Whereabouts.UNKNOWN));
    }

    @Test
    void aDollarIsAmericanUnlessTheSentenceIsSomewhereElse() {
        assertEquals("USD", currency("The Canadian firm invested $50 million in Kumtor.", Whereabouts.UNKNOWN));
        assertEquals("USD", currency("The Canadian firm invested 50 million dollars.", Whereabouts.UNKNOWN));
        assertEquals("CAD", currency("In Canada he earned 3,000 dollars a month.", Whereabouts.UNKNOWN));
        assertEquals("AUD", currency("It costs $40.", new Whereabouts(List.of("AU"), null)));
        assertEquals("USD", currency("It costs $40.", new Whereabouts(List.of("KG", "AU"), "KG")));
    }

    @Test
    void fiftyTengeAreHalfAManatInTurkmenistan() {
        Amount coins = only("Bread costs 50 tenge in Ashgabat.", Whereabouts.UNKNOWN);
        assertEquals("TMT 0.5", coins.currency() + " " + coins.value());
        Amount money = only("Bread costs 50 tenge.", Whereabouts.UNKNOWN);
        assertEquals("KZT 50", money.currency() + " " + money.value());
    }

    @Test
    void whatAMarkBeforeThreeDigitsMeansDependsOnTheLanguage() {
        assertEquals("1234", value("It cost $1,234."));
        assertEquals("1.234", value("It cost $1.234 a litre."));
        assertEquals("1234000000", value("They got 1,234 million soms."));
        assertEquals("1234000", value("Это 1,234 млн сомов."));
        assertEquals("15000", value("Он получил 15,000 сомов."));
        assertEquals("87.453", value("Доллар стоит 87,453 сома."));
        assertEquals("12500", value("Баасы 12.500 сом болду, дешти өкүлү."));
        assertEquals("1234567.89", value("Всего 1.234.567,89 сома."));
        assertEquals("1234567.89", value("In all 1,234,567.89 soms."));
        assertEquals("1234567.5", value("Всего 1\u00a0234\u202f567,50 сома."));
        assertEquals("1500000", value("They paid Rs 15,00,000."));
    }

    @Test
    void anAmountsOwnAdjectiveWinsOverThePublication() {
        List<Amount> found = AmountFinder.in("3,000 Kyrgyz som or 40,000 Uzbek som", new Whereabouts(List.of(), "UZ"));

        assertEquals(
                List.of("KGS", "UZS"),
                found.stream().map(amount -> amount.currency().code()).toList());
    }

    @Test
    void aMinusBelongsToItsAmount() {
        Amount loss = only("Its balance was −3.2 billion tenge.", Whereabouts.UNKNOWN);

        assertEquals(new Amount(16, 34, new Currency("KZT"), new BigDecimal("-3200000000")), loss);
    }

    /** Some keyboards write a letter and its mark apart, and some editors put stress on a word. */
    @Test
    void markedLettersAreReadHoweverTheyAreWritten() {
        String apart = "900 сомони\u0304 буд";
        assertEquals("900 сомони\u0304", only(apart, Whereabouts.UNKNOWN).in(apart));
        String stressed = "500 тенге\u0301, 20";
        assertEquals("500 тенге\u0301", only(stressed, Whereabouts.UNKNOWN).in(stressed));
        String coins = "70 тыи\u0306ынов";
        assertEquals(coins, only(coins, Whereabouts.UNKNOWN).in(coins));
    }

    @Test
    void noAmountEndsWithAFullStop() {
        assertEquals("500 руб", only("Он взял 500 руб.", Whereabouts.UNKNOWN).in("Он взял 500 руб."));
    }

    @Test
    void otherMoneyOfTheSameNameIsKnown() {
        String text = "500 som";
        assertEquals(List.of(new Currency("UZS")), AmountFinder.otherwise(text, only(text, Whereabouts.UNKNOWN)));
    }

    private static String currency(String text, Whereabouts whereabouts) {
        return only(text, whereabouts).currency().code();
    }

    private static String value(String text) {
        return only(text, Whereabouts.UNKNOWN).value().toPlainString();
    }

    private static Amount only(String text, Whereabouts whereabouts) {
        List<Amount> found = AmountFinder.in(text, whereabouts);
        assertTrue(found.size() == 1, text + ": " + found);
        return found.getFirst();
    }
}
