package press.registan.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static press.registan.search.lucene.Shelf.NOW;
import static press.registan.search.lucene.Shelf.PUBLIC;
import static press.registan.search.lucene.Told.story;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.search.Answer;
import press.registan.search.Answer.Hit;
import press.registan.search.Clause;
import press.registan.search.Clause.Everything;
import press.registan.search.Clause.Term;
import press.registan.search.Field;
import press.registan.search.Question;
import press.registan.search.Sort;

class OrderTest {

    private static final Clause WORD = new Term(Field.COMMON, "word");

    @TempDir
    private Path folder;

    private static List<Long> page(Shelf shelf, Sort sort, int skip, int size) {
        return shelf.answer(new Question(WORD, PUBLIC, sort, skip, size, 0)).hits().stream()
                .map(Hit::story)
                .toList();
    }

    @Test
    void whatIsWorthTheSameIsNewestFirstThenByTheHigherNumber() {
        try (Shelf shelf = Shelf.of(
                folder,
                story(5, "word").at("2026-03-01T00:00:00Z"),
                story(9, "word").at("2026-03-01T00:00:00Z"),
                story(7, "word").at("2026-03-02T00:00:00Z"),
                story(8, "word word").at("2026-02-01T00:00:00Z"))) {
            assertEquals(List.of(8L, 7L, 9L, 5L), page(shelf, Sort.RELEVANCE, 0, 10));
            assertEquals(List.of(7L, 9L, 5L, 8L), page(shelf, Sort.NEWEST, 0, 10));
            assertEquals(List.of(8L, 5L, 9L, 7L), page(shelf, Sort.OLDEST, 0, 10));
        }
    }

    @Test
    void aNumberOfTwoDigitsIsHigherThanOneOfOne() {
        try (Shelf shelf = Shelf.of(folder, story(9, "word"), story(10, "word"))) {
            assertEquals(List.of(10L, 9L), page(shelf, Sort.NEWEST, 0, 10));
        }
    }

    @Test
    void aStoryIsWorthNothingWhereTheOrderIsAnother() {
        try (Shelf shelf = Shelf.of(folder, story(1, "word"))) {
            Answer newest = shelf.answer(new Question(WORD, PUBLIC, Sort.NEWEST, 0, 10, 0));
            assertEquals(List.of(new Hit(1, 0)), newest.hits());
        }
    }

    /** More stories than are counted on the way to the best, so that most are passed over; in several parts of the index. */
    @Test
    void pagesAddUpToEverythingInItsOrderHoweverMuchIsPassedOver() {
        List<Told> told = new ArrayList<>();
        Random random = new Random(1);
        for (int id = 1; id <= 3_000; id++) {
            told.add(story(id, "word ".repeat(1 + random.nextInt(3)) + "other ".repeat(random.nextInt(3)))
                    .at(NOW.minusSeconds(random.nextInt(500))));
        }
        try (Shelf shelf = Shelf.of(folder, told.subList(0, 1_000).toArray(Told[]::new))) {
            shelf.take(2, told.subList(1_000, 2_000).toArray(Told[]::new));
            shelf.take(3, told.subList(2_000, 3_000).toArray(Told[]::new));
            Comparator<Told> newest = Comparator.comparing(Told::published)
                    .thenComparingLong(Told::id)
                    .reversed();
            List<Long> expected = told.stream().sorted(newest).map(Told::id).toList();
            assertEquals(expected, page(shelf, Sort.NEWEST, 0, 3_000));
            assertEquals(expected.subList(1_990, 2_000), page(shelf, Sort.NEWEST, 1_990, 10));
            assertEquals(expected.subList(0, 10).reversed(), page(shelf, Sort.OLDEST, 2_990, 10));

            List<Long> best = page(shelf, Sort.RELEVANCE, 0, 3_000);
            assertEquals(best.subList(0, 10), page(shelf, Sort.RELEVANCE, 0, 10));
            assertEquals(best.subList(1_500, 1_510), page(shelf, Sort.RELEVANCE, 1_500, 10));
            Answer uncounted = shelf.answer(Question.first(WORD, PUBLIC, Sort.RELEVANCE, 10));
            assertEquals(
                    best.subList(0, 10),
                    uncounted.hits().stream().map(Hit::story).toList());
            assertEquals(10, uncounted.total());
            assertEquals(
                    3_000,
                    shelf.answer(new Question(WORD, PUBLIC, Sort.RELEVANCE, 0, 10, 0))
                            .total());
            assertEquals(
                    3_000,
                    shelf.answer(new Question(new Everything(), PUBLIC, Sort.NEWEST, 0, 10, 0))
                            .total());
        }
    }
}
