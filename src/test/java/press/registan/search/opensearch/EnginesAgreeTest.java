package press.registan.search.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static press.registan.search.opensearch.Stories.NOON;
import static press.registan.search.opensearch.Stories.batch;
import static press.registan.search.opensearch.Stories.story;
import static press.registan.search.opensearch.Stories.without;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.kernel.Language;
import press.registan.search.Answer;
import press.registan.search.Batch;
import press.registan.search.Clause;
import press.registan.search.Dimension;
import press.registan.search.Field;
import press.registan.search.Filters;
import press.registan.search.Question;
import press.registan.search.Ranking;
import press.registan.search.SearchIndex;
import press.registan.search.Sort;
import press.registan.search.lucene.LuceneIndex;
import press.registan.search.lucene.Means;
import press.registan.testing.OpenSearchServer;

/** Questions that nobody would think of, asked of both engines about stories that nobody would write. */
class EnginesAgreeTest {

    private static final int QUESTIONS = 400;
    private static final List<Language> LANGUAGES = List.of(Language.EN, Language.RU);
    private static final List<Field> BAGS = Stream.concat(
                    Stream.of(Field.KIN),
                    LANGUAGES.stream().flatMap(language -> Stream.of(Field.text(language), Field.headline(language))))
            .toList();
    private static final List<Field> LINES = List.of(Field.COMMON, Field.HEADLINE, Field.BYLINE);
    private static final List<String> WORDS = List.of(
            "budget", "budgets", "buget", "water", "walter", "waters", "vote", "votes", "вода", "воды", "река", "4.5");

    private final Random chance = new Random(20_260_301);
    private SearchIndex opensearch;
    private SearchIndex lucene;

    @BeforeEach
    void open(@TempDir Path folder) {
        opensearch = OpenSearchIndex.at(
                OpenSearchServer.running().url(), "agree", new Ranking.Bm25(1.2f, 0.6f), new Ranking.Bm25(0.9f, 0.3f));
        lucene = LuceneIndex.open(
                folder,
                Means.usual()
                        .with(field -> LINES.contains(new Field(field, true))
                                ? new Ranking.Bm25(0.9f, 0.3f)
                                : new Ranking.Bm25(1.2f, 0.6f)));
    }

    @AfterEach
    void close() {
        lucene.close();
        opensearch.close();
    }

    @Test
    void bothGiveTheSameStoriesInTheSameOrderWorthTheSameAndCountThemAlike() {
        fill(batch(1, stories(1, 90)));

        int found = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            Question question = question();
            List<Clause> together = together();
            Answer answer = lucene.answer(question, together);
            assertSame(answer, opensearch.answer(question, together), question);
            found += answer.total() > 0 ? 1 : 0;
        }

