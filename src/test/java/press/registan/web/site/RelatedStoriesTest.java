package press.registan.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.kernel.Language;
import press.registan.taxonomy.ShelfKind;
import press.registan.testing.Copy;
import press.registan.testing.OnEveryDatabase;
import press.registan.testing.PageCheck;

/** What is named below a story: first what shares its topics, then what says much the same. */
@OnEveryDatabase
class RelatedStoriesTest {

    private static final String DAM = "<p>The reservoir behind the Toktogul dam %s, engineers say.</p>";

    private Newsstand stand;

    @BeforeEach
    void open(@TempDir Path folder) {
        stand = new Newsstand(folder);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private static Copy dam(int day) {
        return Copy.of("Dam " + day)
                .body(DAM.formatted("rises"))
                .section("Environment")
                .on("2026-02-%02dT06:00:00Z".formatted(day));
    }

    private static Copy match() {
        return Copy.of("The match")
                .body("<p>Alga beat Dordoi after penalties.</p>")
                .on("2026-02-20T06:00:00Z");
    }

    private List<String> related(String path) {
        return stand.page(path).select(".related a").eachText();
    }

    private Set<String> keys(String path) {
        return Set.of(stand.get(path).header("surrogate-key").split(" "));
    }

    @Test
    void fewThatShareTopicsAreFollowedByOthersThatSayMuchTheSame() {
        stand.take(
                dam(1).topic("Water"),
                Copy.of("Rain").topic("Water").body("<p>It rained.</p>").on("2026-02-03T06:00:00Z"),
                dam(2),
                match());
        stand.room.open();

        assertEquals(List.of("Rain", "Dam 2"), related("/news/dam-1"));
        assertEquals(
                "Environment, 2 February",
                stand.page("/news/dam-1").select(".related p").eachText().getLast());
        assertEquals(
                List.of("/news/rain", "/news/dam-2"),
                stand.page("/news/dam-1").select(".related a").eachAttr("href"));
        assertEquals(List.of(), PageCheck.wrong("/news/dam-1", stand.page("/news/dam-1")));
        assertTrue(keys("/news/dam-1").contains("alike-en"), keys("/news/dam-1").toString());
    }

    @Test
    void atMostFiveAreNamedAndNoneTwice() {
        stand.take(IntStream.rangeClosed(1, 9)
                .mapToObj(day -> day > 6 ? dam(day).topic("Water") : dam(day))
                .toArray(Copy[]::new));
        stand.room.open();

        List<String> related = related("/news/dam-9");
        assertEquals(List.of("Dam 8", "Dam 7"), related.subList(0, 2));
        assertEquals(5, related.size());
        assertEquals(5, Set.copyOf(related).size());
        assertFalse(related.contains("Dam 9"), "it is not like itself");
    }

    @Test
    void whereEnoughShareTopicsNobodyIsAsked() {
        stand.take(IntStream.rangeClosed(1, 7)
                .mapToObj(day -> day > 6 ? dam(day) : dam(day).topic("Water"))
                .toArray(Copy[]::new));
        stand.room.open();

        assertEquals(List.of("Dam 5", "Dam 4", "Dam 3", "Dam 2", "Dam 1"), related("/news/dam-6"));
        assertFalse(keys("/news/dam-6").contains("alike-en"));
        assertTrue(keys("/news/dam-7").contains("alike-en"));
    }

    @Test
    void whereNothingIsLikeItThereIsNothing() {
        stand.take(dam(1), match());
        stand.room.open();

        assertTrue(stand.page("/news/the-match").select(".related, .story-more").isEmpty());
    }

    @Test
    void whatTheStorylineTellsOfIsNotNamedAgain() {
        stand.take(dam(1).topic(ShelfKind.STORYLINE, "The dam"), dam(2).topic(ShelfKind.STORYLINE, "The dam"), dam(3));
        stand.room.open();

        assertEquals(
                List.of("Dam 2"),
                stand.page("/news/dam-1").select(".timeline a").eachText());
        assertEquals(List.of("Dam 3"), related("/news/dam-1"));
    }

    @Test
    void otherLanguagesAndOtherEditionsAreNotNamed() {
        stand.take(
                dam(1).id("a"),
                Copy.of("Dam in Russian")
                        .in(Language.RU)
                        .body(DAM.formatted("rises"))
                        .on("2026-02-05T06:00:00Z"),
                dam(2).translationOf("a"),
                dam(3));
        stand.room.open();

        assertEquals(List.of("Dam 3"), related("/news/dam-1"));
    }

    @Test
    void whatIsNotPublicIsNotNamedUntilItIs() {
        stand.take(
                dam(1),
                dam(2).on("2026-03-01T07:00:00Z"),
                dam(3).embargoedUntil("2026-03-02T06:00:00Z"),
                dam(4).withdrawn("2026-02-05T06:00:00Z"),
                Copy.of("Draft").body(DAM.formatted("rises")));
        stand.room.open();

        assertEquals(List.of(), related("/news/dam-1"));
        assertEquals("max-age=3600", stand.get("/news/dam-1").header("surrogate-control"), "when the next one appears");
        stand.library.clock.set("2026-03-01T07:00:00Z");
        assertEquals(List.of("Dam 2"), related("/news/dam-1"));
    }

    @Test
    void aStoryThatTheIndexHasNotBeenToldOfYetIsShownAsItIs() {
        stand.take(dam(1).id("a"), dam(2).id("b"), dam(3).id("c"));
        stand.room.open();
        stand.take(
                dam(2).id("b").withdrawn("2026-02-27T06:00:00Z"),
                Copy.of("Dam, again").id("c").slug("dam-3").on("2026-02-03T06:00:00Z"));

        assertEquals(List.of("Dam, again"), related("/news/dam-1"));
    }

    @Test
    void withoutAnIndexThePageIsThereAndHoldsUntilThereIsOne() {
        stand.take(dam(1).topic("Water"), dam(2).topic("Water"), dam(3));

        assertEquals(List.of("Dam 2"), related("/news/dam-1"));
        assertTrue(keys("/news/dam-1").contains("alike-en"));
        assertEquals("max-age=2", stand.get("/news/dam-1").header("surrogate-control"), "but not for long");
        stand.room.open();
        assertEquals(List.of("Dam 2", "Dam 3"), related("/news/dam-1"));
    }
}
