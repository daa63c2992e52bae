package press.registan.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
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
import press.registan.story.StoryFilter.Order;
import press.registan.taxonomy.ShelfKind;
import press.registan.testing.Copy;
import press.registan.testing.Library;
import press.registan.testing.OnEveryDatabase;

@OnEveryDatabase
class StoryFinderTest {

    private static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");
    private static final List<Language> ALL = List.of(Language.EN, Language.RU, Language.KY);

    /** A story as the test remembers it, to hold what was found against. */
    private record Told(String headline, Language language, Instant at, List<String> topics) {}

    private Library library;

    @BeforeEach
    void open(@TempDir Path folder) {
        library = new Library(folder, NOW.toString());
    }

    @AfterEach
    void close() {
        library.close();
    }

    private StoryFinder finder() {
        return library.stories.finder();
    }

    private long topic(String name) {
        return library.stories
                .directory()
                .find(new MadeFrom(), "topic", Slug.of(name, Language.EN))
                .orElseThrow()
                .id();
    }

    /** Ninety days with many stories on some and none on others, and a few still to come. */
    private List<Told> takeNinetyDays(Random random) {
        List<Told> told = new ArrayList<>();
        List<Copy> copies = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Instant at = NOW.plus(Duration.ofDays(3)).minusSeconds((long) (random.nextDouble()
                    * random.nextDouble()
                    * Duration.ofDays(93).toSeconds()));
            Language language = ALL.get(random.nextInt(3));
            List<String> topics = new ArrayList<>(List.of("Common"));
            if (random.nextInt(3) == 0) {
                topics.add("Water");
            }
            if (random.nextInt(4) == 0) {
                topics.add("Power");
            }
            told.add(new Told("Story " + i, language, at, topics));
            Copy copy = Copy.of("Story " + i).in(language).on(at.toString());
            topics.forEach(copy::topic);
            copies.add(copy);
        }
        library.take(copies.toArray(Copy[]::new));
        told.removeIf(one -> one.at().isAfter(NOW));
        return told;
    }

    private void assertFound(List<Told> expected, StoryFilter filter, int size) {
        Comparator<Told> order = Comparator.comparing(Told::at);
        List<String> headlines = expected.stream()
                .sorted(filter.order() == Order.NEWEST ? order.reversed() : order)
                .map(Told::headline)
                .toList();
        int pages = Math.max(1, (headlines.size() + size - 1) / size);
        for (int number = 1; number <= pages; number++) {
            Page<Story> page = finder().page(new MadeFrom(), filter, number, size);
            assertEquals(headlines.size(), page.total());
            assertEquals(
                    headlines.subList((number - 1) * size, Math.min(headlines.size(), number * size)),
                    page.items().stream().map(Story::headline).toList(),
                    "page " + number + " of " + filter);
        }
        assertThrows(Problem.NotFound.class, () -> finder().page(new MadeFrom(), filter, pages + 1, size));
    }

    @Test
    void everyPageIsWhatGoingThroughAllStoriesWouldGive() {
        List<Told> told = takeNinetyDays(new Random(7));
        LocalDate from = LocalDate.of(2026, 1, 9);
        LocalDate to = LocalDate.of(2026, 2, 28);
        for (Order order : Order.values()) {
            StoryFilter all = StoryFilter.all(ALL).in(order);
            assertFound(told, all, 17);
            assertFound(having(told, "Water"), all.on(topic("Water")), 7);
            assertFound(between(told, from, to), all.between(from, to), 13);
            assertFound(between(told, from, from), all.between(from, from), 13);
            assertFound(
                    between(told, from, LocalDate.of(2026, 1, 20)), all.between(from, LocalDate.of(2026, 1, 20)), 5);
            assertFound(between(told, LocalDate.of(2026, 2, 1), to), all.between(LocalDate.of(2026, 2, 1), to), 5);
            assertFound(between(told, from, LocalDate.of(9999, 12, 31)), all.between(from, null), 50);
            assertFound(between(told, LocalDate.MIN, to), all.between(null, to), 50);
            StoryFilter both =
                    new StoryFilter(ALL, List.of(topic("Common"), topic("Water"), topic("Power")), from, to, order);
            assertFound(between(having(having(told, "Water"), "Power"), from, to), both, 3);
            assertFound(
                    told.stream().filter(one -> one.language() == Language.RU).toList(),
                    StoryFilter.all(List.of(Language.RU)).in(order),
                    11);
        }
    }

    private static List<Told> having(List<Told> told, String topic) {
        return told.stream().filter(one -> one.topics().contains(topic)).toList();
    }

    private List<Told> between(List<Told> told, LocalDate from, LocalDate to) {
        return told.stream()
                .filter(one -> {
                    LocalDate day = library.stories.day(one.at());
                    return !day.isBefore(from) && !day.isAfter(to);
                })
                .toList();
    }

    @Test
    void whereNothingIsFoundThereIsOneEmptyPage() {
        assertEquals(
                0, finder().page(new MadeFrom(), StoryFilter.all(ALL), 1, 10).total());
        assertEquals(
                List.of(),
                finder().pointers(new MadeFrom(), StoryFilter.all(ALL), 1, 10).items());
    }

    @Test
    void facetsCountWhatWasFoundAndNothingElse() {
        library.take(
                Copy.of("One")
                        .section("Politics")
                        .by("A. Writer")
                        .topic("Water")
                        .on("2026-02-01T06:00:00Z"),
                Copy.of("Two").section("Politics").topic("Water").topic("Power").on("2026-02-02T06:00:00Z"),
                Copy.of("Tomorrow").section("Politics").topic("Water").on("2026-03-02T06:00:00Z"),
                Copy.of("Other").section("Sport").on("2026-02-03T06:00:00Z"));
        Facets facets = finder().facets(new MadeFrom(), StoryFilter.all(ALL).on(topic("Water")))
                .orElseThrow();
        assertEquals(
                List.of(2L),
                facets.sections().stream().map(Directory.Entry::stories).toList());
        assertEquals(
                List.of("water 2", "power 1"),
                facets.topics().stream()
                        .map(entry -> entry.shelf().slug() + " " + entry.stories())
                        .toList());
        assertEquals(1, facets.authors().size());
        assertEquals(2L, facets.languages().get(Language.EN));
    }

    @Test
    void aMonthThatIsOverHoldsWhateverAppearsLater() {
        library.take(Copy.of("Then").on("2026-01-10T06:00:00Z"), Copy.of("Soon").on("2026-03-02T06:00:00Z"));
        MadeFrom january = new MadeFrom();
        finder().pointers(
                        january,
                        StoryFilter.all(ALL).between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)),
                        1,
                        10);
        assertEquals(Instant.MAX, january.until());
        assertTrue(january.keys().contains(Key.day(Language.EN, LocalDate.of(2026, 1, 10))));
        assertTrue(january.keys().stream().noneMatch(Key.listing(Key.LATEST, Language.EN)::equals));

        MadeFrom now = new MadeFrom();
        finder().page(now, StoryFilter.all(ALL), 1, 10);
        assertEquals(Instant.parse("2026-03-02T06:00:00Z"), now.until());
    }

    @Test
    void aPointerKnowsTheEditionsThatReadersMaySee() {
        library.take(
                Copy.of("Water")
                        .id("a")
                        .on("2026-02-01T06:00:00Z")
                        .corrected("2026-02-05T06:00:00Z", "Three, not two."),
                Copy.of("Вода").id("b").in(Language.RU).translationOf("a").on("2026-02-02T06:00:00Z"),
                Copy.of("Суу").id("c").in(Language.KY).translationOf("a").on("2026-03-02T06:00:00Z"));
        MadeFrom made = new MadeFrom();
        Pointer water = finder().pointers(made, StoryFilter.all(List.of(Language.EN)), 1, 10)
                .items()
                .getFirst();
        assertEquals(Instant.parse("2026-02-05T06:00:00Z"), water.changed());
        assertEquals(
                List.of("Вода"),
                water.editions().stream().map(Stories.Edition::headline).toList());
        assertEquals(Instant.parse("2026-03-02T06:00:00Z"), made.until());
    }

    @Test
    void aPageOfTheDirectoryHasOnlyShelvesThatAreOpen() {
        library.take(
                Copy.of("One").topic("Water").topic("Apples").on("2026-02-01T06:00:00Z"),
                Copy.of("Два").in(Language.RU).topic("Water").on("2026-02-01T06:00:00Z"),
                Copy.of("Two").topic("Water").topic("Zebras").on("2026-03-02T06:00:00Z"));
        MadeFrom made = new MadeFrom();
        Directory directory = library.stories.directory();
        Page<Directory.Spread> page = directory.page(made, Set.of(ShelfKind.SUBJECT), ALL, 1, 10);
        assertEquals(
                List.of("apples 1", "water 2"),
                page.items().stream()
                        .map(spread -> spread.shelf().slug() + " " + spread.inAll())
                        .toList());
        assertEquals(2, page.total());
        assertEquals(Instant.parse("2026-03-02T06:00:00Z"), made.until());
    }
}
