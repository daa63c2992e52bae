// Longer than 400 lines because every promise of the port is held here against one server, which takes seconds to
// start.
package press.registan.search.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static press.registan.search.opensearch.Stories.NOON;
import static press.registan.search.opensearch.Stories.at;
import static press.registan.search.opensearch.Stories.batch;
import static press.registan.search.opensearch.Stories.story;
import static press.registan.search.opensearch.Stories.without;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import press.registan.kernel.Language;
import press.registan.kernel.Problem;
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
import press.registan.search.Standing;
import press.registan.testing.OpenSearchServer;

/** On a real server. */
class OpenSearchIndexTest {

    private static final Field TEXT = Field.text(Language.EN);
    private static final Ranking.Bm25 BAG = new Ranking.Bm25(1.1f, 0.5f);
    private static final Ranking.Bm25 LINE = new Ranking.Bm25(1.4f, 0.25f);
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final OpenSearchServer server = OpenSearchServer.running();
    private final String name = "stories-" + NAMES.incrementAndGet();
    private final List<OpenSearchIndex> opened = new ArrayList<>();
    private final OpenSearchIndex index = open();

    @AfterEach
    void close() {
        opened.forEach(OpenSearchIndex::close);
    }

    // --- worth
    // -----------------------------------------------------------------------------------------------------------

    @Test
    void aWordIsWorthWhatBm25SaysWithTheNumbersOfItsKindOfField() {
        holds(
                story(1).bag(TEXT, "budget budget vote").line(Field.COMMON, "budget budget vote"),
                story(2).bag(TEXT, "water"),
                story(3).bag(TEXT, "river snow").line(Field.COMMON, "river"));

        assertEquals(bm25(BAG, 3, 1, 2, 3, 2), worth(term(TEXT, "budget")), 1e-6);
        assertEquals(bm25(LINE, 2, 1, 2, 3, 2), worth(term(Field.COMMON, "budget")), 1e-6);
        assertEquals(3 * bm25(BAG, 3, 1, 2, 3, 2), worth(new Clause.Term(TEXT, "budget", 3)), 1e-6);
    }

    @Test
    void aStoryInAnotherLanguageChangesNothingInThisOne() {
        holds(story(1).bag(TEXT, "budget vote"), story(2).bag(TEXT, "water"));
        double before = worth(term(TEXT, "budget"));

        index.take(batch(2, story(3).in(Language.RU).bag(Field.text(Language.RU), "бюджет город")));

        assertEquals(before, worth(term(TEXT, "budget")), 1e-6);
        assertEquals(List.of(3L), found(term(Field.text(Language.RU), "бюджет")));
    }

    @Test
    void aPhraseIsFoundInItsOrderAndNotAcrossParts() {
        holds(
                story(1).line(Field.COMMON, "the budget vote", "in march"),
                story(2).line(Field.COMMON, "the vote budget"),
                story(3).line(Field.COMMON, "the budget", "vote"));

        assertEquals(List.of(1L), found(phrase(0, "budget", "vote")));
        assertEquals(List.of(2L, 1L), inOrderOfNumbers(phrase(2, "budget", "vote")));
        assertEquals(List.of(), found(phrase(99, "vote", "in")));
        assertEquals(List.of(1L), found(phrase(100, "vote", "in")));
    }

    @Test
    void whatIsFiledOrBeginsSoIsWorthItsBoost() {
        holds(
                story(1).line(Field.COMMON, "budgetary").on(Dimension.SECTION, 3),
                story(2).line(Field.COMMON, "river").on(Dimension.SECTION, 4).on(Dimension.TOPIC, 3));

        assertEquals(2.5, worth(new Clause.Prefix(Field.COMMON, "budg", 2.5f)));
        assertEquals(1.5, worth(new Clause.OnShelf(Dimension.SECTION, 3, 1.5f)));
        assertEquals(List.of(2L), found(new Clause.OnShelf(Dimension.TOPIC, 3, 1)));
    }

    @Test
    void ageIsWorthHalfAtThePivotBothWays() {
        holds(story(1).at(NOON.minusSeconds(3600)), story(2).at(NOON), story(3).at(NOON.plusSeconds(3600)));

        Answer answer = index.answer(new Question(
                new Clause.Newer(new Clause.Everything(), NOON, Duration.ofHours(1), 4),
                Filters.none(Instant.MAX),
                Sort.RELEVANCE,
                0,
                3,
                0));

        assertEquals(List.of(new Answer.Hit(2, 4), new Answer.Hit(3, 2), new Answer.Hit(1, 2)), answer.hits());
    }

