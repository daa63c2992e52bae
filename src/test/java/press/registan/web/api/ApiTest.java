package press.registan.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.registan.kernel.Language;
import press.registan.kernel.Slug;
import press.registan.testing.Copy;
import press.registan.testing.OnEveryDatabase;
import press.registan.testing.Outlets;
import press.registan.web.Window;

@OnEveryDatabase
class ApiTest {

    private Outlets outlets;

    @BeforeEach
    void open(@TempDir Path folder) {
        outlets = new Outlets(folder);
        outlets.take(
                Copy.budgetVote(),
                Copy.of("Second reading").section("Politics").topic("Budget").on("2026-02-02T17:59:59Z"),
                Copy.of("After midnight").section("Politics").on("2026-02-02T18:00:00Z"),
                Copy.of("Бюджет")
                        .in(Language.RU)
                        .section("Politics")
                        .topic("Budget")
                        .on("2026-02-03T06:00:00Z"),
                Copy.of("Бакыт").in(Language.RU).slug("happiness").topic("Joy").on("2026-02-04T06:00:00Z"));
    }

    @AfterEach
    void close() {
        outlets.close();
    }

    private JsonNode json(String target) throws Exception {
        return new ObjectMapper().readTree(outlets.text("/api/v1" + target));
    }

    private List<String> headlines(String target) throws Exception {
        List<String> headlines = new ArrayList<>();
        json(target)
                .path("results")
                .forEach(story -> headlines.add(story.path("headline").asText()));
        return headlines;
    }

    @Test
    void storiesComeWithTheirNumbers() throws Exception {
        JsonNode page = json("/stories?size=2&page=2");
        assertEquals(5, page.path("total").asLong());
        assertEquals(3, page.path("from").asLong());
        assertEquals(4, page.path("to").asLong());
        assertEquals(2, page.path("page").asLong());
        assertEquals(3, page.path("pages").asLong());
        assertEquals(2, page.path("results").size());
        assertEquals(404, outlets.get("/api/v1/stories?size=2&page=4").status());
    }

    @Test
    void aStoryIsToldAsTheContractHasIt() throws Exception {
        JsonNode story = json("/stories?author=jo-doe").path("results").path(0);
        assertEquals("a", story.path("externalId").asText());
        assertEquals(
                "https://courier.example/news/budget-vote", story.path("url").asText());
        assertEquals(
                "https://courier.example/author/jo-doe",
                story.path("bylines").path(0).path("url").asText());
        assertEquals("Politics", story.path("section").path("name").asText());
        assertEquals("subject", story.path("topics").path(0).path("kind").asText());
        assertEquals(1, story.path("topics").size());
        assertEquals("kyrgyzstan", story.path("places").path(0).path("slug").asText());
        assertEquals("2026-02-01T06:00:00Z", story.path("published").asText());
        assertTrue(story.path("updated").isNull());
        assertTrue(story.path("standfirst").isNull());
        assertTrue(story.path("body").isMissingNode());
        assertEquals(
                "<p>The assembly met on Monday. It voted.</p>",
                json("/stories/budget-vote").path("body").asText());
    }

