package press.registan.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.registan.kernel.Language;
import press.registan.testing.Copy;
import press.registan.testing.OnEveryDatabase;

/** What a story's page tells machines and those who pass it on, whatever its headline holds. */
@OnEveryDatabase
class PassedOnTest {

    private static final String URL = "https://courier.example/news/story";

    private Newsstand stand;

    @BeforeEach
    void open(@TempDir Path folder) {
        stand = new Newsstand(folder);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private static JsonNode article(Document page) {
        try {
            return new ObjectMapper()
                    .readTree(
                            page.expectFirst("script[type=application/ld+json]").data());
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void structuredDataSayWhatThePageSays() {
        stand.take(Copy.of("Budget vote")
                .slug("story")
                .section("Politics")
                .standfirst("It passed by one.")
                .by("Aigerim Satbekova")
                .topic("Budget")
                .body("<p>One two three.</p>")
                .on("2026-02-01T06:00:00Z")
                .updated("2026-02-02T06:00:00Z")
                .corrected("2026-02-03T06:00:00Z", "By two."));
        JsonNode article = article(stand.page("/news/story"));

        assertEquals("NewsArticle", article.path("@type").asText());
        assertEquals("Budget vote", article.path("headline").asText());
        assertEquals("It passed by one.", article.path("description").asText());
        assertEquals("2026-02-01T06:00:00Z", article.path("datePublished").asText());
        assertEquals("2026-02-02T06:00:00Z", article.path("dateModified").asText());
        assertEquals("Aigerim Satbekova", article.at("/author/0/name").asText());
        assertEquals(
                "https://courier.example/author/aigerim-satbekova",
                article.at("/author/0/url").asText());
        assertEquals("The Courier", article.at("/publisher/name").asText());
        assertEquals("Politics", article.path("articleSection").asText());
        assertEquals("Budget", article.at("/keywords/0").asText());
        assertEquals("en", article.path("inLanguage").asText());
        assertTrue(article.path("isAccessibleForFree").asBoolean());
        assertEquals(3, article.path("wordCount").asInt());
        assertEquals(URL, article.path("mainEntityOfPage").asText());
        assertEquals("By two.", article.at("/correction/0/text").asText());
    }

    @Test
    void aStoryWithoutBylineIsByTheNewsroom() {
        stand.take(Copy.of("Story").on("2026-02-01T06:00:00Z"));
        JsonNode article = article(stand.page("/news/story"));

        assertEquals("The Courier", article.at("/author/0/name").asText());
        assertEquals("2026-02-01T06:00:00Z", article.path("dateModified").asText());
        assertTrue(article.path("correction").isMissingNode());
    }

    @Test
    void openGraphSpeaksOfAnArticle() {
        stand.take(Copy.of("Story").section("Politics").topic("Budget").on("2026-02-01T06:00:00Z"));
        Document page = stand.page("/news/story");

        assertEquals("article", content(page, "og:type"));
        assertEquals("Story", content(page, "og:title"));
        assertEquals(URL, content(page, "og:url"));
        assertEquals("2026-02-01T12:00:00+06:00", content(page, "article:published_time"));
        assertEquals("Politics", content(page, "article:section"));
        assertEquals("Budget", content(page, "article:tag"));
        assertEquals("summary", page.select("meta[name=twitter:card]").attr("content"));
    }

    private static String content(Document page, String property) {
        return page.select("meta[property=" + property + "]").attr("content");
    }

    @Test
    void sharingIsByPlainLinksTelegramFirst() {
        stand.take(Copy.of("Tea & “sugar” + 5%").slug("story").on("2026-02-01T06:00:00Z"));
        List<Element> links = stand.page("/news/story").select(".share a");

        assertEquals(
                List.of("t.me", "wa.me", "www.facebook.com", "x.com", "mailto:"),
                links.stream()
                        .map(link -> link.attr("href").replaceFirst("https://", ""))
                        .map(address ->
                                address.replaceFirst("(mailto:|/).*", "$1").replaceFirst("/$", ""))
                        .toList());
        for (Element link : links) {
            String address = URLDecoder.decode(link.attr("href").replace("+", "%2B"), StandardCharsets.UTF_8);
            assertTrue(address.contains(URL), address);
            assertTrue(address.contains("facebook") || address.contains("Tea & “sugar” + 5%"), address);
            assertFalse(link.attr("href").contains("& "), address);
            assertTrue(link.attr("aria-label").contains(link.text()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!--<script>",
                "\" onload=\"alert(1)",
                "' & \\\" \u2028 </title>",
                "العنوان \u202e من اليمين",
                "<b>& &amp; &lt;"
            })
    void aHeadlineIsTextWhateverItHolds(String headline) {
        stand.take(Copy.of(headline)
                .slug("story")
                .standfirst(headline)
                .by(headline)
                .on("2026-02-01T06:00:00Z"));
        Document page = stand.page("/news/story");

        assertEquals(headline, page.expectFirst("main h1").wholeText());
        assertEquals(headline, page.expectFirst(".standfirst").wholeText());
        assertEquals(headline, article(page).path("headline").asText());
        assertEquals(headline, content(page, "og:title"));
        assertEquals(headline + " · The Courier", page.expectFirst("title").wholeText());
        assertEquals(2, page.select("script").size());
        assertTrue(page.select("[onload]").isEmpty());
        assertTrue(page.select("main h1 *").isEmpty());
    }

    @Test
    void aHeadlineOfManyWordsGivesUpSizeRatherThanLines() {
        stand.take(
                Copy.of("word ".repeat(80)).slug("story").on("2026-02-01T06:00:00Z"),
                Copy.of("w".repeat(400)).slug("unbroken").on("2026-02-01T06:00:00Z"),
                Copy.of("Short").on("2026-02-01T06:00:00Z"));

        assertTrue(stand.page("/news/story").expectFirst("h1").hasClass("long"));
        assertTrue(stand.page("/news/unbroken").expectFirst("h1").hasClass("long"));
        assertFalse(stand.page("/news/short").expectFirst("h1").hasClass("long"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasItsOwnPage(Language language, @TempDir Path folder) {
        try (Newsstand all = new Newsstand(folder, List.of(Language.values()))) {
            all.take(Copy.of("Story")
                    .in(language)
                    .section("Section")
                    .by("Aigerim Satbekova")
                    .topic("Water")
                    .on("2026-02-01T06:00:00Z")
                    .updated("2026-02-02T06:00:00Z")
                    .corrected("2026-02-03T06:00:00Z", "Not so."));
            String prefix = language == Language.EN ? "" : "/" + language.code();
            Document page = all.page(prefix + "/news/story");

            assertEquals(language.code(), page.expectFirst("html").attr("lang"));
            assertEquals(language.code(), article(page).path("inLanguage").asText());
            assertEquals(3, page.select(".story-facts time").size());
            assertTrue(page.select("main a[href^=/]").eachAttr("href").stream()
                    .allMatch(address -> address.startsWith(prefix + "/")));
            page.select(".share a")
                    .forEach(
                            link -> assertTrue(link.attr("aria-label").contains(link.text()), link.attr("aria-label")));
        }
    }
}
