package press.registan.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static press.registan.search.lucene.Shelf.NOW;
import static press.registan.search.lucene.Shelf.PUBLIC;
import static press.registan.search.lucene.Told.story;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.kernel.Language;
import press.registan.search.Answer;
import press.registan.search.Answer.Count;
import press.registan.search.Clause;
import press.registan.search.Clause.Everything;
import press.registan.search.Clause.Term;
import press.registan.search.Dimension;
import press.registan.search.Field;
import press.registan.search.Filters;
import press.registan.search.Question;
import press.registan.search.Sort;

class CountingTest {

    private static final Clause WORD = new Term(Field.COMMON, "word");

    @TempDir
    private Path folder;

    private static Answer counted(Shelf shelf, Clause clause, int facets) {
        return shelf.answer(new Question(clause, PUBLIC, Sort.RELEVANCE, 0, 1, facets));
    }

    private static Told[] twelve() {
        Told[] stories = new Told[12];
        for (int i = 0; i < stories.length; i++) {
            stories[i] = story(i + 1, i < 8 ? "word" : "other")
                    .on(Dimension.SECTION, 1L + i % 2)
                    .on(Dimension.TOPIC, 30L, 40L + i % 4, 5_000_000L)
                    .on(Dimension.PLACE, 40L + i % 4)
                    .in(i % 3 == 0 ? Language.KY : Language.EN);
        }
        return stories;
    }

    @Test
    void shelvesAreCountedOverAllThatIsFoundTheFullestFirstThenTheLowerNumber() {
        try (Shelf shelf = Shelf.of(folder, twelve())) {
            Answer answer = counted(shelf, WORD, 3);
            assertEquals(8, answer.total());
            assertEquals(1, answer.hits().size());
            assertEquals(
                    List.of(new Count(1, 4), new Count(2, 4)), answer.shelves().get(Dimension.SECTION));
            assertEquals(
                    List.of(new Count(30, 8), new Count(5_000_000, 8), new Count(40, 2)),
                    answer.shelves().get(Dimension.TOPIC));
            assertEquals(
                    List.of(new Count(40, 2), new Count(41, 2), new Count(42, 2)),
                    answer.shelves().get(Dimension.PLACE));
            assertEquals(List.of(), answer.shelves().get(Dimension.AUTHOR));
            assertEquals(Map.of(Language.KY, 3L, Language.EN, 5L), answer.languages());
        }
    }

    @Test
    void nothingIsCountedUnlessAsked() {
        try (Shelf shelf = Shelf.of(folder, twelve())) {
            Answer answer = counted(shelf, WORD, 0);
            assertEquals(Map.of(), answer.shelves());
            assertEquals(Map.of(), answer.languages());
        }
    }

    @Test
    void whatWasReplacedOrTakenOutIsCountedNoMore() {
        try (Shelf shelf = Shelf.of(folder, twelve())) {
            shelf.take(
                    2,
                    story(1, "word").on(Dimension.SECTION, 2L),
                    story(2, "other").on(Dimension.SECTION, 2L));
            shelf.index.take(Told.gone(3, 3L, 99L));
            Answer answer = counted(shelf, WORD, 5);
            assertEquals(6, answer.total());
            assertEquals(6, shelf.count(WORD));
            assertEquals(
                    List.of(new Count(2, 4), new Count(1, 2)), answer.shelves().get(Dimension.SECTION));
            assertEquals(11, shelf.count(new Everything()));
            assertEquals(11, counted(shelf, new Everything(), 5).total());
            assertEquals(11, shelf.index.stories());
        }
    }

    @Test
    void whatIsNotPublicYetIsNotCounted() {
        try (Shelf shelf = Shelf.of(folder, twelve())) {
            shelf.take(2, story(1, "word").on(Dimension.SECTION, 1L).at(NOW.plusMillis(1)));
            Answer answer = counted(shelf, WORD, 5);
            assertEquals(7, answer.total());
            assertEquals(7, shelf.count(WORD));
            assertEquals(
                    List.of(new Count(2, 4), new Count(1, 3)), answer.shelves().get(Dimension.SECTION));
            Filters later = Filters.none(NOW.plusMillis(1));
            assertEquals(8, shelf.answer(Question.count(WORD, later)).total());
        }
    }

    @Test
    void anEmptyIndexHasNothingToCount() {
        try (Shelf shelf = Shelf.of(folder)) {
            Answer answer = counted(shelf, new Everything(), 5);
            assertEquals(0, answer.total());
            assertEquals(Map.of(), answer.languages());
            assertEquals(0, shelf.index.stories());
        }
    }
}