    @Test
    void clausesAreWorthTheirSum() {
        holds(story(1).on(Dimension.TOPIC, 1, 2, 3), story(2).on(Dimension.TOPIC, 4));
        Clause one = new Clause.OnShelf(Dimension.TOPIC, 1, 1);
        Clause two = new Clause.OnShelf(Dimension.TOPIC, 2, 2);
        Clause four = new Clause.OnShelf(Dimension.TOPIC, 3, 4);
        Clause other = new Clause.OnShelf(Dimension.TOPIC, 4, 8);

        assertEquals(7, worth(new Clause.AllOf(List.of(one, two, four))));
        assertEquals(List.of(), found(new Clause.AllOf(List.of(one, other))));
        assertEquals(3, worth(new Clause.AtLeast(2, List.of(one, two, other))));
        assertEquals(List.of(), found(new Clause.AtLeast(2, List.of(one, other))));
        assertEquals(3, worth(new Clause.Preferring(one, List.of(two, other))));
        assertEquals(1, worth(new Clause.Preferring(one, List.of())));
        assertEquals(List.of(2L), found(new Clause.Without(new Clause.Everything(), one)));
        assertEquals(1, worth(new Clause.Without(one, other)));
        assertEquals(
                1, worth(new Clause.AllOf(List.of(one, new Clause.Everything(), within(NOON, NOON.plusMillis(1))))));
    }

    // --- what is found
    // ---------------------------------------------------------------------------------------------------

    @Test
    void equalOnesStandByAgeThenByNumber() {
        holds(
                story(1).at(NOON),
                story(2).at(NOON.minusMillis(1)),
                story(3).at(NOON),
                story(10).at(NOON.minusMillis(1)));

        assertEquals(List.of(3L, 1L, 10L, 2L), sorted(Sort.RELEVANCE));
        assertEquals(List.of(3L, 1L, 10L, 2L), sorted(Sort.NEWEST));
        assertEquals(List.of(2L, 10L, 1L, 3L), sorted(Sort.OLDEST));
    }

    @Test
    void nothingIsFoundOrCountedBeforeItsTime() {
        holds(
                story(1).at(NOON.plusNanos(1)).on(Dimension.SECTION, 3),
                story(2).at(NOON).on(Dimension.SECTION, 3));

        Answer atNoon = everything(Filters.none(NOON), 5);
        Answer justAfter = everything(Filters.none(NOON.plusMillis(1)), 5);

        assertEquals(1, atNoon.total());
        assertEquals(List.of(new Answer.Count(3, 1)), atNoon.shelves().get(Dimension.SECTION));
        assertEquals(Map.of(Language.EN, 1L), atNoon.languages());
        assertEquals(2, justAfter.total());
        assertEquals(2, index.stories());
    }

    @Test
    void filtersNarrowAndAreWorthNothing() {
        holds(
                story(1).on(Dimension.SECTION, 3).on(Dimension.PLACE, 9),
                story(2).on(Dimension.SECTION, 3).in(Language.RU),
                story(3).at(NOON.minusSeconds(60)).on(Dimension.SECTION, 4));

        assertEquals(List.of(2L, 1L), ids(filtered(Map.of(Dimension.SECTION, 3L), List.of(), null, null)));
        assertEquals(
                List.of(1L), ids(filtered(Map.of(Dimension.SECTION, 3L, Dimension.PLACE, 9L), List.of(), null, null)));
        assertEquals(List.of(2L), ids(filtered(Map.of(), List.of(Language.RU, Language.KK), null, null)));
        assertEquals(List.of(2L, 1L), ids(filtered(Map.of(), List.of(), NOON, null)));
        assertEquals(List.of(3L), ids(filtered(Map.of(), List.of(), null, NOON)));
        assertEquals(List.of(3L), ids(filtered(Map.of(), List.of(), NOON.minusSeconds(60), NOON)));
        assertEquals(
                0,
                everything(filtered(Map.of(Dimension.SECTION, 3L), List.of(), null, null), 0)
                        .hits()
                        .getFirst()
                        .score());
    }

    @Test
    void shelvesAreCountedTheFullestFirstThenTheLowerNumber() {
        holds(
                story(1).on(Dimension.TOPIC, 100, 20),
                story(2).on(Dimension.TOPIC, 3, 20),
                story(3).on(Dimension.TOPIC, 3, 100, 7));

        Answer three = everything(Filters.none(NOON), 3);

        assertEquals(
                List.of(new Answer.Count(3, 2), new Answer.Count(20, 2), new Answer.Count(100, 2)),
                three.shelves().get(Dimension.TOPIC));
        assertEquals(List.of(), three.shelves().get(Dimension.AUTHOR));
        assertTrue(everything(Filters.none(NOON), 0).shelves().isEmpty());
    }

