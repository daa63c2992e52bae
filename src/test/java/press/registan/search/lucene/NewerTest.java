package press.registan.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static press.registan.search.lucene.Shelf.NOW;
import static press.registan.search.lucene.Shelf.PUBLIC;
import static press.registan.search.lucene.Told.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.search.Answer.Hit;
import press.registan.search.Clause;
import press.registan.search.Clause.AllOf;
import press.registan.search.Clause.AtLeast;
import press.registan.search.Clause.Newer;
import press.registan.search.Clause.Term;
import press.registan.search.Dimension;
import press.registan.search.Field;
import press.registan.search.Filters;
import press.registan.search.Question;
import press.registan.search.Sort;

/** That what is passed over is never among the best: the first page is the beginning of all. */
class NewerTest {

    private static final int YEARS = 20;

    /** Enough for several stretches in each part of the index. */
    private static final int STORIES = 40_000;

    private static final int ALL = Question.REACH;

    @TempDir
    private Path folder;

    private final Random chance = new Random(5);

    @Test
    void theFirstPageIsTheBeginningOfAllInAnArchiveThatBeginsWithTheOldest() throws IOException {
        holds(place -> STORIES - place);
    }

    @Test
    void inOneThatBeginsWithTheNewest() throws IOException {
        holds(place -> place);
    }

    @Test
    void andInOneWithoutOrder() throws IOException {
        holds(_ -> chance.nextInt(STORIES));
    }

    @Test
    void aPartOfTheIndexThatHasNothingOfAShelfIsPassedOver() {
        Clause newer = new Newer(word("often"), NOW, Duration.ofDays(180), 0.8f);
        Filters onFive = new Filters(Map.of(Dimension.TOPIC, 5L), List.of(), null, null, NOW);
        try (Shelf shelf = Shelf.of(folder, story(1, "often").on(Dimension.TOPIC, 3L, 9L))) {
            shelf.take(2, story(2, "often").on(Dimension.TOPIC, 5L));

            assertEquals(List.of(2L), shelf.found(newer, onFive));
        }
    }

    /** @param age of the story at a place, as a part of all years */
    private void holds(IntUnaryOperator age) throws IOException {
        Told[] archive = IntStream.range(0, STORIES)
                .mapToObj(place -> story(place + 1, words())
                        .at(NOW.minus(
                                Duration.ofDays(YEARS * 365L).dividedBy(STORIES).multipliedBy(age.applyAsInt(place)))))
                .toArray(Told[]::new);
        try (Shelf shelf = Shelf.of(folder, archive)) {
            for (Clause clause : List.of(
                    word("seldom"),
                    word("often"),
                    new AtLeast(1, List.of(word("seldom"), word("often"))),
                    new AllOf(List.of(word("seldom"), word("often"))))) {
                for (float boost : new float[] {0.05f, 0.8f, 20}) {
                    Clause newer = new Newer(clause, NOW, Duration.ofDays(180), boost);
                    List<Hit> all = hits(shelf, newer, ALL);
                    assertTrue(all.size() > 100 && all.size() < ALL, () -> "enough of them, and all: " + all.size());
                    assertEquals(all.subList(0, 10), hits(shelf, newer, 10), newer::toString);
                    assertEquals(all.subList(0, 60), hits(shelf, newer, 60), newer::toString);
                    assertEquals(
                            all.stream().limit(10).map(Hit::score).toList(),
                            inTheOrderOfTheIndex(newer),
                            newer::toString);
                }
            }
        }
    }

    /** What the best ten are worth when the index is gone through from its beginning, where old stories may come first. */
    private List<Float> inTheOrderOfTheIndex(Clause clause) throws IOException {
        Path generation =
                folder.resolve(Files.readString(folder.resolve("current")).strip());
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(generation))) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(Means.usual().similarity());
            return Arrays.stream(
                            searcher.search(Translation.of(clause), new TopScoreDocCollectorManager(10, 10)).scoreDocs)
                    .map(found -> found.score)
                    .toList();
        }
    }

    /** One story in twelve has the one word, one in nine the other, some more often. */
    private String words() {
        StringBuilder words = new StringBuilder("story");
        if (chance.nextInt(12) == 0) {
            words.append(" seldom".repeat(1 + chance.nextInt(4)));
        }
        if (chance.nextInt(9) == 0) {
            words.append(" often".repeat(1 + chance.nextInt(4)));
        }
        return words.append(" filler".repeat(chance.nextInt(20))).toString();
    }

    private static Clause word(String word) {
        return new Term(Field.COMMON, word);
    }

    private static List<Hit> hits(Shelf shelf, Clause clause, int many) {
        return shelf.answer(new Question(clause, PUBLIC, Sort.RELEVANCE, 0, many, 0))
                .hits();
    }
}
