package press.registan.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static press.registan.search.lucene.Shelf.NOW;
import static press.registan.search.lucene.Shelf.PUBLIC;
import static press.registan.search.lucene.Shelf.TEXT;
import static press.registan.search.lucene.Told.MONDAY;
import static press.registan.search.lucene.Told.story;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.kernel.Language;
import press.registan.kernel.Problem;
import press.registan.search.Answer.Hit;
import press.registan.search.Clause;
import press.registan.search.Clause.AllOf;
import press.registan.search.Clause.Among;
import press.registan.search.Clause.AtLeast;
import press.registan.search.Clause.Everything;
import press.registan.search.Clause.Newer;
import press.registan.search.Clause.OnShelf;
import press.registan.search.Clause.Phrase;
import press.registan.search.Clause.Preferring;
import press.registan.search.Clause.Prefix;
import press.registan.search.Clause.Term;
import press.registan.search.Clause.Within;
import press.registan.search.Clause.Without;
import press.registan.search.Dimension;
import press.registan.search.Field;
import press.registan.search.Filters;
import press.registan.search.Question;
import press.registan.search.Ranking;
import press.registan.search.Sort;

class ClausesTest {

    private Shelf shelf;

    @BeforeEach
    void someStories(@TempDir Path folder) {
        shelf = Shelf.of(
                folder,
                story(1, "glacier melts above the valley").on(Dimension.SECTION, 10L),
                story(2, "valley glacier glacier glacier road").on(Dimension.TOPIC, 20L, 21L),
                story(3, "the road opens|glacier road closes").at(MONDAY.plus(Duration.ofDays(1))),
                story(4, "market of melons").on(Dimension.TOPIC, 21L).in(Language.RU));
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    private static Clause word(String token) {
        return new Term(Field.COMMON, token);
    }

    private float worth(Clause clause, long story) {
        return shelf.answer(new Question(clause, PUBLIC, Sort.RELEVANCE, 0, 10, 0)).hits().stream()
                .filter(hit -> hit.story() == story)
                .findFirst()
                .orElseThrow()
                .score();
    }

    @Test
    void aTermFindsTheStoriesThatHaveItTheOneFullestOfItFirst() {
        assertEquals(2L, shelf.found(new Term(TEXT, "glacier")).getFirst());
        assertEquals(3, shelf.found(new Term(TEXT, "glacier")).size());
        assertEquals(List.of(), shelf.found("snow"));
    }

    @Test
    void aBagWeighsAWordByHowOftenItIsThereAndAgainstHowLongTheStoryIs() {
        // four stories, each in English of 5, 5 and 6 words: idf = ln(1 + (3 − 3 + ½) ÷ (3 + ½)), k1 = 1.2, b = 0.75
        double idf = Math.log(1 + 0.5 / 3.5);
        double length = 1 - 0.75 + 0.75 * 5 / (16.0 / 3);
        assertEquals(idf * 3 / (3 + 1.2 * length), worth(new Term(TEXT, "glacier"), 2), 1e-6);
    }

    @Test
    void howMuchRepetitionAndLengthCountIsGivenWhenTheIndexIsOpened(@TempDir Path folder) {
        Ranking.Bm25 rarityAlone = new Ranking.Bm25(0, 0);
        Weighing usual = Weighing.usual();
        Means means = Means.usual().with(field -> field.equals(TEXT.name()) ? rarityAlone : usual.of(field));
        Shelf.of(folder, story(1, "word word word other"), story(2, "word")).close();
        try (LuceneIndex index = LuceneIndex.open(folder, means)) {
            Question question = new Question(new Term(TEXT, "word"), PUBLIC, Sort.RELEVANCE, 0, 10, 0);
            float idf = (float) Math.log(1 + 0.5 / 2.5);
            assertEquals(
                    List.of(new Hit(2, idf), new Hit(1, idf)),
                    index.answer(question).hits());
        }
    }

    @Test
    void anEmptyPartLeavesItsGap(@TempDir Path folder) {
        try (Shelf parts = Shelf.of(folder, story(1, "").with(Field.COMMON, "one||two"))) {
            assertEquals(List.of(), parts.found(new Phrase(Field.COMMON, List.of("one", "two"), 199, 1)));
            assertEquals(List.of(1L), parts.found(new Phrase(Field.COMMON, List.of("one", "two"), 200, 1)));
        }
    }

    @Test
    void aBoostIsAFactor() {
        assertEquals(3 * worth(new Term(TEXT, "glacier"), 2), worth(new Term(TEXT, "glacier", 3), 2), 1e-6);
    }

    @Test
    void aPhraseFindsWordsInTheirOrderAndNotAcrossParts() {
        assertEquals(List.of(2L), shelf.found(new Phrase(Field.COMMON, List.of("valley", "glacier"), 0, 1)));
        assertEquals(List.of(), shelf.found(new Phrase(Field.COMMON, List.of("opens", "glacier"), 0, 1)));
        assertEquals(List.of(), shelf.found(new Phrase(Field.COMMON, List.of("opens", "glacier"), 99, 1)));
        assertEquals(List.of(3L), shelf.found(new Phrase(Field.COMMON, List.of("opens", "glacier"), 100, 1)));
    }

    @Test
    void aPhraseAllowsSoManyMovesAsItsSlop() {
        Phrase two = new Phrase(Field.COMMON, List.of("glacier", "above"), 0, 1);
        assertEquals(List.of(), shelf.found(two));
        assertEquals(List.of(1L), shelf.found(new Phrase(two.field(), two.tokens(), 1, 1)));
    }

    @Test
    void aPrefixIsWorthItsBoostWhateverItFinds() {
        assertEquals(List.of(4L, 1L), shelf.found(new Prefix(Field.COMMON, "mel", 2)));
        assertEquals(2, worth(new Prefix(Field.COMMON, "mel", 2), 4));
        assertEquals(2, worth(new Prefix(Field.COMMON, "mel", 2), 1));
    }

    @Test
    void aShelfFindsWhatStandsOnItInThatDimension() {
        assertEquals(List.of(4L, 2L), shelf.found(new OnShelf(Dimension.TOPIC, 21, 1.5f)));
        assertEquals(1.5f, worth(new OnShelf(Dimension.TOPIC, 21, 1.5f), 4));
        assertEquals(List.of(), shelf.found(new OnShelf(Dimension.SECTION, 21, 1)));
    }

    @Test
    void anyOfSomeIsWorthTheSumOfThoseThatHold() {
        Clause glacier = new Term(TEXT, "glacier");
        Clause road = new Term(TEXT, "road");
        assertEquals(worth(glacier, 2) + worth(road, 2), worth(new AtLeast(1, List.of(glacier, road)), 2), 1e-6);
        assertEquals(3, shelf.count(new AtLeast(1, List.of(glacier, road))));
    }

    @Test
    void allOfSomeFindsWhatHasEachAndIsWorthTheirSum() {
        Clause glacier = new Term(TEXT, "glacier");
        Clause valley = new Term(TEXT, "valley");
        assertEquals(List.of(2L, 1L), shelf.found(new AllOf(List.of(glacier, valley))));
        assertEquals(worth(glacier, 1) + worth(valley, 1), worth(new AllOf(List.of(glacier, valley)), 1), 1e-6);
    }

    @Test
    void atLeastSoManyHaveToHold() {
        List<Clause> three = List.of(word("glacier"), word("valley"), word("road"));
        assertEquals(
                List.of(1L, 2L, 3L),
                shelf.found(new AtLeast(2, three)).stream().sorted().toList());
        assertEquals(List.of(2L), shelf.found(new AtLeast(3, three)));
    }

    @Test
    void withoutTakesOut() {
        assertEquals(List.of(1L), shelf.found(new Without(word("glacier"), word("road"))));
        assertEquals(List.of(4L), shelf.found(new Without(new Everything(), word("glacier"))));
    }

    @Test
    void whatIsPreferredIsWorthMoreAndNotNeeded() {
        Clause clause = new Preferring(new OnShelf(Dimension.TOPIC, 21, 1), List.of(word("road"), word("snow")));
        assertEquals(List.of(2L, 4L), shelf.found(clause));
        assertEquals(1 + worth(word("road"), 2), worth(clause, 2), 1e-6);
    }

    @Test
    void theNewerIsWorthMoreAndHalfAtThePivot() {
        Clause newer = new Newer(new Everything(), NOW, Duration.between(MONDAY, NOW), 4);
        assertEquals(2, worth(newer, 1), 1e-6);
        assertEquals(3L, shelf.found(newer).getFirst());
    }

    @Test
    void withinSomeMomentsIsFromTheFirstOnAndBeforeTheSecond() {
        Instant tuesday = MONDAY.plus(Duration.ofDays(1));
        assertEquals(List.of(3L), shelf.found(new Within(tuesday, tuesday.plusMillis(1))));
        assertEquals(List.of(4L, 2L, 1L), shelf.found(new Within(MONDAY, tuesday)));
        assertEquals(0, shelf.count(new Within(tuesday, tuesday)));
        assertEquals(4, shelf.count(new Within(Instant.MIN, Instant.MAX)));
        assertEquals(
                worth(word("valley"), 1), worth(new AllOf(List.of(word("valley"), new Within(MONDAY, tuesday))), 1));
    }

    @Test
    void amongSomeStoriesAreThoseOfThemThatThereAre() {
        assertEquals(List.of(4L, 1L), shelf.found(new Among(Set.of(1L, 4L, 99L))));
        assertEquals(0, worth(new Among(Set.of(1L)), 1));
    }

    @Test
    void everythingIsEveryStoryAndWorthNothing() {
        assertEquals(List.of(3L, 4L, 2L, 1L), shelf.found(new Everything()));
        assertEquals(0, worth(new Everything(), 1));
    }

    @Test
    void whatIsCountedIsWhatIsFound() {
        List<Clause> words = List.of(word("glacier"), word("market"), word("valley"));
        Clause newer = new Newer(new Everything(), NOW, Duration.ofDays(1), 2);
        List.<Clause>of(
                        new AtLeast(1, words),
                        new AtLeast(2, List.of(new AtLeast(1, words), word("road"), newer)),
                        new Preferring(word("road"), words),
                        new AllOf(List.of(newer, new Within(MONDAY, NOW), new Everything())),
                        new Without(new AtLeast(1, words), new Preferring(word("road"), words)))
                .forEach(clause -> assertEquals(shelf.found(clause).size(), shelf.count(clause), clause::toString));
    }

    @Test
    void filtersNarrowAndDoNotWeigh() {
        Clause glacier = new Term(TEXT, "glacier");
        Filters filters = new Filters(Map.of(Dimension.TOPIC, 20L), List.of(Language.EN), MONDAY, NOW, NOW);
        Question question = new Question(glacier, filters, Sort.RELEVANCE, 0, 10, 0);
        assertEquals(List.of(2L), shelf.found(glacier, filters));
        assertEquals(worth(glacier, 2), shelf.answer(question).hits().getFirst().score());
        assertEquals(
                List.of(4L),
                shelf.found(new Everything(), new Filters(Map.of(), List.of(Language.RU), null, null, NOW)));
    }

    @Test
    void moreWordsThanCanBeLookedForAreSaidInWords() {
        Clause many = new AtLeast(1, Collections.nCopies(5_000, word("glacier")));
        String message = String.valueOf(
                assertThrows(Problem.Malformed.class, () -> shelf.found(many)).getMessage());
        assertTrue(message.contains("too many words"), message);
    }
}
