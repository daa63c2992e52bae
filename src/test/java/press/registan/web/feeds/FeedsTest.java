package press.registan.web.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.kernel.Language;
import press.registan.kernel.Slug;
import press.registan.testing.Copy;
import press.registan.testing.OnEveryDatabase;
import press.registan.testing.Outlets;
import press.registan.web.Window;

@OnEveryDatabase
class FeedsTest {

    private static final List<String> FILES = List.of("feed.xml", "rss.xml", "feed.json");

    private Outlets outlets;

    @BeforeEach
    void open(@TempDir Path folder) {
        outlets = new Outlets(folder);
    }

    @AfterEach
    void close() {
        outlets.close();
    }

    private SyndFeed feed(String target) throws Exception {
        return new SyndFeedInput().build(new StringReader(outlets.text(target)));
    }

    private JsonNode json(String target) throws Exception {
        return new ObjectMapper().readTree(outlets.text(target));
    }

    private void takeBudget() {
        outlets.take(
                Copy.of("Budget vote")
                        .id("a")
                        .section("Politics")
                        .by("Aigerim Satbekova")
                        .by("Jo Doe")
                        .topic("Water")
                        .body("<p>See <a href=\"/news/before\">before</a> and <a href=\"#x\">below</a>. It voted.</p>")
                        .on("2026-02-01T06:00:00Z")
                        .corrected("2026-02-02T06:00:00Z", "The vote was on <Monday>."),
                Copy.of("Older").topic("Water").on("2026-01-01T06:00:00Z"),
                Copy.of("Бюджет").in(Language.RU).topic("Water").on("2026-02-03T06:00:00Z"));
    }

    @Test
    void atomTellsTheWholeStory() throws Exception {
        takeBudget();
        SyndFeed feed = feed("/feed.xml");
        assertEquals("atom_1.0", feed.getFeedType());
        assertEquals("The Courier", feed.getTitle());
        assertEquals("https://courier.example/feed.xml", feed.getUri());
        assertEquals(Date.from(Instant.parse("2026-02-02T06:00:00Z")), feed.getPublishedDate());
        assertEquals(
                List.of("Budget vote", "Older"),
                feed.getEntries().stream().map(SyndEntry::getTitle).toList());

        SyndEntry vote = feed.getEntries().getFirst();
        assertTrue(vote.getUri().matches("urn:uuid:[0-9a-f-]{36}"), vote.getUri());
        assertEquals("https://courier.example/news/budget-vote", vote.getLink());
        assertEquals(Date.from(Instant.parse("2026-02-01T06:00:00Z")), vote.getPublishedDate());
        assertEquals(Date.from(Instant.parse("2026-02-02T06:00:00Z")), vote.getUpdatedDate());
        assertEquals(
                List.of("Aigerim Satbekova", "Jo Doe"),
                vote.getAuthors().stream().map(SyndPerson::getName).toList());
        assertEquals(
                List.of("politics", "water"),
                vote.getCategories().stream().map(SyndCategory::getName).toList());
        String html = vote.getContents().getFirst().getValue();
        assertTrue(html.contains("href=\"https://courier.example/news/before\""), html);
        assertTrue(html.contains("It voted."), html);
        assertTrue(html.contains("Correction, 2 February 2026"), html);
        assertTrue(html.contains("The vote was on &lt;Monday&gt;."), html);
    }

    @Test
    void rssTellsTheSame() throws Exception {
        takeBudget();
        String text = outlets.text("/rss.xml");
        assertTrue(text.contains("<atom:link rel=\"self\" type=\"application/rss+xml\""), text);
        SyndFeed feed = feed("/rss.xml");
        assertEquals("rss_2.0", feed.getFeedType());
        assertEquals("https://courier.example/", feed.getLink());
        SyndEntry vote = feed.getEntries().getFirst();
        assertEquals(feed("/feed.xml").getEntries().getFirst().getUri(), vote.getUri());
        assertEquals("https://courier.example/news/budget-vote", vote.getLink());
        assertEquals(Date.from(Instant.parse("2026-02-01T06:00:00Z")), vote.getPublishedDate());
        assertEquals("Aigerim Satbekova", vote.getAuthor());
        assertTrue(vote.getContents().getFirst().getValue().contains("https://courier.example/news/before"));
    }

