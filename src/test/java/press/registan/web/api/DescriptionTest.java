package press.registan.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.kernel.Language;
import press.registan.testing.Copy;
import press.registan.testing.OnEveryDatabase;
import press.registan.testing.Outlets;
import press.registan.web.Route;
import press.registan.web.Window;

/** Holds what the API says to what {@code openapi.json} says that it says. */
@OnEveryDatabase
class DescriptionTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Outlets outlets;

    @BeforeEach
    void open(@TempDir Path folder) {
        outlets = new Outlets(folder);
        outlets.take(
                Copy.budgetVote(),
                Copy.of("Bare").on("2026-02-01T06:00:00.123Z"),
                Copy.of("Money").body("<p>5 som, $5, €5</p>").on("2026-02-27T06:00:00Z"),
                Copy.of("Бюджет").in(Language.RU).on("2026-02-03T06:00:00Z"),
                Copy.of("Gone").on("2026-02-01T06:00:00Z").withdrawn("2026-02-02T06:00:00Z"));
        outlets.takeRates(
                "2026-02-26,USD,KGS,87.00,nbkr",
                "2026-02-27,USD,KGS,87.45,nbkr",
                "2026-02-27,USD,UZS,12155,cbu",
                "2026-01-05,USD,KZT,512.3,nbk");
    }

    @AfterEach
    void close() {
        outlets.close();
    }

    private JsonNode description() throws Exception {
        return JSON.readTree(outlets.text("/api/v1/openapi.json"));
    }

    @Test
    void everyRouteIsDescribedAndEveryDescriptionIsARoute() throws Exception {
        Set<String> described = new TreeSet<>();
        description().path("paths").fieldNames().forEachRemaining(path -> described.add("/api/v1" + path));
        assertEquals(
                outlets.apiRoutes.stream().map(Route::pattern).collect(Collectors.toCollection(TreeSet::new)),
                described);
    }

    @Test
    void everyParameterIsDescribed() throws Exception {
        for (Route route : outlets.apiRoutes) {
            List<String> described = new ArrayList<>();
            for (JsonNode parameter : operation(route.pattern()).path("parameters")) {
                if (parameter.path("in").asText().equals("query")) {
                    described.add(parameter.path("name").asText());
                }
            }
            Set<String> known = new TreeSet<>(route.parameters());
            assertEquals(known, new TreeSet<>(described), route.pattern());
        }
    }

    private JsonNode operation(String pattern) throws Exception {
        return description()
                .path("paths")
                .path(pattern.substring("/api/v1".length()))
                .path("get");
    }

    @Test
    void everyAnswerIsAsDescribed() throws Exception {
        assertAsDescribed("/stories", "/stories");
        assertAsDescribed("/stories", "/stories?section=politics&place=kyrgyzstan&from=2026-01-01&size=1");
        assertAsDescribed("/stories", "/stories?section=nothing");
        assertAsDescribed("/stories", "/stories?q=budget");
        assertAsDescribed("/suggest", "/suggest?q=bu");
        outlets.room.open();
        assertAsDescribed("/stories", "/stories?q=budget");
        assertAsDescribed("/stories", "/stories?q=budget+assembly+rubble&sort=newest");
        assertAsDescribed("/stories", "/stories?q=xylophone");
        assertAsDescribed("/stories", "/stories?q=" + "x".repeat(1_001));
        assertAsDescribed("/suggest", "/suggest?q=bu&language=ru");
        assertAsDescribed("/suggest", "/suggest");
        assertAsDescribed("/suggest", "/suggest?language=xx");
        assertAsDescribed("/stories", "/stories?page=9");
        assertAsDescribed("/stories/{slug}", "/stories/budget-vote");
        assertAsDescribed("/stories/{slug}", "/stories/bare?language=en");
        assertAsDescribed("/stories/{slug}", "/stories/money");
        assertAsDescribed("/stories/{slug}", "/stories/gone");
        assertAsDescribed("/stories/{slug}", "/stories/nothing");
        assertAsDescribed("/sections", "/sections");
        assertAsDescribed("/topics", "/topics");
        assertAsDescribed("/topics", "/topics?kind=person");
        assertAsDescribed("/authors", "/authors?page=2");
        assertAsDescribed("/authors", "/authors");
        assertAsDescribed("/rates", "/rates");
        assertAsDescribed("/rates", "/rates?on=2020-01-01");
        assertAsDescribed("/rates/{currency}", "/rates/kgs");
        assertAsDescribed("/rates/{currency}", "/rates/eur");
        assertAsDescribed("/convert", "/convert?amount=1.50&from=kgs&to=USD");
        assertAsDescribed("/convert", "/convert?amount=1&from=KGS&to=EUR");
        assertAsDescribed("/openapi.json", "/openapi.json");
    }

    /** The description's schemas where a schema alone would have them. */
    private static ObjectNode asSchema(JsonNode described) throws Exception {
        return (ObjectNode) JSON.readTree(described.toString().replace("#/components/schemas/", "#/$defs/"));
    }

    /** Programs shall be ready for fields to come; today there is none that is not described. */
    private static void close(JsonNode schema) {
        if (schema.has("properties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    /** The description's own schemas, of 2020-12 as OpenAPI 3.1 has them, with one of them at the root. */
    private void assertAsDescribed(String path, String target) throws Exception {
        Window.Answer answer = outlets.get("/api/v1" + target);
        JsonNode content = operation("/api/v1" + path)
                .path("responses")
                .path(String.valueOf(answer.status()))
                .path("content");
        assertTrue(content.has(answer.contentType()), target + " " + answer.status() + " " + answer.contentType());
        ObjectNode schema = asSchema(content.path(answer.contentType()).path("schema"));
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        ObjectNode schemas = asSchema(description().path("components").path("schemas"));
        schemas.forEach(DescriptionTest::close);
        schema.set("$defs", schemas);
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        Set<ValidationMessage> wrong = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(schema, config)
                .validate(JSON.readTree(answer.text()));
        assertEquals(Set.of(), wrong, target + " " + answer.text());
    }
}