    @Test
    void theTotalIsExactWhateverIsShown() {
        holds(IntStream.rangeClosed(1, 1_200).mapToObj(Stories::story).toArray(Stories[]::new));

        assertEquals(
                1_200,
                index.answer(Question.count(new Clause.Everything(), Filters.none(NOON)))
                        .total());
        Answer last =
                index.answer(new Question(new Clause.Everything(), Filters.none(NOON), Sort.OLDEST, 1_198, 10, 0));
        assertEquals(List.of(new Answer.Hit(1_199, 0), new Answer.Hit(1_200, 0)), last.hits());
        assertEquals(1_200, last.total());
        assertEquals(
                List.of(),
                index.answer(new Question(new Clause.Everything(), Filters.none(NOON), Sort.NEWEST, 9_990, 10, 0))
                        .hits());
    }

    @Test
    void tokensAreTakenAsTheyAreWhateverTheyHold() {
        holds(story(1).bag(TEXT, "4.5 о‘zbek ғылым o'clock тоо-суу").line(Field.COMMON, "4.5 x"));

        for (String token : List.of("4.5", "о‘zbek", "ғылым", "o'clock", "тоо-суу")) {
            assertEquals(List.of(1L), found(term(TEXT, token)), token);
        }
        assertEquals(List.of(1L), found(phrase(0, "4.5", "x")));
        assertEquals(List.of(), found(term(TEXT, "4")));
    }

    @Test
    void moreWordsThanCanBeLookedForAreSaidInWords() {
        holds(story(1).bag(TEXT, "budget"));

        assertThrows(
                Problem.Malformed.class,
                () -> found(new Clause.AtLeast(1, Collections.nCopies(5_000, term(TEXT, "budget")))));
    }

    // --- words
    // -----------------------------------------------------------------------------------------------------------

    @Test
    void frequenciesCountStoriesNotWords() {
        holds(story(1).bag(TEXT, "budget budget"), story(2).bag(TEXT, "budget vote"));

        assertEquals(
                Map.of("budget", 2L, "vote", 1L, "water", 0L),
                index.frequencies(TEXT, List.of("budget", "vote", "water")));
        assertEquals(Map.of(), index.frequencies(TEXT, List.of()));
        assertEquals(Map.of("budget", 0L), index.frequencies(Field.KIN, List.of("budget")));
    }

    @Test
    void nearOnesStandByChangesThenByStoriesThenByTheAlphabet() {
        holds(
                story(1).bag(TEXT, "budget gudget buget budgets budgetary bugdte bud"),
                story(2).bag(TEXT, "buget bugget bidget"),
                story(3).bag(TEXT, "bugdte"));

        assertEquals(List.of("buget", "bidget", "budgets", "bugget", "bugdte"), index.near(TEXT, "budget", 2, 10));
        assertEquals(List.of("buget", "bidget", "budgets", "bugget"), index.near(TEXT, "budget", 1, 10));
        assertEquals(List.of("buget", "bidget"), index.near(TEXT, "budget", 2, 2));
        assertEquals(List.of("bugdte", "budget"), index.near(TEXT, "budgte", 2, 2));
        assertEquals(List.of("bud"), index.near(TEXT, "b", 2, 5));
        assertEquals(List.of(), index.near(TEXT, "xylophone", 2, 5));
        assertEquals(List.of(), index.near(Field.KIN, "budget", 2, 5));
    }

    @Test
    void aShortTokenIsNearToOneThatIsLongerOrShorterByTwo() {
        holds(story(1).bag(TEXT, "abc abcde axybc ab cab"));

        assertEquals(List.of("ab", "abcde", "axybc"), index.near(TEXT, "abc", 2, 5));
        assertEquals(List.of("abc", "abcde"), index.near(TEXT, "abcd", 2, 2));
        assertEquals(
                List.of("abc"),
                index.near(TEXT, "abcdf", 2, 5).stream().filter("abc"::equals).toList());
    }

    // --- kept right
    // ------------------------------------------------------------------------------------------------------

