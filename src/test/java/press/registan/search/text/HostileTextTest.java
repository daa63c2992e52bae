package press.registan.search.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import press.registan.kernel.Language;

/** No text is slow, whatever stands in it. A text that took time by its square would take hours here. */
class HostileTextTest {

    private static final int MEGABYTE = 1 << 20;
    private static final int LONG = 1 << 17;
    private static final Duration PLENTY = Duration.ofSeconds(60);

    /** Each is repeated until it is long. */
    private static final List<String> HOSTILE = List.of(
            "a", "ы", "9", "1,", "1.1", "1 111 ", "1 111", "'", "a'", "o‘", "-", "\u0301", "a\u0301", "\u00ad",
            "a\u200b", "\ud83c", "\udc00", "😀", "𝐇", "水", "ﷺ", "U.", "U.S.", "лардагы");

    @Test
    void noTextTakesLongerThanItIsLong() {
        assertTimeoutPreemptively(
                PLENTY, () -> HOSTILE.forEach(hostile -> read(hostile.repeat(LONG / hostile.length()))));
    }

    @Test
    void aMegabyteWithoutASpaceIsOneWord() {
        assertEquals(1, assertTimeoutPreemptively(PLENTY, () -> read("ы".repeat(MEGABYTE))));
        assertEquals(1, assertTimeoutPreemptively(PLENTY, () -> read("9".repeat(MEGABYTE))));
        assertEquals(1, assertTimeoutPreemptively(PLENTY, () -> read("a\u0301".repeat(MEGABYTE / 2))));
    }

    private static int read(String text) {
        List<Word> words = Analysis.in(Language.KY).words(text);
        assertTrue(words.stream().allMatch(word -> word.stem().length() <= Tokenizer.LONGEST));
        return words.size();
    }
}
