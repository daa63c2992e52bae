package press.registan.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static press.registan.search.lucene.Shelf.NOW;
import static press.registan.search.lucene.Shelf.PUBLIC;
import static press.registan.search.lucene.Told.story;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.search.Answer;
import press.registan.search.Answer.Hit;
import press.registan.search.Clause;
import press.registan.search.Clause.AllOf;
import press.registan.search.Clause.Phrase;
import press.registan.search.Clause.Term;
import press.registan.search.Field;
import press.registan.search.Question;
import press.registan.search.Sort;
import press.registan.search.Together;

class ReweighingTest {

    private static final Clause BOTH = new AllOf(List.of(word("north"), word("wind")));
    private static final List<Clause> TOGETHER = List.of(new Phrase(Field.COMMON, List.of("north", "wind"), 0, 9));

    @TempDir
    private Path folder;

    private static Clause word(String word) {
        return new Term(Field.COMMON, word);
    }

    private static Question question(Sort sort, int skip, int size) {
        return new Question(BOTH, PUBLIC, sort, skip, size, 0);
    }

    private static List<Long> ids(Answer answer) {
        return answer.hits().stream().map(Hit::story).toList();
    }

    @Test
    void storiesWithTheWordsTogetherComeFirstAndNoOthersAreFound() {
        try (Shelf shelf = Shelf.of(
                folder,
                story(1, "wind wind north north"),
                story(2, "a north wind blows"),
                story(3, "wind wind north"))) {
            shelf.take(2, story(4, "the north alone"), story(5, "a north wind blows and blows"));
            Question question = question(Sort.RELEVANCE, 0, 10);
            Answer apart = shelf.answer(question);
            Answer together = shelf.index.answer(question, TOGETHER);

            assertEquals(List.of(3L, 1L, 2L, 5L), ids(apart));
            assertEquals(4, together.total());
            assertEquals(List.of(2L, 5L, 3L, 1L), ids(together));
        }
    }

    @Test
    void theOrderByAgeIsLeftAlone() {
        try (Shelf shelf = Shelf.of(folder, story(1, "north wind"), story(2, "wind north"))) {
            Question newest = question(Sort.NEWEST, 0, 10);
            assertEquals(shelf.answer(newest), shelf.index.answer(newest, TOGETHER));
        }
    }

    @Test
    void storiesBehindTheFirstStayWhereTheyAreAndPagesAddUp() {
        int many = Together.FIRST + 10;
        Told[] told = IntStream.rangeClosed(1, many)
                .mapToObj(id ->
                        story(id, id % 7 == 0 ? "north wind" : "wind north").at(NOW.minusSeconds(id)))
                .toArray(Told[]::new);
        try (Shelf shelf = Shelf.of(folder, told)) {
            List<Long> all = ids(shelf.index.answer(question(Sort.RELEVANCE, 0, many), TOGETHER));

            List<Long> first = IntStream.rangeClosed(1, Together.FIRST)
                    .mapToObj(id -> (long) id)
                    .toList();
            List<Long> expected =
                    new ArrayList<>(first.stream().filter(id -> id % 7 == 0).toList());
            expected.addAll(first.stream().filter(id -> id % 7 != 0).toList());
            IntStream.rangeClosed(Together.FIRST + 1, many).forEach(id -> expected.add((long) id));
            assertEquals(expected, all);
            for (int skip = 0; skip < many; skip += 8) {
                assertEquals(
                        all.subList(skip, Math.min(skip + 8, many)),
                        ids(shelf.index.answer(question(Sort.RELEVANCE, skip, 8), TOGETHER)));
            }
        }
    }
}
