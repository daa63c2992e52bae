package press.registan.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.ingest.ImportOptions;
import press.registan.ingest.StoryFiles;
import press.registan.ingest.StoryImport;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.Slug;
import press.registan.testing.Library;
import press.registan.testing.OnEveryDatabase;

/**
 * What search has to answer, whatever the engine: two hundred stories in seven languages and the questions of readers, in
 * {@code src/test/resources/search}, whose README says what each may expect.
 */
@OnEveryDatabase
class ContractTest {

    private static final LanguagePaths LANGUAGES = new LanguagePaths(List.of(Language.values()));
    private static final int ALL = 100;

    @Test
    void everyQuestionHasItsAnswer(@TempDir Path folder) throws Exception {
        try (Room room = Room.over(library(folder), Room.lucene(folder))) {
            room.settle();
            assertEquals(184, room.find("").page().total());
            List<String> wrong = wrong(room);
            assertEquals(List.of(), wrong, () -> wrong.size() + " wrong:\n" + String.join("\n", wrong));
        }
    }

    /** The stories, taken in as an archive is. */
    static Library library(Path folder) throws Exception {
        Library library = open(folder);
        new StoryImport(library.database, library.stories, library.clock)
                .run(new StoryFiles(LANGUAGES), files(), new ImportOptions(false, null), _ -> {});
        return library;
    }

    /** The same, once they are in the folder. */
    static Library open(Path folder) {
        return new Library(folder, "2026-11-25T12:00:00Z", LANGUAGES);
    }

    /** What is not answered as it should be. */
    static List<String> wrong(Room room) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (JsonNode question : questions()) {
            wrong.addAll(new Asking(room, question).wrong());
        }
        return wrong;
    }

    static StoryQuery query(JsonNode question) {
        Map<Dimension, Slug> shelves = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            if (question.has(dimension.word())) {
                shelves.put(dimension, new Slug(question.get(dimension.word()).asText()));
            }
        }
        return new StoryQuery(
                question.get("q").asText(),
                shelves,
                question.has("language")
                        ? Language.of(question.get("language").asText()).orElseThrow()
                        : null,
                day(question, "from"),
                day(question, "to"),
                question.has("sort") ? Sort.of(question.get("sort").asText()).orElseThrow() : Sort.RELEVANCE,
                1,
                ALL);
    }

    private static @Nullable LocalDate day(JsonNode question, String field) {
        return question.has(field) ? LocalDate.parse(question.get(field).asText()) : null;
    }

    private static List<Path> files() throws IOException, URISyntaxException {
        Path corpus = Path.of(Objects.requireNonNull(ContractTest.class.getResource("/search/corpus"))
                .toURI());
        try (Stream<Path> found = Files.list(corpus)) {
            List<Path> files = found.sorted().toList();
            assertFalse(files.isEmpty());
            return files;
        }
    }

    static JsonNode questions() throws IOException {
        return new ObjectMapper().readTree(ContractTest.class.getResourceAsStream("/search/questions.json"));
    }

    /** One question and what it should be answered. */
    private record Asking(Room room, JsonNode question) {

        List<String> wrong() {
            Results results = room.search.find(query(question));
            List<String> ids = results.page().items().stream()
                    .map(result -> String.valueOf(result.story().externalId()))
                    .toList();
            List<String> wrong = new ArrayList<>();
            compare("total", expected("total"), String.valueOf(results.page().total()), wrong);
            compare("relaxed", expected("relaxed"), relaxed(results), wrong);
            if (question.has("meant")) {
                compare(
                        "meant",
                        question.get("meant").asText("").toLowerCase(Locale.ROOT),
                        results.meant().orElse("").toLowerCase(Locale.ROOT),
                        wrong);
            }
            if (question.has("all")) {
                Set<String> missing = new HashSet<>(list("all"));
                missing.removeAll(ids);
                Set<String> odd = new HashSet<>(ids);
                odd.removeAll(list("all"));
                if (!missing.isEmpty() || !odd.isEmpty()) {
                    wrong.add(said("all: missing " + missing + ", odd " + odd));
                }
            }
            if (!ids.containsAll(list("has"))
                    || !ids.subList(0, Math.min(10, ids.size())).containsAll(list("has"))) {
                wrong.add(said("has " + list("has") + " but " + ids));
            }
            if (!ids.subList(0, Math.min(list("first").size(), ids.size())).equals(list("first"))) {
                wrong.add(said("first " + list("first") + " but " + ids));
            }
            if (list("not").stream().anyMatch(ids::contains)) {
                wrong.add(said("not " + list("not") + " but " + ids));
            }
            return wrong;
        }

        private void compare(String what, @Nullable String wanted, String was, List<String> wrong) {
            if (wanted != null && !wanted.equals(was)) {
                wrong.add(said(what + " " + wanted + " but " + was));
            }
        }

        private String said(String what) {
            return "  " + question.get("q").asText() + ": " + what + " ("
                    + question.get("why").asText() + ")";
        }

        private @Nullable String expected(String field) {
            return question.has(field) ? question.get(field).asText() : null;
        }

        private List<String> list(String field) {
            return StreamSupport.stream(question.path(field).spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }

        private static String relaxed(Results results) {
            return switch (results.relaxed()) {
                case NOT -> "none";
                case MOST -> "most";
                case ANY -> "any";
            };
        }
    }
}
