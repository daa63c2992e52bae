package press.registan.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static press.registan.search.lucene.Shelf.NOW;
import static press.registan.search.lucene.Told.standing;
import static press.registan.search.lucene.Told.story;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.kernel.Problem;
import press.registan.search.Clause.Everything;
import press.registan.search.Clause.Term;
import press.registan.search.Field;
import press.registan.search.Filters;
import press.registan.search.Standing;

class TakingTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    @Test
    void withoutAnIndexNothingIsFoundOrTakenIn() {
        try (Shelf shelf = Shelf.open(folder)) {
            assertEquals(new Standing.Missing(), shelf.index.standing());
            assertTrue(shelf.index.isOurs());
            assertThrows(Problem.Unavailable.class, () -> shelf.found("word"));
            assertThrows(IllegalStateException.class, () -> shelf.take(1, story(1, "word")));
        }
    }

    @Test
    void whatIsTakenInIsFoundAtOnceAndAReplacedStoryOnce() {
        try (Shelf shelf = Shelf.of(folder, story(1, "old word"))) {
            shelf.take(2, story(1, "new word"), story(2, "word"));
            assertEquals(List.of(2L, 1L), shelf.found("word"));
            assertEquals(List.of(), shelf.found("old"));
            shelf.index.take(Told.gone(3, 2L));
            assertEquals(List.of(1L), shelf.found("word"));
            assertEquals(standing(3), shelf.index.standing());
        }
    }

    @Test
    void manyStoriesAtOnceAreFoundByTheNextQuestionThoughNobodyAskedMeanwhile() {
        try (Shelf shelf = Shelf.of(folder, story(1, "old word"))) {
            shelf.take(2, many(1, 200));
            shelf.take(3, many(201, 400));
            assertEquals(standing(3), shelf.index.standing());
            assertEquals(400, shelf.count(new Term(Field.COMMON, "word")));
            assertEquals(List.of(), shelf.found("old"));
            shelf.take(4, many(401, 600));
            assertEquals(600, shelf.index.stories());
            assertEquals(standing(4), shelf.index.standing());
        }
    }

    @Test
    void manyStoriesThatNobodyAskedForAreSafeWhenTheyAreMadeSoAndSetBackToThatLikeOthers() {
        try (Shelf shelf = Shelf.of(folder, story(1, "word"))) {
            shelf.take(2, many(1, 200));
            for (int second = 1; second <= 10; second++) {
                shelf.tend();
            }
            shelf.take(3, many(201, 400));
            Told[] unfit = many(401, 600);
            unfit[199] = story(600, "x".repeat(40_000));
            assertThrows(IllegalArgumentException.class, () -> shelf.take(4, unfit));
            assertEquals(standing(2), shelf.index.standing());
            assertEquals(200, shelf.index.stories());
        }
    }

    private static Told[] many(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(id -> story(id, "word")).toArray(Told[]::new);
    }

    @Test
    void aStoryToComeIsFoundFromItsMomentOnWithoutAnythingBeingWritten() {
        try (Shelf shelf = Shelf.of(folder, story(1, "word").at(NOW.plusSeconds(60)), story(2, "word"))) {
            Term word = new Term(Field.COMMON, "word");
            assertEquals(List.of(2L), shelf.found(word, Filters.none(NOW.plusMillis(59_999))));
            assertEquals(List.of(1L, 2L), shelf.found(word, Filters.none(NOW.plusSeconds(60))));
            assertEquals(
                    Map.of("word", 2L, "none", 0L), shelf.index.frequencies(Field.COMMON, List.of("word", "none")));
            assertEquals(2, shelf.index.stories());
        }
    }

    @Test
    void aStoryIsNotFoundAFractionOfAMillisecondTooEarly() {
        try (Shelf shelf = Shelf.of(folder, story(1, "word").at(NOW.plusNanos(1)))) {
            assertEquals(List.of(), shelf.found(new Everything(), Filters.none(NOW)));
            assertEquals(List.of(1L), shelf.found(new Everything(), Filters.none(NOW.plusMillis(1))));
        }
    }

    @Test
    void aBatchThatFailsLeavesNothingBehindAndTheIndexWhereItWasSafe() {
        try (Shelf shelf = Shelf.of(folder, story(1, "word"))) {
            shelf.take(2, story(2, "word"));
            shelf.tend();
            shelf.take(3, story(3, "word"));
            String immense = "x".repeat(40_000);
            assertThrows(
                    IllegalArgumentException.class, () -> shelf.take(4, story(4, "word"), story(5, "word " + immense)));
            assertEquals(List.of(2L, 1L), shelf.found("word"));
            assertEquals(standing(2), shelf.index.standing());
            shelf.take(5, story(3, "word"));
            assertEquals(List.of(3L, 2L, 1L), shelf.found("word"));
        }
    }

    @Test
    void aThreadThatIsInterruptedHasItsBatchTakenInAndStaysInterrupted() {
        try (Shelf shelf = Shelf.of(folder, story(1, "word"))) {
            Thread.currentThread().interrupt();
            shelf.take(2, story(2, "word"));
            assertEquals(List.of(2L, 1L), shelf.found("word"));
            assertTrue(Thread.interrupted());
            shelf.take(3, story(3, "word"));
            assertEquals(List.of(3L, 2L, 1L), shelf.found("word"));
        }
    }

    @Test
    void whatWasTakenInIsSafeWhenTheIndexIsClosed() {
        try (Shelf shelf = Shelf.of(folder, story(1, "word"))) {
            shelf.take(2, story(2, "word"));
        }
        try (Shelf shelf = Shelf.open(folder)) {
            assertEquals(standing(2), shelf.index.standing());
            assertEquals(List.of(2L, 1L), shelf.found("word"));
        }
    }

    /** A copy of the files at some moment is what a kill at that moment leaves. */
    @Test
    void aKillSetsTheIndexBackToWhereItStoodWithAllAndOnlyTheStoriesUpToThere() throws IOException {
        try (Shelf shelf = Shelf.of(folder, story(1, "word"))) {
            shelf.take(2, story(2, "word"));
            shelf.tend();
            shelf.take(3, story(3, "word"), story(1, "gone"));
            Folders.copy(folder, elsewhere.resolve("between"));
            shelf.tend();
            Folders.copy(folder, elsewhere.resolve("after"));
        }
        try (Shelf killed = Shelf.open(elsewhere.resolve("between"))) {
            assertEquals(standing(2), killed.index.standing());
            assertEquals(List.of(2L, 1L), killed.found("word"));
            assertTrue(killed.index.isOurs());
        }
        try (Shelf killed = Shelf.open(elsewhere.resolve("after"))) {
            assertEquals(standing(3), killed.index.standing());
            assertEquals(List.of(3L, 2L), killed.found("word"));
        }
    }

    @Test
    void aQuestionThatTakesTooLongIsGivenUpInWords() {
        Shelf.of(folder, story(1, "word")).close();
        try (Shelf hasty = Shelf.open(folder, Duration.ZERO)) {
            assertThrows(Problem.Unavailable.class, () -> hasty.found("word"));
        }
    }
}