        assertTrue(found > QUESTIONS / 2, "most questions found something: " + found);
    }

    @Test
    void bothHaveTheSameWordsAndTheSameNearThem() {
        fill(batch(1, stories(1, 90)));

        for (Field field : Stream.concat(BAGS.stream(), LINES.stream()).toList()) {
            assertEquals(lucene.frequencies(field, WORDS), opensearch.frequencies(field, WORDS), field::name);
            for (String word : WORDS) {
                for (int changes = 1; changes <= 2; changes++) {
                    int most = 1 + chance.nextInt(4);
                    assertEquals(
                            lucene.near(field, word, changes, most),
                            opensearch.near(field, word, changes, most),
                            () -> word + " in " + field);
                }
            }
        }
    }

    @Test
    void bothSayOfManyThingsAtOnceWhichAnyPublicStoryHas() {
        fill(batch(1, stories(1, 90)));

        int existing = 0;
        for (int i = 0; i < 20; i++) {
            List<Clause> clauses =
                    IntStream.range(0, 20).mapToObj(_ -> clause(1)).toList();
            Instant publicAt = NOON.minus(Duration.ofHours(20 + chance.nextInt(20)));
            Set<Clause> found = lucene.existing(clauses, publicAt);
            assertEquals(found, opensearch.existing(clauses, publicAt), () -> publicAt + " " + clauses);
            existing += found.size();
        }

        assertTrue(existing > 20 && existing < 20 * 20, "some existed: " + existing);
        assertEquals(Set.of(), opensearch.existing(List.of(), NOON));
    }

    @Test
    void bothFindTheSameAfterTheSameChanges() {
        fill(batch(1, stories(1, 40)));
        for (Batch next : List.of(batch(2, stories(20, 50)), without(3, 1L, 2L, 3L, 30L), batch(4, stories(2, 4)))) {
            lucene.standing();
            opensearch.standing();
            lucene.take(next);
            opensearch.take(next);

            for (Sort sort : List.of(Sort.NEWEST, Sort.OLDEST)) {
                Question all = new Question(new Clause.Everything(), Filters.none(NOON), sort, 0, 100, 10);
                assertEquals(lucene.answer(all), opensearch.answer(all));
            }
            assertEquals(lucene.stories(), opensearch.stories());
            assertEquals(lucene.standing(), opensearch.standing());
        }
    }

    private void fill(Batch batch) {
        for (SearchIndex index : List.of(lucene, opensearch)) {
            try (SearchIndex.Remaking remaking = index.remake()) {
                remaking.take(batch);
                remaking.switchOver();
            }
        }
    }

    private static void assertSame(Answer expected, Answer actual, Question question) {
        Supplier<String> about = () -> question + "\nLucene: " + expected + "\nOpenSearch: " + actual;
        assertEquals(expected.total(), actual.total(), about);
        assertEquals(ids(expected), ids(actual), about);
        for (int i = 0; i < expected.hits().size(); i++) {
            assertEquals(expected.hits().get(i).score(), actual.hits().get(i).score(), 1e-5f, about);
        }
        assertEquals(expected.shelves(), actual.shelves(), about);
        assertEquals(expected.languages(), actual.languages(), about);
    }

    private static List<Long> ids(Answer answer) {
        return answer.hits().stream().map(Answer.Hit::story).toList();
    }

    // --- by chance
    // -------------------------------------------------------------------------------------------------------

    private Stories[] stories(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(this::any).toArray(Stories[]::new);
    }

    private Stories any(int id) {
        Language language = one(LANGUAGES);
        Stories story = story(id)
                .in(language)
                .at(NOON.minus(Duration.ofHours(chance.nextInt(40))).plusNanos(chance.nextInt(3)))
                .bag(Field.text(language), words(30))
                .bag(Field.headline(language), words(4))
                .line(Field.COMMON, words(6), words(30))
                .line(Field.HEADLINE, words(6));
        if (chance.nextBoolean()) {
            story.bag(Field.KIN, words(3)).line(Field.BYLINE, words(2), words(2));
        }
        for (Dimension dimension : Dimension.values()) {
            story.on(dimension, chance.longs(chance.nextInt(4), 1, 9).toArray());
        }
        return story;
    }

    private String words(int most) {
        return String.join(
                " ",
                IntStream.rangeClosed(0, chance.nextInt(most))
                        .mapToObj(_ -> one(WORDS))
                        .toList());
    }

    private Question question() {
        boolean narrow = chance.nextInt(4) == 0;
        Filters filters = new Filters(
                narrow ? Map.of(one(List.of(Dimension.values())), 1 + chance.nextLong(8)) : Map.of(),
                narrow && chance.nextBoolean() ? List.of(one(LANGUAGES)) : List.of(),
                chance.nextInt(8) == 0 ? NOON.minus(Duration.ofHours(20)) : null,
                chance.nextInt(8) == 0 ? NOON.minus(Duration.ofHours(3)) : null,
                chance.nextBoolean() ? NOON : NOON.minus(Duration.ofHours(5)));
        return new Question(
                clause(3),
                filters,
                chance.nextInt(5) == 0 ? one(List.of(Sort.values())) : Sort.RELEVANCE,
                chance.nextInt(4),
                chance.nextInt(12),
                chance.nextInt(6));
    }

    private Clause clause(int depth) {
        return switch (chance.nextInt(depth == 0 ? 6 : 11)) {
            case 0, 1 -> new Clause.Term(one(chance.nextBoolean() ? BAGS : LINES), one(WORDS), boost());
            case 2 -> new Clause.Phrase(one(LINES), List.of(one(WORDS), one(WORDS)), chance.nextInt(4), boost());
            case 3 -> new Clause.Prefix(one(LINES), one(WORDS).substring(0, 1 + chance.nextInt(3)), boost());
            case 4 -> new Clause.OnShelf(one(List.of(Dimension.values())), 1 + chance.nextLong(8), boost());
            case 5 ->
                switch (chance.nextInt(4)) {
                    case 0 -> new Clause.Everything();
                    case 3 -> new Clause.Among(chance.longs(20, 1, 91).boxed().collect(Collectors.toSet()));
                    case 1 -> new Clause.In(List.of(one(LANGUAGES)));
                    default -> new Clause.Within(NOON.minus(Duration.ofHours(30)), NOON.minus(Duration.ofHours(10)));
                };
            case 6 -> new Clause.AtLeast(1, some(depth));
            case 7 -> new Clause.AllOf(some(depth));
            case 8 -> {
                List<Clause> of = some(depth);
                yield new Clause.AtLeast(1 + chance.nextInt(of.size()), of);
            }
            case 9 -> new Clause.Without(clause(depth - 1), clause(depth - 1));
            default ->
                new Clause.Newer(
                        new Clause.Preferring(clause(depth - 1), List.of(clause(depth - 1))),
                        NOON,
                        Duration.ofHours(9),
                        boost());
        };
    }

    /** Some words side by side for every other question. */
    private List<Clause> together() {
        return IntStream.range(0, Math.max(0, chance.nextInt(6) - 2))
                .<Clause>mapToObj(
                        _ -> new Clause.Phrase(one(LINES), List.of(one(WORDS), one(WORDS)), chance.nextInt(4), boost()))
                .toList();
    }

    private List<Clause> some(int depth) {
        return IntStream.rangeClosed(0, chance.nextInt(4))
                .mapToObj(_ -> clause(depth - 1))
                .toList();
    }

    private float boost() {
        return chance.nextBoolean() ? 1 : 0.25f + chance.nextInt(8);
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
