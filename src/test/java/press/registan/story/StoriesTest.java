package press.registan.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Page;
import press.registan.kernel.Problem;
import press.registan.kernel.Slug;
import press.registan.taxonomy.Shelf;
import press.registan.taxonomy.ShelfKind;
import press.registan.testing.Copy;
import press.registan.testing.Library;
import press.registan.testing.OnEveryDatabase;

@OnEveryDatabase
class StoriesTest {

    private Library library;

    @BeforeEach
    void open(@TempDir Path folder) {
        library = new Library(folder, "2026-03-01T06:00:00Z");
    }

    @AfterEach
    void close() {
        library.close();
    }

    private Stories.Found find(String slug) {
        return library.stories.find(new MadeFrom(), StoryKind.STORY, Language.EN, new Slug(slug));
    }

    private Shelf topic(String slug) {
        return library.database
                .read(reading -> library.shelves.everCalled(reading, "topic", new Slug(slug)))
                .orElseThrow();
    }

    private List<String> headlines(long shelf) {
        return library.stories.newest(new MadeFrom(), shelf, Language.EN, 100).stream()
                .map(Card::headline)
                .toList();
    }

    @Test
    void aStoryComesBackAsItWasTakenIn() {
        library.take(Copy.of("Budget vote")
                .id("a")
                .section("Politics")
                .by("Aigerim Satbekova")
                .topic("Budget")
                .topic(ShelfKind.PLACE, "Kyrgyzstan")
                .on("2026-02-01T06:00:00Z")
                .corrected("2026-02-02T06:00:00Z", "The vote was on Monday."));
        Story story = assertInstanceOf(Stories.Shown.class, find("budget-vote")).story();
        assertEquals("Budget vote", story.headline());
        assertEquals("a", story.externalId());
        Byline byline = story.bylines().getFirst();
        assertEquals("Aigerim Satbekova at aigerim-satbekova", byline.name() + " at " + byline.slug());
        assertEquals("Politics", Objects.requireNonNull(story.section()).name(Language.EN));
        assertEquals(
                List.of("Budget", "Kyrgyzstan"),
                story.topics().stream().map(topic -> topic.name(Language.EN)).toList());
        assertEquals("The vote was on Monday.", story.corrections().getFirst().note());
        assertTrue(story.publication(library.clock.instant()).isPublic());
    }

    @Test
    void draftsScheduledEmbargoedAndWithdrawnStoriesAreNowhere() {
        library.take(
                Copy.of("Draft").topic("Water"),
                Copy.of("Scheduled").topic("Water").on("2026-03-01T06:00:01Z"),
                Copy.of("Embargoed").topic("Water").on("2026-02-01T06:00:00Z").embargoedUntil("2026-03-02T00:00:00Z"),
                Copy.of("Withdrawn").topic("Water").on("2026-02-01T06:00:00Z").withdrawn("2026-02-02T06:00:00Z"));
        for (String slug : List.of("draft", "scheduled", "embargoed")) {
            assertInstanceOf(Stories.Missing.class, find(slug), slug);
        }
        assertInstanceOf(Stories.Taken.class, find("withdrawn"));
        assertEquals(List.of(), headlines(topic("water").id()));
        assertEquals(
                0,
                library.stories
                        .listing(new MadeFrom(), Key.LATEST, Language.EN, 1, 10)
                        .total());
        assertTrue(library.stories.archive().months(new MadeFrom(), Language.EN).isEmpty());
    }

    @Test
    void aScheduledStoryAppearsByItselfAndThePageKnowsWhen() {
        library.take(Copy.of("Soon").on("2026-03-01T06:00:02Z"), Copy.of("Now").on("2026-03-01T05:00:00Z"));
        MadeFrom made = new MadeFrom();
        assertEquals(
                1, library.stories.listing(made, Key.LATEST, Language.EN, 1, 10).total());
        assertEquals(Instant.parse("2026-03-01T06:00:02Z"), made.until());
        library.clock.pass(Duration.ofSeconds(2));
        assertEquals(List.of("Soon", "Now"), headlines(Key.LATEST));
        assertEquals(
                2,
                library.stories
                        .listing(new MadeFrom(), Key.LATEST, Language.EN, 1, 10)
                        .total());
    }