    @Test
    void jsonFeedTellsTheSame() throws Exception {
        takeBudget();
        JsonNode feed = json("/feed.json");
        assertEquals("https://jsonfeed.org/version/1.1", feed.path("version").asText());
        assertEquals("https://courier.example/feed.json", feed.path("feed_url").asText());
        JsonNode vote = feed.path("items").path(0);
        assertEquals(
                feed("/feed.xml").getEntries().getFirst().getUri(),
                vote.path("id").asText());
        assertEquals("2026-02-01T06:00:00Z", vote.path("date_published").asText());
        assertEquals("2026-02-02T06:00:00Z", vote.path("date_modified").asText());
        assertEquals("Jo Doe", vote.path("authors").path(1).path("name").asText());
        assertEquals("Politics", vote.path("tags").path(0).asText());
    }

    @Test
    void aSearchCanBeFollowedNewestFirst() throws Exception {
        takeBudget();
        outlets.take(Copy.of("Vote on water")
                .body("<p>It voted, and voted, and voted.</p>")
                .on("2026-01-20T06:00:00Z"));
        outlets.room.open();
        SyndFeed feed = feed("/search/feed.xml?page=2&q=voted&sort=oldest&language=en&from=2026-01-05");
        assertEquals("The Courier – Search results for “voted”", feed.getTitle());
        assertEquals("Only stories that have all of this, the newest first.", feed.getDescription());
        assertEquals("https://courier.example/search/feed.xml?q=voted&language=en&from=2026-01-05", feed.getUri());
        assertTrue(outlets.text("/search/feed.xml?q=voted&from=2026-01-05")
                .contains("rel=\"alternate\" type=\"text/html\""
                        + " href=\"https://courier.example/search?q=voted&amp;from=2026-01-05\""));
        assertEquals(
                List.of("Budget vote", "Vote on water"),
                feed.getEntries().stream().map(SyndEntry::getTitle).toList());
        assertEquals("rss_2.0", feed("/search/rss.xml?q=voted").getFeedType());
        assertEquals(
                "https://courier.example/ru/search/feed.json?topic=water",
                json("/ru/search/feed.json?topic=water").path("feed_url").asText());
        assertEquals("", outlets.get("/search/feed.xml?q=voted").header("surrogate-key"));
    }

    @Test
    void whoFollowsASearchIsNotToldOfWhatIsOnlyLikeIt() throws Exception {
        takeBudget();
        outlets.room.open();
        assertEquals(List.of(), feed("/search/feed.xml?q=voted+xylophone").getEntries());
        assertEquals(List.of(), feed("/search/rss.xml?q=vtoed").getEntries());
        assertEquals(0, json("/search/feed.json?q=xylophone").path("items").size());
    }

    @Test
    void aFeedOfNoSearchIsThatOfTheWhole() {
        assertEquals("/ru/rss.xml", outlets.get("/ru/search/rss.xml?q=%20").location());
        assertEquals(400, outlets.get("/search/feed.xml?from=yesterday").status());
    }

    @Test
    void everyShelfHasFeedsInEveryLanguageInWhichItHasStories() throws Exception {
        takeBudget();
        assertEquals("The Courier – Water", feed("/topic/water/feed.xml").getTitle());
        assertEquals(2, feed("/topic/water/rss.xml").getEntries().size());
        assertEquals(1, feed("/section/politics/rss.xml").getEntries().size());
        assertEquals(1, json("/author/jo-doe/feed.json").path("items").size());
        SyndFeed russian = feed("/ru/topic/water/feed.xml");
        assertTrue(outlets.text("/ru/topic/water/feed.xml").contains("xml:lang=\"ru\""));
        assertEquals(
                "https://courier.example/ru/news/byudzhet",
                russian.getEntries().getFirst().getLink());
        assertTrue(outlets.text("/ru/topic/water/feed.xml")
                .contains("rel=\"alternate\" type=\"text/html\" href=\"https://courier.example/ru/topic/water\""));
        assertEquals(404, outlets.get("/ru/section/politics/feed.xml").status());
        assertEquals(404, outlets.get("/topic/nothing/feed.xml").status());
        assertEquals(404, outlets.get("/topic/no..thing/feed.xml").status());
    }

