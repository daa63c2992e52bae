package press.registan.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.search.opensearch.OpenSearchIndex;
import press.registan.story.Directory;
import press.registan.story.Facets;
import press.registan.story.Story;
import press.registan.testing.OpenSearchServer;

/** What readers get does not depend on the engine: the same stories, the same questions, the same answers to the last figure. */
class BothEnginesTest {

    private static final int FIRST = 10;

    /** Of so many questions one asks for stories like the first it found, too. */
    private static final int ALIKE = 5;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void openSearchAnswersEveryQuestionAndAsLuceneDoes() throws Exception {
        Map<String, String> lucene;
        try (Room room = Room.over(ContractTest.library(folder), Room.lucene(folder))) {
            lucene = answers(room);
        }
        try (Room room = Room.over(ContractTest.open(folder), opensearch())) {
            assertEquals(lucene, answers(room));
            List<String> wrong = ContractTest.wrong(room);
            assertEquals(List.of(), wrong, () -> wrong.size() + " wrong:\n" + String.join("\n", wrong));
            assertEquals(
                    lucene.size(), ContractTest.questions().size(), "two questions that are the same are one too many");
        }
    }

    private static SearchIndex opensearch() {
        Ranking ranking = Ranking.usual();
        return OpenSearchIndex.at(OpenSearchServer.running().url(), "contract", ranking.bag(), ranking.line());
    }

    /** By what is asked, all that a reader would see of it. */
    private static Map<String, String> answers(Room room) throws Exception {
        room.settle();
        Map<String, String> answers = new LinkedHashMap<>();
        for (JsonNode question : ContractTest.questions()) {
            Results results = room.search.find(ContractTest.query(question));
            List<String> seen = new ArrayList<>();
            seen.add(results.page().total() + " " + results.relaxed() + " " + results.spelling());
            results.page().items().stream()
                    .limit(FIRST)
                    .forEach(result -> seen.add(result.story().externalId() + " " + Room.starred(result.headline())
                            + " "
                            + result.fragments().stream().map(Room::starred).toList()));
            seen.add(facets(results.facets()));
            if (answers.size() % ALIKE == 0 && !results.page().items().isEmpty()) {
                Story first = results.page().items().getFirst().story();
                seen.add("alike " + room.similar(first, 3));
            }
            answers.put(question.toString(), String.join("\n", seen));
        }
        return answers;
    }

    private static String facets(Facets facets) {
        List<String> counts = new ArrayList<>();
        for (List<Directory.Entry> entries :
                List.of(facets.sections(), facets.topics(), facets.places(), facets.authors())) {
            entries.forEach(entry -> counts.add(entry.shelf().slug() + " " + entry.stories()));
        }
        return counts + " " + new TreeMap<>(facets.languages());
    }
}