    @Test
    void whereThereIsNoneItIsMissingAndSaysSoToWhoeverAsks() {
        assertEquals(new Standing.Missing(), index.standing());
        for (Runnable asks : List.<Runnable>of(
                () -> everything(Filters.none(NOON), 0),
                index::stories,
                () -> index.frequencies(TEXT, List.of("budget")),
                () -> index.near(TEXT, "budget", 2, 5),
                () -> index.take(batch(1)))) {
            assertThrows(Problem.Unavailable.class, asks::run);
        }
    }

    @Test
    void aStoryTakenInAgainReplacesItselfAndOneGoneIsGone() {
        holds(story(1).bag(TEXT, "budget"), story(2).bag(TEXT, "budget"));

        index.take(batch(2, story(1).bag(TEXT, "water")));
        assertEquals(List.of(2L), found(term(TEXT, "budget")));
        assertEquals(List.of(1L), found(term(TEXT, "water")));

        index.take(without(3, 1L, 77L));
        assertEquals(List.of(), found(term(TEXT, "water")));
        assertEquals(1, index.stories());
        assertEquals(at(3), index.standing());
    }

    @Test
    void whoWakesUpWithAnOldBatchChangesNothingAndIsToldSo() {
        holds(story(1).bag(TEXT, "budget"), story(2).bag(TEXT, "budget"));
        OpenSearchIndex sleeper = open();
        assertEquals(at(1), sleeper.standing());
        index.take(batch(5, story(1).bag(TEXT, "water")));
        index.take(without(6, 2L));

        assertThrows(
                Problem.Unavailable.class,
                () -> sleeper.take(batch(4, story(1).bag(TEXT, "old"), story(2).bag(TEXT, "old"))));

        assertEquals(List.of(), found(term(TEXT, "old")));
        assertEquals(List.of(1L), found(term(TEXT, "water")));
        assertEquals(at(6), index.standing());
    }

    @Test
    void ofTwoServersThatGoOnFromOnePlaceOneIsToldToLookAgain() {
        holds(story(1).bag(TEXT, "budget"));
        OpenSearchIndex other = open();
        other.standing();
        index.take(batch(2));

        assertThrows(Problem.Unavailable.class, () -> other.take(batch(3)));
        assertThrows(Problem.Unavailable.class, () -> other.take(batch(3)), "without having looked");
        assertEquals(at(2), other.standing());
        other.take(batch(3));

        assertEquals(at(3), index.standing());
    }

    @Test
    void aBatchLargerThanARequestIsSeenWholly() {
        holds(story(1));
        Stories[] many =
                IntStream.rangeClosed(2, 1_500).mapToObj(Stories::story).toArray(Stories[]::new);

        index.take(batch(2, many));
        assertEquals(1_500, everything(Filters.none(NOON), 0).total());

        index.take(new Batch(
                List.of(),
                Set.copyOf(
                        IntStream.rangeClosed(2, 1_500).mapToObj(Long::valueOf).toList()),
                at(3)));
        assertEquals(1, everything(Filters.none(NOON), 0).total());
    }

    // --- made anew
    // -------------------------------------------------------------------------------------------------------

    @Test
    void theOldOneAnswersAndGoesOnUntilTheNewOneIsReady() throws Exception {
        holds(story(1).bag(TEXT, "old"));
        try (SearchIndex.Remaking remaking = index.remake()) {
            remaking.take(batch(1, story(1).bag(TEXT, "new")));
            index.take(batch(2, story(2).bag(TEXT, "old")));
            assertEquals(List.of(2L, 1L), inOrderOfNumbers(term(TEXT, "old")));
            assertEquals(List.of(), found(term(TEXT, "new")));

            remaking.switchOver();
        }

        assertEquals(List.of(1L), found(term(TEXT, "new")));
        assertEquals(List.of(), found(term(TEXT, "old")));
        assertEquals(1, indexes().size());
        assertThrows(Problem.Unavailable.class, () -> index.take(batch(3)), "change 2 would be jumped over");
        assertEquals(at(1), index.standing());
        index.take(batch(2, story(2).bag(TEXT, "new")));
        assertEquals(2, index.stories());
        assertEquals(1, indexes().size());
    }

    @Test
    void whatIsNotFinishedLeavesNothingBehind() throws Exception {
        holds(story(1));
        try (SearchIndex.Remaking remaking = index.remake()) {
            remaking.take(batch(1, story(2)));
        }

        assertEquals(1, indexes().size());
        assertEquals(List.of(1L), found(new Clause.Everything()));
    }