    @Test
    void nineteenStoriesFillFourPagesOfSixAndNoFifth() {
        List<Copy> copies = new ArrayList<>();
        for (int i = 1; i <= 19; i++) {
            copies.add(Copy.of("Story " + i).topic("Prison").on("2026-02-%02dT06:00:00Z".formatted(i)));
        }
        library.take(copies.toArray(Copy[]::new));
        long prison = topic("prison").id();
        Page<Card> last = library.stories.listing(new MadeFrom(), prison, Language.EN, 4, 6);
        assertEquals(19, last.from());
        assertEquals(19, last.to());
        assertEquals(19, last.total());
        assertEquals(4, last.pages());
        assertEquals("Story 1", last.items().getFirst().headline());
        assertThrows(Problem.NotFound.class, () -> library.stories.listing(new MadeFrom(), prison, Language.EN, 5, 6));
    }

    @Test
    void everyPageOfALongListingHasItsOwnStoriesWhateverTheirDays() {
        Copy[] copies = new Copy[1_500];
        Instant first = Instant.parse("2020-01-31T18:00:00Z");
        for (int i = 0; i < copies.length; i++) {
            copies[i] = Copy.of("N " + i)
                    .on(first.plus(Duration.ofMinutes(i * 1_700L + i % 7)).toString());
        }
        library.take(copies);
        List<String> all = new ArrayList<>();
        for (int page = 1; page <= 150; page++) {
            library.stories
                    .listing(new MadeFrom(), Key.LATEST, Language.EN, page, 10)
                    .items()
                    .forEach(card -> all.add(card.headline()));
        }
        List<String> expected = new ArrayList<>();
        for (int i = copies.length - 1; i >= 0; i--) {
            expected.add("N " + i);
        }
        assertEquals(expected, all);
    }

    @Test
    void theSameIdIsTheSameStoryAndItsOldSlugAnswersForEver() {
        library.take(Copy.of("First").id("a").slug("first-slug").on("2026-02-01T06:00:00Z"));
        Outcome second = new Outcome(
                library.take(Copy.of("Second").id("a").slug("second-slug").on("2026-02-01T06:00:00Z"))
                        .getFirst());
        assertEquals(StoryIntake.Result.CHANGED, second.of().result());
        assertEquals(
                new Slug("second-slug"),
                assertInstanceOf(Stories.Moved.class, find("first-slug")).slug());
        library.take(Copy.of("Other").slug("first-slug").on("2026-02-01T06:00:00Z"));
        assertInstanceOf(Stories.Shown.class, find("first-slug-2"));
    }

    private record Outcome(StoryIntake.Outcome of) {}

    @Test
    void aManuscriptWithTheSameDigestChangesNothing() {
        Manuscript manuscript =
                Copy.of("Same").id("a").on("2026-02-01T06:00:00Z").manuscript();
        library.database.write(writing -> library.stories.intake().take(writing, List.of(manuscript)));
        StoryIntake.Outcome again = library.database
                .write(writing -> library.stories.intake().take(writing, List.of(manuscript, manuscript)))
                .getLast();
        assertEquals(StoryIntake.Result.UNCHANGED, again.result());
        assertEquals(1, headlines(Key.LATEST).size());
    }