    @Test
    void anEmptyPublicationHasAFeedThatIsValid() throws Exception {
        assertEquals(0, feed("/feed.xml").getEntries().size());
        assertEquals(0, feed("/ky/rss.xml").getEntries().size());
        assertEquals(0, json("/feed.json").path("items").size());
    }

    @Test
    void moneyIsToldInTheTextAndTheRatesAtItsEnd() throws Exception {
        outlets.takeRates("2026-02-02,USD,KGS,87.49,nbkr");
        outlets.take(
                Copy.of("Arrears").body("<p>He owes 501,000 Kyrgyz som.</p>").on("2026-02-02T06:00:00Z"),
                Copy.of("Excluded").body("<p>501,000 som</p>").unconverted().on("2026-02-02T05:00:00Z"));
        JsonNode items = json("/feed.json").path("items");

        assertEquals(
                "<p>He owes <data value=\"KGS 501000\">501,000 Kyrgyz som</data> [≈&nbsp;$5,730].</p>"
                        + "<aside><p>Figures after ≈ are ours: rounded, at the rates that held on 2 February 2026, when this"
                        + " story appeared. 87.49 som to the dollar (National Bank of the Kyrgyz Republic, 2 February"
                        + " 2026).</p></aside>",
                items.path(0).path("content_html").asText());
        assertEquals("<p>501,000 som</p>", items.path(1).path("content_html").asText());
        assertEquals(
                "He owes 501,000 Kyrgyz som.", items.path(0).path("summary").asText());
    }

    @Test
    void aFormerSlugLeadsToTheFeedUnderTodays() {
        takeBudget();
        outlets.library.stories.reshelving().rename("topic", new Slug("water"), Language.EN, "Irrigation");
        for (String file : FILES) {
            Window.Answer answer = outlets.get("/topic/water/" + file);
            assertEquals(301, answer.status());
            assertEquals("/topic/irrigation/" + file, answer.location());
        }
        assertEquals(
                "/ru/topic/irrigation/feed.xml",
                outlets.get("/ru/topic/water/feed.xml").location());
    }

    @Test
    void noTextSpoilsAFeed() throws Exception {
        String hostile =
                "]]></title><script>alert(1)</script> & \"quoted\" 'q' \uD83D\uDE00 \u0001\u000B\uFFFE\uD800 end";
        outlets.take(Copy.of("Calm")
                .section(hostile)
                .by("O'Neil & Söhne <x>")
                .topic("a<b & c")
                .body("<p>" + "\uD83D\uDE00 \u0002 ]]&gt; &amp;amp; &lt;b&gt;" + "</p>")
                .on("2026-02-01T06:00:00Z")
                .corrected("2026-02-02T06:00:00Z", hostile));
        for (String file : List.of("/feed.xml", "/rss.xml")) {
            SyndEntry entry = feed(file).getEntries().getFirst();
            String html = entry.getContents().getFirst().getValue();
            assertTrue(html.contains("\uD83D\uDE00"), html);
            assertFalse(html.contains("<script"), html);
            assertTrue(html.contains("&amp;amp;"), html);
            assertTrue(outlets.text(file).codePoints().noneMatch(c -> c < ' ' && c != '\n' && c != '\t'));
        }
        assertTrue(json("/feed.json")
                .path("items")
                .path(0)
                .path("content_html")
                .asText()
                .contains("end"));
    }

    @Test
    void xmlLeavesOutWhatItCannotSay() {
        String document = new String(
                Xml.document(xml -> xml.element(
                        "a",
                        inside -> inside.attribute("b", "1\u0000\"<&2").text("x\u0008\uD800\uFFFFy\uD83D\uDE00<&>"))),
                StandardCharsets.UTF_8);
        assertTrue(document.endsWith("<a b=\"1&quot;&lt;&amp;2\">xy\uD83D\uDE00&lt;&amp;&gt;</a>"), document);
    }

    @Test
    void aFeedSaysWhatItIs() {
        assertEquals(
                "application/atom+xml; charset=utf-8", outlets.get("/feed.xml").contentType());
        assertEquals(
                "application/rss+xml; charset=utf-8", outlets.get("/rss.xml").contentType());
        assertEquals("application/feed+json", outlets.get("/feed.json").contentType());
    }
}
