package press.registan.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import press.registan.taxonomy.ShelfKind;
import press.registan.testing.Copy;
import press.registan.testing.Databases;
import press.registan.testing.OnEveryDatabase;
import press.registan.testing.Outlets;
import press.registan.testing.Plans;

/** What a page costs must depend on what it shows, not on how much there is: every question is answered by an index. */
@OnEveryDatabase
@DisabledIf(value = "areOnPostgres", disabledReason = "PostgreSQL reads small tables whole, and rightly so")
class QueryPlanTest {

    /** Under its own name and as {@code s}: a row for each pair that a bank ever published. */
    private static final Set<String> SMALL = Set.of("s", "rate_series");

    private static final List<String> PAGES = List.of(
            "/",
            "/latest",
            "/latest/page/3",
            "/news/story-7",
            "/section/politics/page/2",
            "/topic/budget/page/2",
            "/topic/the-vote",
            "/author/aigerim-satbekova/page/2",
            "/archive",
            "/archive/2026",
            "/archive/2026/02",
            "/archive/2026/02/07",
            "/rates",
            "/rates/kgs?span=all",
            "/an/address/of/old");

    private static final List<String> FEEDS = List.of(
            "/feed.xml", "/section/politics/rss.xml", "/topic/budget/feed.json", "/sitemap.xml", "/sitemap-news.xml");

    private static final List<String> ANSWERS = List.of(
            "/api/v1/stories?section=politics&topic=budget&from=2026-02-03&page=2&size=3",
            "/api/v1/stories/story-7",
            "/api/v1/rates");

    @TempDir
    private Path folder;

    private Copy[] stories = {};

    static boolean areOnPostgres() {
        return Databases.areOnPostgres();
    }

    @BeforeEach
    void write() {
        stories = IntStream.rangeClosed(1, 20)
                .mapToObj(day -> Copy.of("Story " + day)
                        .section("Politics")
                        .by("Aigerim Satbekova")
                        .topic("Budget")
                        .topic(ShelfKind.STORYLINE, "The vote")
                        .on("2026-02-%02dT06:00:00Z".formatted(day)))
                .toArray(Copy[]::new);
    }

    @Test
    void noPageReadsATableFromEndToEnd() {
        try (Newsstand stand = new Newsstand(folder)) {
            stand.take(stories);
            stand.takeRates("2026-02-26,USD,KGS,87.40,nbkr", "2026-02-27,USD,KGS,87.45,nbkr");
            Plans plans = new Plans(stand.library.database);
            PAGES.forEach(stand::get);
            assertEquals(List.of(), plans.scans(SMALL));
            assertTrue(plans.size() > 15, "so few questions were heard: " + plans.size());
        }
    }

    @Test
    void onlyTheSectionsAndTheEditionsOfAStoryArePutInOrderAfterReading() {
        try (Newsstand stand = new Newsstand(folder)) {
            stand.take(stories);
            Plans plans = new Plans(stand.library.database);
            PAGES.forEach(stand::get);
            assertEquals(
                    List.of(),
                    plans.sorts().stream()
                            .filter(text -> !text.contains("edition_of = ?") && !text.contains("kind = 'section'"))
                            .toList());
        }
    }

    @Test
    void noFeedAndNoAnswerOfTheApiReadsATableFromEndToEnd() {
        try (Outlets outlets = new Outlets(folder)) {
            outlets.take(stories);
            Plans plans = new Plans(outlets.library.database);
            FEEDS.forEach(outlets::get);
            ANSWERS.forEach(outlets::get);
            assertEquals(List.of(), plans.scans(SMALL));
            assertFalse(plans.size() < 15, "so few questions were heard: " + plans.size());
        }
    }
}