    @Test
    void manyStoriesWithOneHeadlineGetSlugsOfTheirOwn() {
        Copy[] copies = new Copy[200];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = Copy.of("Weather").on("2026-02-01T06:00:00Z");
        }
        library.take(copies);
        List<Slug> slugs = library.stories.newest(new MadeFrom(), Key.LATEST, Language.EN, 300).stream()
                .map(Card::slug)
                .distinct()
                .toList();
        assertEquals(200, slugs.size());
        assertTrue(slugs.contains(new Slug("weather")));
        assertTrue(slugs.contains(new Slug("weather-2")));
    }

    @Test
    void topicsAreOneBySlugAndKind() {
        library.take(
                Copy.of("A").topic("Osh").on("2026-02-01T06:00:00Z"),
                Copy.of("B").topic(ShelfKind.PLACE, "Osh").on("2026-02-02T06:00:00Z"),
                Copy.of("C").topic(ShelfKind.PLACE, "OSH ").on("2026-02-03T06:00:00Z"),
                Copy.of("Д").in(Language.RU).topic(ShelfKind.PLACE, "Ош").on("2026-02-03T06:00:00Z"));
        assertEquals(ShelfKind.SUBJECT, topic("osh").kind());
        assertEquals(ShelfKind.PLACE, topic("osh-2").kind());
        assertEquals(List.of("C", "B"), headlines(topic("osh-2").id()));
        assertEquals("Ош", topic("osh-2").name(Language.RU));
    }

    @Test
    void aMergedTopicLeadsToTheOtherWithAllItsStories() {
        library.take(
                Copy.of("A").topic("Prisons").on("2026-02-01T06:00:00Z"),
                Copy.of("B").topic("Prison").topic("Prisons").on("2026-02-02T06:00:00Z"),
                Copy.of("C").topic("Prison").on("2026-02-03T06:00:00Z"));
        library.stories.reshelving().merge("topic", new Slug("prisons"), new Slug("prison"));
        assertEquals(new Slug("prison"), topic("prisons").slug());
        assertEquals(List.of("C", "B", "A"), headlines(topic("prison").id()));
        assertEquals(
                3,
                library.stories
                        .listing(new MadeFrom(), topic("prison").id(), Language.EN, 1, 10)
                        .total());
        library.take(Copy.of("D").topic("Prisons").on("2026-02-04T06:00:00Z"));
        assertEquals(List.of("D", "C", "B", "A"), headlines(topic("prison").id()));
    }

    @Test
    void aRenamedTopicKeepsItsOldSlugAsAnAddress() {
        library.take(Copy.of("A").topic("Labour migrants").on("2026-02-01T06:00:00Z"));
        library.stories.reshelving().rename("topic", new Slug("labour-migrants"), Language.EN, "Migration");
        assertEquals(new Slug("migration"), topic("labour-migrants").slug());
        assertEquals("Migration", topic("migration").name(Language.EN));
    }

    @Test
    void translationsFindTheirOriginalInWhicheverOrderTheyCome() {
        library.take(
                Copy.of("Русская").id("ru").in(Language.RU).translationOf("en").on("2026-02-01T06:00:00Z"),
                Copy.of("English").id("en").on("2026-02-01T06:00:00Z"),
                Copy.of("Кыргызча").id("ky").in(Language.KY).translationOf("en").on("2026-02-01T06:00:00Z"));
        Story english = assertInstanceOf(Stories.Shown.class, find("english")).story();
        assertEquals(
                List.of(Language.KY, Language.RU),
                library.stories.editions(new MadeFrom(), english).stream()
                        .map(Stories.Edition::language)
                        .toList());
    }

    @Test
    void relatedStoriesShareTheMostTopicsAndAreTheNewestOfThese() {
        library.take(
                Copy.of("At hand").topic("Water").topic("Farming").on("2026-02-05T06:00:00Z"),
                Copy.of("Newest").topic("Water").on("2026-02-28T06:00:00Z"),
                Copy.of("Newer").topic("Farming").on("2026-02-27T06:00:00Z"),
                Copy.of("Told already").topic("Water").on("2026-02-26T06:00:00Z"),
                Copy.of("Old").topic("Water").on("2026-01-02T06:00:00Z"),
                Copy.of("Both").topic("Farming").topic("Water").on("2026-01-01T06:00:00Z"),
                Copy.of("Elsewhere").topic("Football").on("2026-02-28T06:00:00Z"));
        Story story = assertInstanceOf(Stories.Shown.class, find("at-hand")).story();
        long told = assertInstanceOf(Stories.Shown.class, find("told-already"))
                .story()
                .id();
        assertEquals(
                List.of("Both", "Newest", "Newer"),
                library.stories.related(new MadeFrom(), story, List.of(told), 3).stream()
                        .map(Card::headline)
                        .toList());
    }

    @Test
    void relatedStoriesHoldUntilTheNextOneOfAnyTopicAppears() {
        library.take(
                Copy.of("At hand").topic("Water").topic("Farming").on("2026-02-05T06:00:00Z"),
                Copy.of("Later").topic("Water").on("2026-03-03T06:00:00Z"),
                Copy.of("Soon").topic("Farming").on("2026-03-02T06:00:00Z"),
                Copy.of("Elsewhere").topic("Football").on("2026-03-01T07:00:00Z"));
        Story story = assertInstanceOf(Stories.Shown.class, find("at-hand")).story();
        MadeFrom made = new MadeFrom();
        assertEquals(List.of(), library.stories.related(made, story, List.of(), 3));
        assertEquals(Instant.parse("2026-03-02T06:00:00Z"), made.until());
        assertEquals(
                Set.of(
                        Key.listing(topic("water").id(), Language.EN),
                        Key.listing(topic("farming").id(), Language.EN)),
                made.keys());
        library.clock.pass(Duration.ofDays(1));
        assertEquals(
                List.of("Soon"),
                library.stories.related(new MadeFrom(), story, List.of(), 3).stream()
                        .map(Card::headline)
                        .toList());
    }

    @Test
    void oldAddressesLeadToTheStoryAndToNothingWhenItIsWithdrawn() {
        library.take(Copy.of("Moved in")
                .id("a")
                .address("/?p=12")
                .address("https://old.example/2025/07/01/moved-in/")
                .address("/latest")
                .on("2026-02-01T06:00:00Z"));
        Addresses addresses = library.stories.addresses();
        assertEquals(
                new Addresses.To("/news/moved-in"), addresses.lead("/?p=12").orElseThrow());
        assertEquals(
                new Addresses.To("/news/moved-in"),
                addresses.lead("/2025/07/01/moved-in/").orElseThrow());
        assertFalse(addresses.lead("/latest").isPresent());
        library.take(Copy.of("Moved in").id("a").on("2026-02-01T06:00:00Z").withdrawn("2026-02-03T06:00:00Z"));
        assertEquals(
                new Addresses.Gone("Not ours to tell."),
                addresses.lead("/?p=12").orElseThrow());
    }

    @Test
    void anOldAddressDoesNotTellOfAStoryBeforeItsTime() {
        library.take(
                Copy.of("A secret").address("/draft/"),
                Copy.of("Another secret").address("/soon/").on("2026-03-01T06:00:01Z"));
        Addresses addresses = library.stories.addresses();
        assertEquals(Optional.empty(), addresses.lead("/draft/"));
        assertEquals(Optional.empty(), addresses.lead("/soon/"));
        library.clock.pass(Duration.ofSeconds(1));
        assertEquals(
                new Addresses.To("/news/another-secret"),
                addresses.lead("/soon/").orElseThrow());
    }

    @Test
    void theCalendarCountsDaysOfThePublicationNotOfGreenwich() {
        library.take(
                Copy.of("Late evening").on("2026-01-31T17:59:59Z"),
                Copy.of("After midnight").on("2026-01-31T18:00:00Z"));
        Archive archive = library.stories.archive();
        assertEquals(
                List.of(YearMonth.of(2026, 1), YearMonth.of(2026, 2)),
                List.copyOf(archive.months(new MadeFrom(), Language.EN).keySet()));
        LocalDate first = LocalDate.of(2026, 2, 1);
        assertEquals(
                "After midnight",
                archive.day(new MadeFrom(), Language.EN, first, 1, 10)
                        .items()
                        .getFirst()
                        .headline());
        assertEquals(
                LocalDate.of(2026, 1, 31),
                archive.dayBefore(new MadeFrom(), Language.EN, first).orElseThrow());
    }

    @Test
    void aChangeCarriesTheKeysOfBeforeAndAfter() {
        library.take(Copy.of("A").id("a").topic("Water").on("2026-02-01T06:00:00Z"));
        long water = topic("water").id();
        library.take(Copy.of("A").id("a").topic("Energy").on("2026-02-01T06:00:00Z"));
        long energy = topic("energy").id();
        List<String> keys = library.database.read(reading -> reading.handle()
                .createQuery("select keys from change where subject like 'story%' order by position desc limit 1")
                .mapTo(String.class)
                .list());
        List<String> words = List.of(keys.getFirst().split(" "));
        assertTrue(words.contains(Key.listing(water, Language.EN).word()), words.toString());
        assertTrue(words.contains(Key.listing(energy, Language.EN).word()), words.toString());
        assertFalse(words.contains(Key.listing(Key.LATEST, Language.EN).word()), words.toString());
    }

    @Test
    void pagesKnowTheAuthorsTheyName() {
        library.take(Copy.of("Budget vote").by("Aigerim Satbekova").on("2026-02-01T06:00:00Z"));
        Story story = assertInstanceOf(Stories.Shown.class, find("budget-vote")).story();
        Key naming = Key.naming(story.bylines().getFirst().author());
        MadeFrom whole = new MadeFrom();
        library.stories.find(whole, StoryKind.STORY, Language.EN, new Slug("budget-vote"));
        MadeFrom listing = new MadeFrom();
        library.stories.newest(listing, Key.LATEST, Language.EN, 5);
        assertTrue(whole.keys().contains(naming));
        assertTrue(listing.keys().contains(naming));
    }
}
