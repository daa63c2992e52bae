package press.registan.search.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import press.registan.kernel.Language;
import press.registan.search.text.Forms.Outcome;

/** How well the forms of a word come together, and how well words that only look alike stay apart. */
class StemmerTest {

    /** What most English forms are brought together by is not ours. */
    private static final double LEAST = 0.85;

    private static final double LEAST_UNSEEN = 0.75;
    private static final double MOST_STRANGERS = 0.1;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormsOfAWordAreOneAndOtherWordsAreOthers(Language language) throws IOException {
        measure(language, Forms.of(language.code()), LEAST);
    }

    /** These were written when the endings were done. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void soAreTheFormsOfWordsThatNobodyLookedAtBefore(Language language) throws IOException {
        measure(language, Forms.of(language + ".unseen"), LEAST_UNSEEN);
    }

    private static void measure(Language language, Forms forms, double least) {
        Outcome without = forms.through(Forms.unstemmed(language));
        Outcome stemmed = forms.through(Forms.stems(language));
        System.out.printf(
                "stems, %s: %d words, forms together %.3f, without a stemmer %.3f; strangers met %d of %d, shared %s%n",
                language,
                forms.words().size(),
                stemmed.together(),
                without.together(),
                stemmed.met().size(),
                forms.strangers().size(),
                stemmed.shared());

        assertTrue(stemmed.together() >= least, stemmed.toString());
        assertTrue(
                stemmed.met().size() <= MOST_STRANGERS * forms.strangers().size(),
                stemmed.met().toString());
    }

    /** What is left has no more to lose. Russian endings are too short for that, and English is not ours. */
    @ParameterizedTest
    @EnumSource(names = {"KK", "KY", "UZ", "TG", "TK"})
    void aStemIsTheStemOfItsOwnStem(Language language) throws IOException {
        List<String> restless = new ArrayList<>();
        Stemmer stemmer = Stemmer.in(language);
        for (List<String> forms : Forms.of(language.code()).words()) {
            String stem = Forms.stems(language).apply(forms.getFirst());
            if (!stemmer.stem(stem).equals(stem)) {
                restless.add(stem + " becomes " + stemmer.stem(stem));
            }
        }
        assertEquals(List.of(), restless);
    }
}