    @Test
    void theMoneyOfAStoryIsData() throws Exception {
        outlets.takeRates("2026-02-02,USD,KGS,87.49,nbkr");
        outlets.take(Copy.of("Arrears")
                .body("<p>He owes 501,000 Kyrgyz som (approximately $5,700) and 12 tenge.</p>")
                .on("2026-02-02T06:00:00Z"));
        JsonNode story = json("/stories/arrears");

        assertEquals(
                "<p>He owes <data value=\"KGS 501000\">501,000 Kyrgyz som</data> (approximately $5,700) and "
                        + "<data value=\"KZT 12\">12 tenge</data>.</p>",
                story.path("body").asText());
        assertEquals(new ObjectMapper().readTree("""
                        [{"text": "501,000 Kyrgyz som", "currency": "KGS", "value": "501000", "inBase": "5726.37",
                          "asOf": "2026-02-02", "source": "nbkr"},
                         {"text": "$5,700", "currency": "USD", "value": "5700", "inBase": "5700",
                          "asOf": "2026-02-02", "source": null},
                         {"text": "12 tenge", "currency": "KZT", "value": "12", "inBase": null,
                          "asOf": null, "source": null}]
                        """), story.path("amounts"));
        assertEquals(0, json("/stories/budget-vote").path("amounts").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    section=politics                        | Бюджет, After midnight, Second reading, Budget vote
                    topic=budget&sort=oldest                | Budget vote, Second reading, Бюджет
                    topic=budget&language=en                | Second reading, Budget vote
                    topic=kyrgyzstan                        | Budget vote
                    place=kyrgyzstan                        | Budget vote
                    place=budget                            | ''
                    place=kyrgyzstan&topic=budget           | Budget vote
                    section=politics&author=jo-doe          | Budget vote
                    from=2026-02-02&to=2026-02-02           | Second reading
                    from=2026-02-03&language=en             | After midnight
                    to=2026-02-01                           | Budget vote
                    section=never                           | ''
                    page=1&section=never&unknown=x          | ''
                    """)
    void filtersNarrowEachOther(String query, String expected) throws Exception {
        assertEquals(expected, String.join(", ", headlines("/stories?" + query)));
    }

    @Test
    void facetsSayWhatElseThereIs() throws Exception {
        JsonNode facets = json("/stories?section=politics").path("facets");
        assertEquals(3, facets.path("topic").path(0).path("stories").asLong());
        assertEquals("en", facets.path("language").path(0).path("slug").asText());
        assertEquals(3, facets.path("language").path(0).path("stories").asLong());
    }

    @Test
    void withoutWordsTheNewestIsTheMostRelevant() throws Exception {
        assertEquals(headlines("/stories?sort=newest"), headlines("/stories?sort=relevance"));
    }

    @Test
    void storiesAreFoundByWhatIsInThemWithItMarked() throws Exception {
        outlets.take(Copy.of("Floods & a “dam”")
                .section("Politics")
                .body("<p>The <b>dam</b> held. 3 &lt; 4, said the engineer of the dam.</p>")
                .on("2026-02-05T06:00:00Z"));
        outlets.room.open();
        JsonNode page = json("/stories?q=dam");
        JsonNode story = page.path("results").path(0);
        assertEquals(1, page.path("total").asLong());
        assertTrue(story.path("score").asDouble() > 0, story.toString());
        assertEquals(
                "Floods &amp; a “<mark>dam</mark>”",
                story.path("highlights").path("headline").asText());
        assertEquals(
                "3 &lt; 4, said the engineer of the <mark>dam</mark>.",
                story.path("highlights").path("fragments").path(1).asText());
        assertTrue(page.path("relaxed").isNull());
        assertTrue(page.path("spelling").isNull());
        assertEquals(
                "politics",
                page.path("facets").path("section").path(0).path("slug").asText());
        assertEquals(0, json("/stories?q=dam&section=never").path("total").asLong());
        assertEquals(0, json("/stories?q=dam&from=2026-02-06").path("total").asLong());

        JsonNode newest = json("/stories?q=budget&sort=newest").path("results").path(0);
        assertTrue(newest.path("score").isNull());
        assertTrue(newest.has("score"));
        assertTrue(json("/stories?section=politics")
                .path("results")
                .path(0)
                .path("score")
                .isMissingNode());
        assertEquals("any", json("/stories?q=dam+midnight").path("relaxed").asText());
    }

    @Test
    void suggestionsLeadToPagesThatAreThere() throws Exception {
        outlets.room.open();
        JsonNode author = json("/suggest?q=jo&language=ru").path("results").path(0);
        assertEquals("author", author.path("kind").asText());
        assertEquals("Jo Doe", author.path("label").asText());
        assertEquals("https://courier.example/author/jo-doe", author.path("url").asText());
        JsonNode russian = json("/suggest?q=bakyt&language=en").path("results").path(0);
        assertEquals(
                "https://courier.example/ru/news/happiness", russian.path("url").asText());
        assertEquals("story", russian.path("kind").asText());
        assertEquals(0, json("/suggest?q=%20").path("results").size());
        assertEquals("*", outlets.get("/api/v1/suggest?q=jo").header("access-control-allow-origin"));
    }

    @Test
    void aFormerSlugStillMeansTheTopic() throws Exception {
        outlets.library.stories.reshelving().rename("topic", new Slug("budget"), Language.EN, "Public money");
        assertEquals(3, json("/stories?topic=budget").path("total").asLong());
        assertEquals(3, json("/stories?topic=public-money").path("total").asLong());
    }

    @Test
    void aFormerSlugOfAStoryLeadsToTodays() throws Exception {
        outlets.take(Copy.of("Budget vote").id("a").slug("great-vote").on("2026-02-01T06:00:00Z"));
        Window.Answer answer = outlets.get("/api/v1/stories/budget-vote");
        assertEquals(301, answer.status());
        assertEquals("/api/v1/stories/great-vote?language=en", answer.location());
    }

    @Test
    void aStoryIsTakenFromTheFirstLanguageThatHasIt() throws Exception {
        assertEquals("ru", json("/stories/happiness").path("language").asText());
        assertEquals(
                "ru", json("/stories/happiness?language=ru").path("language").asText());
        assertEquals(404, outlets.get("/api/v1/stories/happiness?language=en").status());
    }

    @Test
    void shelvesLeadToPagesThatAreThere() throws Exception {
        JsonNode topics = json("/topics").path("results");
        assertEquals(List.of("budget", "joy", "kyrgyzstan"), topics.findValuesAsText("slug"));
        assertEquals(
                "https://courier.example/ru/topic/joy",
                topics.path(1).path("url").asText());
        assertEquals(3, topics.path(0).path("stories").asLong());
        assertEquals("place", topics.path(2).path("kind").asText());
        assertEquals(1, json("/topics?kind=place").path("results").size());
        assertEquals(1, json("/sections").path("total").asLong());
        assertEquals(0, json("/authors?language=ru").path("total").asLong());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/suggest?q=water&language=uz",
                "/stories?q=water&size=0",
                "/stories?q=water&sort=random",
                "/stories?q=water&section=No%20Slug",
                "/stories?page=0",
                "/stories?page=x",
                "/stories?page=99999999999",
                "/stories?size=101",
                "/stories?size=-1",
                "/stories?from=yesterday",
                "/stories?from=2026-02-30",
                "/stories?to=2026-01-01&from=2026-02-01",
                "/stories?language=xx",
                "/stories?language=uz",
                "/stories?sort=random",
                "/stories?section=No%20Slug",
                "/stories/budget-vote?language=xx",
                "/topics?kind=section",
                "/rates?on=now",
                "/rates/kgs?from=1",
                "/convert?amount=1&from=KGS",
                "/convert?amount=1e9&from=KGS&to=USD",
                "/convert?amount=1&from=KGS&to=nonsense",
                "/convert?from=KGS&to=USD"
            })
    void aMalformedParameterIsNamed(String target) throws Exception {
        outlets.takeRates("2026-02-27,USD,KGS,87.45,nbkr");
        Window.Answer answer = outlets.get("/api/v1" + target);
        assertEquals(400, answer.status(), answer.text());
        assertEquals("application/problem+json", answer.contentType());
        JsonNode problem = new ObjectMapper().readTree(answer.text());
        assertEquals(400, problem.path("status").asInt());
        assertTrue(
                problem.path("detail")
                        .asText()
                        .matches("The parameter “(q|page|size|from|to|language|sort|section|kind|on|amount)” .*"),
                answer.text());
    }

    @Test
    void ratesAreToldBothWays() throws Exception {
        outlets.takeRates("2026-02-26,USD,KGS,87.00,nbkr", "2026-02-27,USD,KGS,87.45,nbkr");
        JsonNode som = json("/rates?on=2026-02-28").path("rates").path(0);
        assertEquals("KGS", som.path("currency").asText());
        assertEquals("87.45", som.path("perBase").asText());
        assertEquals("0.0114351057747", som.path("rate").asText());
        assertEquals("2026-02-27", som.path("asOf").asText());
        assertEquals(-0.51458, som.path("change").asDouble(), 0.00001);
        JsonNode course = json("/rates/KGS?from=2026-02-01");
        assertEquals(List.of("2026-02-26", "2026-02-27"), course.path("rates").findValuesAsText("date"));
        assertEquals(404, outlets.get("/api/v1/rates/KZT").status());
        assertEquals(404, outlets.get("/api/v1/rates/xxxx").status());
    }

    @Test
    void nothingIsConvertedByAGuess() throws Exception {
        outlets.takeRates("2026-02-02,USD,KGS,87.49,nbkr");
        JsonNode done = json("/convert?amount=501000&from=KGS&to=USD&on=2026-02-02");
        assertEquals("5726.37", done.path("result").asText());
        assertEquals("501000", done.path("amount").asText());
        assertEquals(
                404,
                outlets.get("/api/v1/convert?amount=1&from=KGS&to=USD&on=2026-02-01")
                        .status());
        Window.Answer stale = outlets.get("/api/v1/convert?amount=1&from=KGS&to=USD");
        assertEquals(404, stale.status());
        assertTrue(stale.text().contains("14 days"), stale.text());
    }
}
