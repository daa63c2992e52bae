package press.registan.money.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** No text is slow: twice as long costs twice as much, whatever stands in it. */
class EffortTest {

    private static final int LONG = 20_000;

    /** Each is repeated until it is long. */
    private static final List<String> HOSTILE = List.of(
            "1 ",
            "$",
            "(",
            "9",
            "1,",
            "1:",
            "1 111 ",
            "1 1111",
            "\u00a0",
            "million ",
            "five hundred ",
            "a ",
            "half of a ",
            "5 - ",
            "5-",
            "$5-",
            "5 to ",
            "from 5 to ",
            "5 million ",
            "5 som ",
            "$5 (",
            "Uzbekistan ",
            "Canada 5 som ",
            "Kyrgyz ",
            "united ",
            "so'",
            "U.S.",
            "us$",
            "он ",
            "жүз мыңнан ",
            "5 сома рыба ",
            "двести тысяч и ",
            "kg 5 5 ",
            "1 som, 1 som (",
            "5 dollars ",
            "-5 som ",
            "-$5 ",
            "минус 5 сомов ",
            "бір теңге де ",
            "5 жана 6 сом ",
            "1.5/1.6 ",
            "9/9",
            "1...2 ",
            "т.р. ",
            "до тысячи сомов ",
            "the 2015 tenge crash ",
            "Uzbekistan 5 som\n\n",
            "5 dollars\n\n in Canada");

    @Test
    void twiceTheTextIsTwiceTheWork() {
        for (String hostile : HOSTILE) {
            for (Whereabouts whereabouts : List.of(Whereabouts.UNKNOWN, new Whereabouts(List.of("KG"), "KZ"))) {
                long half = effort(hostile.repeat(LONG / 2 / hostile.length()), whereabouts);
                long whole = effort(hostile.repeat(LONG / 2 / hostile.length() * 2), whereabouts);

                assertTrue(whole <= half * 2.1 + 1000, hostile + ": " + half + " became " + whole);
                assertTrue(whole <= LONG * 40L, hostile + ": " + whole + " looks at a text of " + LONG);
            }
        }
    }

    /** How often a token was looked at: all that is done beyond reading the text once. */
    private static long effort(String text, Whereabouts whereabouts) {
        Tokens tokens = Lexer.read(text.toCharArray(), Lexicon.known());
        new PhraseReader(tokens, new Settlement(tokens, whereabouts)).read();
        return tokens.looks();
    }
}
