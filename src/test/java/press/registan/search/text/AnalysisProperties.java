package press.registan.search.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import press.registan.kernel.Language;

/** What holds for any text. */
class AnalysisProperties {

    /** Bits that mean something to a tokenizer, in any order. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> bits = Arbitraries.of(
                "a",
                "Osh",
                "U.",
                "S.",
                "'s",
                "d'",
                "oʻ",
                "gʻ",
                "'",
                "’",
                "ʼ",
                "-",
                ".",
                ",",
                " ",
                "\u00a0",
                "\u202f",
                "\n",
                "5",
                "000",
                "1,234",
                "12.05",
                "٣",
                "５",
                "²",
                "½",
                "Ⅷ",
                "ﬁ",
                "ﷺ",
                "İ",
                "ı",
                "ß",
                "ё",
                "й",
                "и\u0306",
                "\u0301",
                "\u00ad",
                "\u200b",
                "\u200d",
                "\ufeff",
                "\ufe0f",
                "\udb40\udd00",
                "\udb40\udc41",
                "\ud83c",
                "\udfff",
                "😀",
                "👩‍🚀",
                "𝐇",
                "水",
                "ひ",
                "한국",
                "ไทย",
                "हिन्दी",
                "عربي",
                "\u0000",
                "\u001b",
                "\ue000",
                "Қазақ",
                "стандағы",
                "лардын",
                "Ў",
                "ъ",
                "ь",
                "ţ",
                "ǆ",
                "ŉ");
        return bits.list().ofMaxSize(40).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.strings().ofMaxLength(150);
    }

    @Property(tries = 600)
    void wordsStandInOrderInsideTheirText(@ForAll("texts") String text, @ForAll Language language) {
        check(text, language);
    }

    @Property(tries = 200)
    void noTextIsTooStrange(@ForAll("anything") String text, @ForAll Language language) {
        check(text, language);
    }

    private static void check(String text, Language language) {
        List<Word> words = Analysis.in(language).words(text);
        int last = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            assertEquals(i, word.position());
            assertTrue(word.start() >= last && word.end() > word.start() && word.end() <= text.length(), text + words);
            assertFalse(isTorn(text, word.start()) || isTorn(text, word.end()), text + words);
            last = word.end();
            for (String token : List.of(word.stem(), word.common(), word.commonStem())) {
                assertFalse(token.isEmpty(), text + words);
                assertTrue(token.length() <= Tokenizer.LONGEST, token);
                assertTrue(
                        token.chars()
                                .noneMatch(letter -> Character.isWhitespace(letter) || Character.isSpaceChar(letter)),
                        text + words);
                assertTrue(token.codePoints().noneMatch(AnalysisProperties::isTorn), text + words);
            }
        }
    }

    private static boolean isTorn(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    /** Half of a pair, which no engine stores as it is. */
    private static boolean isTorn(int letter) {
        return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
    }

    @Property(tries = 200)
    void aTextMeansTheSameASecondTime(@ForAll("texts") String text, @ForAll Language language) {
        assertEquals(Analysis.in(language).words(text), Analysis.in(language).words(text));
    }

    @Property(tries = 200)
    void aParagraphBeforeChangesNothingButPlaces(
            @ForAll("texts") String before, @ForAll("texts") String text, @ForAll Language language) {
        List<Word> alone = Analysis.in(language).words(text);
        List<Word> behind = Analysis.in(language).words(before + " and so on.\n\n" + text);

        assertEquals(
                alone.stream().map(Word::stem).toList(),
                behind.subList(behind.size() - alone.size(), behind.size()).stream()
                        .map(Word::stem)
                        .toList());
    }
}
