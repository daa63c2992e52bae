package press.registan.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.kernel.Language;
import press.registan.kernel.Problem;
import press.registan.kernel.Slug;
import press.registan.story.Directory;
import press.registan.story.Story;
import press.registan.taxonomy.ShelfKind;
import press.registan.testing.Copy;
import press.registan.testing.OnEveryDatabase;

@OnEveryDatabase
class SearchTest {

    private Room room;

    @BeforeEach
    void open(@TempDir Path folder) {
        room = Room.open(folder);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static Copy copy(String headline, String text) {
        return Copy.of(headline).body("<p>" + text + "</p>").on("2026-02-01T06:00:00Z");
    }

    private static Set<String> set(List<String> list) {
        return Set.copyOf(list);
    }

    @Test
    void allWordsHaveToBeThereWhereSomeStoryHasThemAll() {
        room.with(
                copy("Reservoir is full", "The water stands high."),
                copy("Reservoir is empty", "The farmers wait."),
                copy("Water is dear", "The price rose."));

        Results results = room.find("reservoir water");

        assertEquals(List.of("Reservoir is full"), Room.headlines(results));
        assertEquals(Relaxed.NOT, results.relaxed());
        assertEquals(1, results.page().total());
    }

    @Test
    void elseMostAndElseAnyAndTheResultsSayIt() {
        room.with(
                copy("Reservoir is full", "The water stands high."),
                copy("Glaciers melt", "The ice goes."),
                copy("Power is cut", "The turbines stand."));

        assertEquals(Relaxed.MOST, room.find("reservoir water turbines").relaxed());
        assertEquals(List.of("Reservoir is full"), room.headlines("reservoir water turbines"));
        assertEquals(Relaxed.ANY, room.find("glaciers turbines").relaxed());
        assertEquals(set(List.of("Glaciers melt", "Power is cut")), set(room.headlines("glaciers turbines")));
    }

    @Test
    void aLongTextFindsWhateverHasAnyOfItsWords() {
        room.with(copy("Reservoir is full", "The water stands high."), copy("Glaciers melt", "The ice goes."));

        Results results = room.find("reservoir turbines cotton wheat railway census harvest");

        assertEquals(Relaxed.ANY, results.relaxed());
        assertEquals(List.of("Reservoir is full"), Room.headlines(results));
    }

    @Test
    void aPhraseIsFoundWordForWord() {
        room.with(
                copy("One", "The Supreme Court met."),
                copy("Two", "The court is supreme."),
                copy("Three", "The supreme judge of the court."));

        assertEquals(List.of("One"), room.headlines("\"supreme court\""));
    }

    @Test
    void aPhraseDoesNotGoAcrossParagraphs() {
        room.with(Copy.of("One").body("<p>It was supreme</p><p>Court met.</p>").on("2026-02-01T06:00:00Z"));

        assertEquals(0, room.find("\"supreme court\"").page().total());
    }

    @Test
    void aMinusExcludesAndOrIncludes() {
        room.with(
                copy("One", "Floods in Osh and Batken."),
                copy("Two", "Floods in Osh."),
                copy("Three", "Floods in Talas."));

        assertEquals(List.of("Two"), room.headlines("floods osh -batken"));
        assertEquals(set(List.of("One", "Two", "Three")), set(room.headlines("floods Osh OR Talas")));
    }

    @Test
    void fieldsCanBeNamed() {
        room.with(
                copy("Budget passes", "The vote was close.").by("Jo Doe").topic("State finances"),
                copy("Vote is close", "The budget passes.").by("Ann Lee"));

        assertEquals(List.of("Budget passes"), room.headlines("headline:budget"));
        assertEquals(List.of("Vote is close"), room.headlines("byline:lee"));
        assertEquals(List.of("Budget passes"), room.headlines("topic:finances"));
        assertEquals(List.of(), room.headlines("topic:nothing"));
    }

    @Test
    void daysNarrowInThePublicationsZone() {
        room.with(
                copy("Late on the 31st", "Water.").on("2026-01-31T17:59:59Z"),
                copy("Early on the 1st", "Water.").on("2026-01-31T18:00:00Z"));

        assertEquals(List.of("Late on the 31st"), room.headlines("water to:2026-01-31"));
        assertEquals(List.of("Early on the 1st"), room.headlines("water from:2026-02-01"));
        assertEquals(List.of("Early on the 1st"), room.headlines("date:2026-02"));
        StoryQuery january = new StoryQuery(
                "water",
                Map.of(),
                null,
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-01-31"),
                Sort.NEWEST,
                1,
                10);
        assertEquals(List.of("Late on the 31st"), Room.headlines(room.search.find(january)));
    }

    @Test
    void stopWordsAloneAreLookedForAsTheyAre() {
        room.with(copy("To be or not to be", "A play."), copy("Water", "None of these."));

        assertEquals(List.of("To be or not to be"), room.headlines("to be or not to be"));
        assertEquals(List.of("To be or not to be"), room.headlines("\"or not to be\""));
    }

    @Test
    void aNameIsFoundInAnyScript() {
        room.with(
                copy("Бекетаев подписал", "Министр Бекетаев подписал соглашение.")
                        .in(Language.RU),
                copy("Nazarbayev returns", "Nursultan Nazarbayev is back."));

        assertEquals(List.of("Бекетаев подписал"), room.headlines("Beketayev"));
        assertEquals(List.of("Nazarbayev returns"), room.headlines("Назарбаев"));
    }

    @Test
    void aTopicIsFoundByEachOfItsNames() {
        room.with(
                copy("The tram comes back", "After ten years.").topic(ShelfKind.PLACE, "Almaty", "Алма-Ата", "Verny"));

        assertEquals(List.of("The tram comes back"), room.headlines("Алма-Ата"));
        assertEquals(List.of("The tram comes back"), room.headlines("Verny tram"));
    }

    @Test
    void aRenamedTopicIsFoundByItsNewNameWithoutTheStoriesBeingTouched() {
        room.with(copy("The tram comes back", "After ten years.").topic("Trams"));
        assertEquals(List.of("The tram comes back"), room.headlines("topic:trams"), "and the names are learnt");

        room.library.stories.reshelving().rename("topic", new Slug("trams"), Language.EN, "Light rail");
        room.settle();

        assertEquals(List.of("The tram comes back"), room.headlines("topic:\"light rail\""));
    }

    @Test
    void topicsAreFoundByWhatTheyWereCalledWhenSomebodyFirstAsked() {
        room.with(copy("The tram comes back", "After ten years.").topic("Trams"));

        room.library.stories.reshelving().rename("topic", new Slug("trams"), Language.EN, "Light rail");
        room.settle();

        assertEquals(List.of("The tram comes back"), room.headlines("topic:\"light rail\""));
    }

    @Test
    void aTypingErrorIsForgivenWhereNothingHasWhatWasTyped() {
        room.with(copy("Government resigns", "The president accepted."), copy("Water", "None of these."));

        Results results = room.find("goverment resigns");

        assertEquals(List.of("Government resigns"), Room.headlines(results));
        assertEquals("Government resigns", results.spelling());
        assertNull(room.find("government").spelling());
    }

    @Test
    void aWordOfAStoryThatNobodyMaySeeIsNeverOffered() {
        room.with(copy("Draft", "Zanzibarian water.").on("2031-02-01T06:00:00Z"), copy("Water", "None of these."));

        Results results = room.find("zanzibarien");

        assertEquals(0, results.page().total());
        assertNull(results.spelling());
        assertEquals(0, room.find("zanzibarian").page().total());
    }

    @Test
    void facetsSayHowManyStoriesEachWouldLeave() {
        room.with(
                copy("One", "Water.")
                        .section("Politics")
                        .by("Jo Doe")
                        .topic("Dams")
                        .topic(ShelfKind.PLACE, "Osh"),
                copy("Two", "Water.").section("Politics").by("Ann Lee").topic("Dams"),
                copy("Три", "Water.").section("Economy").in(Language.RU),
                copy("Four", "None.").section("Politics"));

        var facets = room.find("water").facets();

        assertEquals(List.of("politics 2", "economy 1"), counts(facets.sections()));
        assertEquals(List.of("dams 2"), counts(facets.topics()));
        assertEquals(List.of("osh 1"), counts(facets.places()));
        assertEquals(List.of("ann-lee 1", "jo-doe 1"), counts(facets.authors()));
        assertEquals(Map.of(Language.EN, 2L, Language.RU, 1L), facets.languages());
        StoryQuery narrowed = new StoryQuery(
                "water",
                Map.of(Dimension.SECTION, new Slug("politics"), Dimension.PLACE, new Slug("osh")),
                Language.EN,
                null,
                null,
                Sort.RELEVANCE,
                1,
                10);
        assertEquals(List.of("One"), Room.headlines(room.search.find(narrowed)));
    }

    private static List<String> counts(List<Directory.Entry> entries) {
        return entries.stream()
                .map(entry -> entry.shelf().slug() + " " + entry.stories())
                .toList();
    }

    @Test
    void aFilterThatNobodyHasFindsNothing() {
        room.with(copy("One", "Water.").topic("Dams"));

        StoryQuery query = new StoryQuery(
                "water", Map.of(Dimension.PLACE, new Slug("dams")), null, null, null, Sort.RELEVANCE, 1, 10);

        assertEquals(0, room.search.find(query).page().total());
    }

    @Test
    void aPageHasItsStoriesAndPastTheEndIsNone() {
        List<Copy> copies = new ArrayList<>();
        for (int i = 10; i < 33; i++) {
            copies.add(copy("Story " + i, "Water.").on("2026-01-%02dT06:00:00Z".formatted(i - 2)));
        }
        room.with(copies.toArray(Copy[]::new));

        Results third = room.search.find(page(3));
        assertEquals(23, third.page().total());
        assertEquals(List.of("Story 12", "Story 11", "Story 10"), Room.headlines(third));
        assertThrows(Problem.NotFound.class, () -> room.search.find(page(4)));
        assertThrows(Problem.NotFound.class, () -> room.search.find(page(1_001)));
    }

    private static StoryQuery page(int number) {
        return new StoryQuery("water", Map.of(), null, null, null, Sort.NEWEST, number, 10);
    }

    @Test
    void whatWasLookedForIsMarkedInWholePhrases() {
        room.with(copy(
                "Water for Osh",
                "The mayor spoke. Officials said that the waters of the river, which had risen, would reach Osh on"
                        + " Monday at 5.30 p.m. He did not say why."));

        Results.Result result = room.find("water osh").page().items().getFirst();

        assertEquals("*Water* for *Osh*", Room.starred(result.headline()));
        assertEquals(
                List.of("Officials said that the *waters* of the river, which had risen, would reach *Osh* on Monday at"
                        + " 5.30 p.m."),
                result.fragments().stream().map(Room::starred).toList());
    }

    @Test
    void whatIsTypedIsCompletedByWhatReadersMaySee() {
        room.with(
                copy("The tram comes back", "After ten years.").topic(ShelfKind.PLACE, "Almaty", "Алма-Ата"),
                copy("Алматы готовится", "К зиме.").in(Language.RU),
                copy("Almaty secret", "None.").on("2031-02-01T06:00:00Z").topic("Almaty secrets"));

        List<String> labels = room.search.suggest("alma", Language.EN, 8).stream()
                .map(Suggestion::label)
                .toList();

        assertEquals(List.of("Almaty", "Алматы готовится"), labels);
        assertEquals(
                "Almaty", room.search.suggest("Алм", Language.EN, 8).getFirst().label());
        assertEquals(List.of(), room.search.suggest("a", Language.EN, 8));
        assertEquals(List.of(), room.search.suggest("", Language.EN, 8));
    }

    @Test
    void ofShelvesThatBeginAlikeTheFullerOneComesFirstAsItWasCountedLately() {
        room.with(copy("One", "Water.").topic("Rivers"), copy("Two", "Ice.").topic("Rivers of ice"));
        room.with(copy("Three", "Water.").topic("Rivers"));
        assertEquals("Rivers", firstSuggested("riv"));

        room.with(
                copy("Four", "Ice.").topic("Rivers of ice"),
                copy("Five", "Ice.").topic("Rivers of ice"));
        assertEquals("Rivers", firstSuggested("riv"), "who types does not wait for all to be counted");
        room.library.clock.pass(Duration.ofMinutes(11));
        Instant end = Instant.now().plusSeconds(60);
        while (!firstSuggested("riv").equals("Rivers of ice")) {
            assertTrue(Instant.now().isBefore(end), "it is not counted again");
        }
    }

    private String firstSuggested(String typed) {
        return room.search.suggest(typed, Language.EN, 8).getFirst().label();
    }

    @Test
    void similarStoriesSayMuchTheSame() {
        room.with(
                copy("Dam fills", "The reservoir behind the Toktogul dam filled with meltwater."),
                copy("Dam empties", "The reservoir behind the Toktogul dam emptied before spring."),
                copy("Reservoir law", "A law on the reservoir and the Toktogul dam passed."),
                copy("Football", "The match ended in a draw."));

        Story story = room.story("Dam fills");

        List<String> alike = room.similar(story, 5);
        assertEquals(Set.of("Dam empties", "Reservoir law"), set(alike));
        assertFalse(alike.contains("Dam fills"));
    }

    @Test
    void anEmptyQuestionFindsEverythingThatIsPublic() {
        room.with(
                copy("One", "Water."),
                copy("Two", "Fire."),
                copy("Three", "Air.").on("2031-01-01T00:00:00Z"));

        assertEquals(2, room.find("").page().total());
        assertTrue(room.find("  \" ").page().total() == 2);
    }
}