    @Test
    void whatAKilledServerBeganIsTakenAwayByTheNextToBegin() throws Exception {
        SearchIndex.Remaking forgotten = index.remake();
        forgotten.take(batch(1, story(1)));

        holds(story(2));

        assertEquals(1, indexes().size());
        assertThrows(Problem.Unavailable.class, () -> forgotten.take(batch(1, story(3))));
        assertEquals(1, indexes().size(), "not made by being written to");
        forgotten.close();
        assertEquals(List.of(2L), found(new Clause.Everything()));
    }

    @Test
    void twoThatAnswerAtOnceAreNoneAndTheNextToBeMadeIsTheOnlyOne() throws Exception {
        holds(story(1));
        SearchIndex.Remaking second = index.remake();
        second.take(batch(1, story(1)));
        for (String each : indexes()) {
            server.ask("PUT", "/" + each + "/_alias/" + name, "");
        }
        assertEquals(2, indexes().size());
        assertEquals(new Standing.Missing(), index.standing());

        holds(story(2));

        assertEquals(1, indexes().size());
        assertEquals(at(1), index.standing());
        assertEquals(List.of(2L), found(new Clause.Everything()));
    }

    @Test
    void publicationsInOneClusterKnowNothingOfEachOther() {
        holds(story(1));
        OpenSearchIndex other = open(name + "-kg");
        fill(other, story(2));

        fill(index, story(3));

        assertEquals(1, other.stories());
        assertEquals(at(1), other.standing());
        assertEquals(List.of(3L), found(new Clause.Everything()));
    }

    @Test
    void anEmptyPublicationHasAnIndexToo() {
        fill(index);

        assertEquals(at(1), index.standing());
        assertEquals(0, index.stories());
        assertEquals(List.of(), found(new Clause.Everything()));
        assertFalse(index.frequencies(TEXT, List.of("budget")).isEmpty());
    }

    // --- said shorter
    // ----------------------------------------------------------------------------------------------------

    private OpenSearchIndex open() {
        return open(name);
    }

    private OpenSearchIndex open(String name) {
        OpenSearchIndex index = OpenSearchIndex.at(server.url(), name, BAG, LINE);
        opened.add(index);
        return index;
    }

    private void holds(Stories... stories) {
        fill(index, stories);
    }

    private static void fill(OpenSearchIndex index, Stories... stories) {
        try (SearchIndex.Remaking remaking = index.remake()) {
            remaking.take(batch(1, stories));
            remaking.switchOver();
        }
        index.standing();
    }

    private List<String> indexes() throws Exception {
        return server.ask("GET", "/_cat/indices/" + name + "-*?h=index", "")
                .lines()
                .toList();
    }

    private static Clause term(Field field, String token) {
        return new Clause.Term(field, token);
    }

    private static Clause phrase(int slop, String... tokens) {
        return new Clause.Phrase(Field.COMMON, List.of(tokens), slop, 1);
    }

    private static Clause within(Instant from, Instant before) {
        return new Clause.Within(from, before);
    }

    private Answer everything(Filters filters, int facets) {
        return index.answer(new Question(new Clause.Everything(), filters, Sort.RELEVANCE, 0, 10, facets));
    }

    private static Filters filtered(
            Map<Dimension, Long> shelves, List<Language> languages, @Nullable Instant from, @Nullable Instant before) {
        return new Filters(shelves, languages, from, before, NOON);
    }

    private List<Long> ids(Filters filters) {
        return everything(filters, 0).hits().stream().map(Answer.Hit::story).toList();
    }

    private List<Long> sorted(Sort sort) {
        return index.answer(new Question(new Clause.Everything(), Filters.none(NOON), sort, 0, 10, 0)).hits().stream()
                .map(Answer.Hit::story)
                .toList();
    }

    private List<Answer.Hit> hits(Clause clause) {
        return index.answer(new Question(clause, Filters.none(NOON), Sort.RELEVANCE, 0, 10, 0))
                .hits();
    }

    private List<Long> found(Clause clause) {
        return hits(clause).stream().map(Answer.Hit::story).toList();
    }

    private List<Long> inOrderOfNumbers(Clause clause) {
        return found(clause).stream()
                .sorted((one, other) -> Long.compare(other, one))
                .toList();
    }

    /** Of the only story that is found. */
    private double worth(Clause clause) {
        List<Answer.Hit> hits = hits(clause);
        assertEquals(1, hits.size(), hits::toString);
        return hits.getFirst().score();
    }

    private static double bm25(Ranking.Bm25 weight, int stories, int having, int times, int length, double average) {
        double rarity = Math.log(1 + (stories - having + 0.5) / (having + 0.5));
        return rarity * times / (times + weight.k1() * (1 - weight.b() + weight.b() * length / average));
    }
}
