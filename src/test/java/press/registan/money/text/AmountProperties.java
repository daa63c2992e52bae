package press.registan.money.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import press.registan.kernel.Language;
import press.registan.words.Words;

/** What holds for any text and any amount. */
class AmountProperties {

    /** Bits that mean something to the finder, in any order. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> bits = Arbitraries.of(
                "5",
                "1,234",
                "1.5",
                "2017",
                "½",
                "12:30",
                " ",
                " ",
                " ",
                "\u00a0",
                "-",
                "–",
                " — ",
                "минус",
                "…",
                "\u0301",
                "\u0306",
                ".",
                ",",
                "(",
                ")",
                "\n",
                "$",
                "US$",
                "€",
                "не",
                "да",
                "т.р.",
                "₸",
                "¢",
                "/",
                "%",
                "№",
                "'",
                "’",
                "million",
                "млн",
                "тыс.",
                "k",
                "m",
                "bn",
                "som",
                "сомов",
                "tenge",
                "теңге",
                "so'm",
                "manat",
                "cents",
                "тыйын",
                "dollars",
                "доллара",
                "KGS",
                "usd",
                "TRY",
                "half",
                "a",
                "and",
                "of",
                "to",
                "до",
                "от",
                "between",
                "five",
                "hundred",
                "twenty",
                "пять",
                "сто",
                "полтора",
                "с",
                "половиной",
                "жүз",
                "мың",
                "мыңнан",
                "жарым",
                "бүтін",
                "оннан",
                "point",
                "Kyrgyz",
                "Uzbekistan",
                "США",
                "U.S.",
                "Manat",
                "Karimov",
                "pounds",
                "won",
                "рыба",
                "в",
                "in",
                "-й",
                "x",
                "я",
                "\ud83c",
                "\u200b",
                "Rs");
        return bits.list().ofMaxSize(60).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.strings().ofMaxLength(200);
    }

    @Property(tries = 3_000)
    void amountsStandInOrderInsideTheTextAndBeginAndEndWithWords(@ForAll("texts") String text) {
        check(text);
    }

    @Property(tries = 1_000)
    void noTextIsTooStrange(@ForAll("anything") String text) {
        check(text);
    }

    private static void check(String text) {
        List<Amount> found = AmountFinder.in(text, Whereabouts.UNKNOWN);
        int last = 0;
        for (Amount amount : found) {
            assertTrue(amount.start() >= last && amount.end() <= text.length(), text + ": " + found);
            String words = amount.in(text);
            assertEquals(words.strip(), words);
            assertFalse(words.endsWith(".") && !words.endsWith("U.S."), words);
            assertTrue(amount.value().signum() >= 0 || words.contains("-") || words.startsWith("минус"), words);
            last = amount.end();
        }
        for (Stated stated : StatedFinder.in(text, found)) {
            assertTrue(stated.amount() < stated.stated() && stated.stated() < found.size());
        }
    }

    @Property(tries = 500)
    void aParagraphBeforeChangesNothingButPlaces(@ForAll("texts") String before, @ForAll("texts") String text) {
        List<Amount> alone = AmountFinder.in(text, Whereabouts.UNKNOWN);
        String both = before + "\n\n" + "The council met again. ".repeat(20) + "\n\n";
        List<Amount> inBoth = AmountFinder.in(both + text, Whereabouts.UNKNOWN).stream()
                .filter(amount -> amount.start() >= both.length())
                .toList();

        assertEquals(
                alone.stream()
                        .map(amount -> amount.in(text) + " " + amount.value())
                        .toList(),
                inBoth.stream()
                        .map(amount -> amount.in(both + text) + " " + amount.value())
                        .toList());
    }

    @Property(tries = 500)
    void aCountryOfAnotherParagraphSaysNothingInAStoryWithPlaces(
            @ForAll("texts") String before, @ForAll("texts") String text, @ForAll("texts") String behind) {
        Whereabouts places = new Whereabouts(List.of("KZ", "UZ"), "KG");
        List<Amount> alone = AmountFinder.in(text, places);
        String apart = "\n\n" + "The council met again. ".repeat(3) + "\n\n";
        int start = before.length() + apart.length();
        List<Amount> amid = AmountFinder.in(before + apart + text + apart + behind, places).stream()
                .filter(amount -> amount.start() >= start && amount.end() <= start + text.length())
                .map(amount ->
                        new Amount(amount.start() - start, amount.end() - start, amount.currency(), amount.value()))
                .toList();

        assertEquals(alone, amid);
    }

    @Property(tries = 500)
    void aNumberReadsBackHoweverItIsGrouped(@ForAll @LongRange(min = 0, max = 999_999_999_999L) long number) {
        for (String mark : List.of("", ",", ".", " ", "\u00a0", "\u202f", "\u2009", "'", "’")) {
            String digits = grouped(number, mark);
            assertEquals(BigDecimal.valueOf(number), value("It cost " + digits + " soms.", mark));
            assertEquals(BigDecimal.valueOf(number), value("Это стоило " + digits + " сомов.", mark));
        }
    }

    private static String grouped(long number, String mark) {
        return String.format("%,d", number).replace(",", mark);
    }

    /** 1.234 soms in English are one som and some tyiyn: there a full stop alone does not group. */
    private static BigDecimal value(String text, String mark) {
        Amount amount = AmountFinder.in(text, Whereabouts.UNKNOWN).getFirst();
        boolean decimal = mark.equals(".") && amount.value().scale() > 0;
        return decimal ? amount.value().movePointRight(3).setScale(0) : amount.value();
    }

    @Property(tries = 300)
    void whatTheSiteWritesReadsBackInEveryLanguage(
            @ForAll Language language,
            @ForAll @LongRange(min = 0, max = 999_999_999_999L) long whole,
            @ForAll @BigRange(min = "0", max = "9999999.99") @Scale(2) BigDecimal exact) {
        Words words = Words.in(language);
        assertEquals(
                BigDecimal.valueOf(whole),
                AmountFinder.in(words.number(whole) + " KGS", Whereabouts.UNKNOWN)
                        .getFirst()
                        .value());
        assertEquals(
                0,
                exact.compareTo(AmountFinder.in("KGS " + words.decimal(exact, 2), Whereabouts.UNKNOWN)
                        .getFirst()
                        .value()));
    }

    @Property(tries = 500)
    void englishNumbersInWordsReadBack(@ForAll @LongRange(min = 1, max = 999_999_999L) long number) {
        String words = Spelled.english(number);
        assertEquals(
                BigDecimal.valueOf(number),
                AmountFinder.in("They paid " + words + " dollars.", Whereabouts.UNKNOWN)
                        .getFirst()
                        .value(),
                words);
    }

    @Property(tries = 500)
    void russianAndTurkicNumbersInWordsReadBack(@ForAll @LongRange(min = 1, max = 999_999_999L) long number) {
        for (String text : List.of(
                "Выплатили " + Spelled.russian(number) + " сомов.",
                "Барлығы " + Spelled.kazakh(number) + " теңге төленді.",
                "Jami " + Spelled.uzbek(number) + " so'm to'landi.")) {
            assertEquals(
                    BigDecimal.valueOf(number),
                    AmountFinder.in(text, Whereabouts.UNKNOWN).getFirst().value(),
                    text);
        }
    }
}
