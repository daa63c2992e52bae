package press.registan.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.registan.testing.Copy;
import press.registan.testing.OnEveryDatabase;
import press.registan.testing.Outlets;

/** What is not public is in no outlet, and what becomes public is in each of them by itself, although pages are kept. */
@OnEveryDatabase
class OutletsTest {

    /** A word that stands in every trace of a story: in its address, its headline, its shelves. */
    private static final String DRAFT = "quince";

    private static final String WITHDRAWN = "medlar";
    private static final String SCHEDULED = "saffron";
    private static final String EMBARGOED = "walnut";

    private Outlets outlets;

    @BeforeEach
    void open(@TempDir Path folder) {
        outlets = new Outlets(folder);
        outlets.take(
                everywhere("open").on("2026-02-28T06:00:00Z"),
                everywhere(DRAFT),
                everywhere(WITHDRAWN).on("2026-02-28T06:00:00Z").withdrawn("2026-02-28T08:00:00Z"),
                everywhere(SCHEDULED).on("2026-03-01T06:00:02Z"),
                everywhere(EMBARGOED).on("2026-02-28T06:00:00Z").embargoedUntil("2026-03-01T07:00:00Z"));
    }

    @AfterEach
    void close() {
        outlets.close();
    }

    /** Filed beside the others, and on shelves of its own. */
    private static Copy everywhere(String word) {
        return Copy.of("The " + word)
                .section("Politics")
                .by("A. Writer")
                .topic("Water")
                .topic("All of " + word)
                .by(word + " Smith")
                .body("<p>" + word + "</p>");
    }

    @Test
    void theSearchFindsAStoryWhenItsTimeComesAndNoSooner() {
        outlets.room.open();
        for (String address : List.of(
                "/api/v1/stories?q=writer&size=100",
                "/api/v1/stories?q=writer&sort=oldest&topic=water",
                "/search/feed.xml?q=byline:writer",
                "/ru/search/feed.json?topic=water")) {
            outlets.library.clock.set("2026-03-01T06:00:00Z");
            assertShows(outlets.window(), address, false, false);
            outlets.library.clock.set("2026-03-01T06:00:02Z");
            assertShows(outlets.window(), address, true, false);
        }
        outlets.library.clock.set("2026-03-01T06:00:00Z");
        for (String word : List.of(DRAFT, WITHDRAWN, SCHEDULED, EMBARGOED)) {
            assertEquals("{\"results\":[]}", outlets.text("/api/v1/suggest?q=" + word));
            assertEquals("{\"results\":[]}", outlets.text("/api/v1/suggest?q=all+of+" + word));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed.xml",
                "/rss.xml",
                "/feed.json",
                "/section/politics/feed.xml",
                "/topic/water/rss.xml",
                "/author/a-writer/feed.json",
                "/sitemap-news.xml",
                "/sitemap-sections.xml",
                "/api/v1/stories",
                "/api/v1/stories?topic=water",
                "/api/v1/stories?topic=water&section=politics&from=2026-02-01",
                "/api/v1/stories?sort=oldest&size=100",
                "/api/v1/topics",
                "/api/v1/authors"
            })
    void aStoryAppearsWhenItsTimeComesAndNoSooner(String address) {
        Window window = outlets.window();
        assertShows(window, address, false, false);
        outlets.library.clock.set("2026-03-01T06:00:01.999Z");
        assertShows(window, address, false, false);
        outlets.library.clock.set("2026-03-01T06:00:02Z");
        assertShows(window, address, true, false);
        outlets.library.clock.set("2026-03-01T07:00:00Z");
        assertShows(window, address, true, true);
    }

    private static void assertShows(Window window, String address, boolean scheduled, boolean embargoed) {
        Window.Answer answer = window.get(address);
        assertEquals(200, answer.status(), address);
        assertTrue(answer.text().contains("open"), answer.text());
        assertEquals(scheduled, answer.text().contains(SCHEDULED), answer.text());
        assertEquals(embargoed, answer.text().contains(EMBARGOED), answer.text());
        assertFalse(answer.text().contains(DRAFT), answer.text());
        assertFalse(answer.text().contains(WITHDRAWN), answer.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/stories/the-WORD", "/topic/all-of-WORD/feed.xml", "/author/WORD-smith/rss.xml"})
    void whatBelongsToAStoryAloneIsThereWithItAndNoSooner(String pattern) {
        Window window = outlets.window();
        assertEquals(200, window.get(pattern.replace("WORD", "open")).status());
        assertEquals(404, window.get(pattern.replace("WORD", DRAFT)).status());
        assertEquals(404, window.get(pattern.replace("WORD", SCHEDULED)).status());
        assertEquals(
                pattern.startsWith("/api") ? 410 : 404,
                window.get(pattern.replace("WORD", WITHDRAWN)).status());
        outlets.library.clock.set("2026-03-01T06:00:02Z");
        assertEquals(200, window.get(pattern.replace("WORD", SCHEDULED)).status());
        assertEquals(404, window.get(pattern.replace("WORD", EMBARGOED)).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sitemap.xml", "/sitemap-2026-03.xml", "/sitemap-2026-02.xml"})
    void aMonthIsInTheSitemapFromItsFirstStoryOn(String address) {
        Window window = outlets.window();
        boolean february = address.contains("2026-02");
        assertEquals(
                address.contains("2026-03") ? 404 : 200, window.get(address).status());
        assertFalse(window.get(address).text().contains("2026-03.xml"));
        outlets.library.clock.set("2026-03-01T06:00:02Z");
        String now = window.get(address).text();
        assertEquals(!february, now.contains("2026-03") || now.contains(SCHEDULED), now);
        assertFalse(now.contains(EMBARGOED), now);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/stories", "/api/v1/stories?topic=water", "/api/v1/stories?topic=water&place=x"})
    void countsAreOfPublicStoriesOnly(String address) {
        String total = address.endsWith("x") ? "\"total\":0" : "\"total\":1";
        assertTrue(outlets.text(address).contains(total), outlets.text(address));
    }
}
