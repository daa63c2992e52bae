package press.registan.money.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How well amounts are found in the sentences that are labelled by hand. */
class LabelledTest {

    private static final double LEAST = 0.97;

    /** What was found of one language: in place and value, or not. */
    private static final class Score {
        int sentences;
        int right;
        int wrong;
        int missed;

        double precision() {
            return right == 0 ? 0 : (double) right / (right + wrong);
        }

        double recall() {
            return right == 0 ? 0 : (double) right / (right + missed);
        }
    }

    @Test
    void amountsAreFoundExactlyInEveryLanguage() throws IOException {
        Map<String, Score> scores = new TreeMap<>();
        List<String> mistakes = new ArrayList<>();
        for (Labelled labelled : Labelled.all()) {
            Score score = scores.computeIfAbsent(labelled.language(), language -> new Score());
            score.sentences++;
            List<Amount> found = labelled.found();
            for (Amount amount : found) {
                if (labelled.amounts().contains(amount)) {
                    score.right++;
                } else {
                    score.wrong++;
                    mistakes.add(labelled.text() + "\n    wrong: " + amount.in(labelled.text()) + " " + amount);
                }
            }
            for (Amount amount : labelled.amounts()) {
                if (!found.contains(amount)) {
                    score.missed++;
                    mistakes.add(labelled.text() + "\n    missed: " + amount);
                }
            }
        }
        scores.forEach((language, score) -> System.out.printf(
                "amounts in text, %-8s precision %.3f, recall %.3f, of %d sentences with %d amounts%n",
                language, score.precision(), score.recall(), score.sentences, score.right + score.missed));

        scores.forEach((language, score) -> assertTrue(
                score.precision() >= LEAST && score.recall() >= LEAST, language + ": " + String.join("\n", mistakes)));
    }

    @Test
    void thereIsEnoughToMeasure() throws IOException {
        Map<String, Integer> sentences = new TreeMap<>();
        Labelled.all().forEach(labelled -> sentences.merge(labelled.language(), 1, Integer::sum));

        assertEquals(8, sentences.size());
        assertTrue(sentences.values().stream().allMatch(count -> count >= 18), sentences.toString());
        assertTrue(sentences.values().stream().mapToInt(Integer::intValue).sum() >= 320, sentences.toString());
    }
}
