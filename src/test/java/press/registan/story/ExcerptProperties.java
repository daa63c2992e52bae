package press.registan.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import press.registan.kernel.Language;
import press.registan.kernel.SafeHtml;

/** What holds for the excerpt of any text. */
class ExcerptProperties {

    /** What a cut must not go through, in words that stand for all of their kind. */
    @Provide
    Arbitrary<String> wholes() {
        return Arbitraries.of(
                "$1,140",
                "3.5 percent",
                "501 000 сом",
                "5 млн сомов",
                "approx. $5",
                "No. 5",
                "24.kg",
                "г. Бишкек",
                "т.е.",
                "А. С. Пушкин",
                "(see p. 5. and so on, then)",
                "“Stop. Go on, please; he said.”",
                "«Первое. Второе, третье (и четвертое)»",
                "\"Well. Yes, no\"",
                "[sic. Yes]");
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> words = Arbitraries.of("water", "река", "suv", "и", "a", "kishi", "parliament", "Иссык-Куль");
        Arbitrary<String> marks = Arbitraries.of(",", ";", " —", ".", "?!", "…", ":");
        return Arbitraries.frequencyOf(Tuple.of(8, words), Tuple.of(2, wholes()), Tuple.of(2, marks))
                .list()
                .ofMinSize(1)
                .ofMaxSize(200);
    }

    @Property
    void isTheBeginningOfTheTextAndGoesThroughNoWhole(@ForAll("texts") List<String> pieces, @ForAll Language language) {
        StringBuilder text = new StringBuilder();
        List<int[]> wholes = new ArrayList<>();
        for (String piece : pieces) {
            boolean mark = piece.strip().length() <= 2
                    && !Character.isLetter(piece.strip().codePointAt(0));
            text.append(text.isEmpty() || mark ? "" : " ");
            wholes.add(new int[] {text.length(), text.length() + piece.length()});
            text.append(piece);
        }
        String excerpt = Excerpt.of(body(List.of(text.toString())), language);

        boolean whole = text.toString().startsWith(excerpt);
        String taken = whole ? excerpt : excerpt.substring(0, excerpt.length() - 1);
        assertTrue(whole || excerpt.endsWith("…"), excerpt);
        assertTrue(text.toString().startsWith(taken), excerpt);
        for (int[] each : wholes) {
            assertTrue(taken.length() <= each[0] || taken.length() >= each[1], () -> "cut inside: " + excerpt);
        }
    }

    @Property
    void neverFailsAndStaysShort(@ForAll List<String> paragraphs, @ForAll Language language) {
        String excerpt = Excerpt.of(body(paragraphs), language);

        assertTrue(excerpt.length() <= Excerpt.CUT + 2 * Guard.LONGEST_PAIR + 1, excerpt);
    }

    @Property
    void isMadeOfWholeCharacters(@ForAll("signs") String text) {
        String excerpt = Excerpt.of(body(List.of(text)), Language.EN);

        assertEquals(
                0, excerpt.codePoints().filter(c -> c >= 0xd800 && c <= 0xdfff).count(), excerpt);
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.of("😀", "😀 ", "a", "“", "”", "(", ")", ". ")
                .list()
                .ofMaxSize(1_000)
                .map(all -> String.join("", all));
    }

    private static Body body(List<String> paragraphs) {
        return new Body(SafeHtml.EMPTY, 0, paragraphs, Map.of());
    }
}
