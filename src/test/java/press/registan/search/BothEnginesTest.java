package press.registan.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.search.lucene.LuceneIndex;
import press.registan.search.lucene.Means;
import press.registan.search.lucene.Weighing;
import press.registan.search.opensearch.OpenSearchIndex;
import press.registan.story.Story;
import press.registan.testing.OpenSearchServer;

/** What readers get does not depend on the engine: the same stories, the same questions, the same answers to the last figure. */
class BothEnginesTest {

    private static final Ranking RANKING = Ranking.usual();
    private static final int FIRST = 10;

    /** Of so many questions one asks for stories like the first it found, too. */
    private static final int ALIKE = 5;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void openSearchAnswersEveryQuestionAndAsLuceneDoes() throws Exception {
        Map<String, List<Object>> lucene;
        try (Room room = Room.over(ContractTest.library(folder), lucene())) {
            lucene = answers(room);
        }
        try (Room room = Room.over(ContractTest.open(folder), opensearch())) {
            Map<String, List<Object>> opensearch = answers(room);
            lucene.forEach((question, seen) -> assertEquals(seen, opensearch.get(question), question));
            List<String> wrong = ContractTest.wrong(room);
            assertEquals(List.of(), wrong, () -> wrong.size() + " wrong:\n" + String.join("\n", wrong));
            assertEquals(
                    lucene.size(), ContractTest.questions().size(), "two questions that are the same are one too many");
        }
    }

    private SearchIndex lucene() {
        return LuceneIndex.open(folder.resolve("search"), Means.usual().with(field -> {
            Ranking.Bm25 numbers = RANKING.of(field);
            return new Weighing.Bm25(numbers.k1(), numbers.b());
        }));
    }

    private static SearchIndex opensearch() {
        return OpenSearchIndex.at(OpenSearchServer.running().url(), "contract", RANKING.bag(), RANKING.line());
    }

    /** By what is asked, all that a reader would see of it. */
    private static Map<String, List<Object>> answers(Room room) throws Exception {
        room.settle();
        Map<String, List<Object>> answers = new LinkedHashMap<>();
        for (JsonNode question : ContractTest.questions()) {
            Results results = room.search.find(ContractTest.query(question));
            List<Object> seen = new ArrayList<>();
            seen.add(results.page().total() + " " + results.relaxed() + " " + results.spelling());
            results.page().items().stream()
                    .limit(FIRST)
                    .forEach(result -> seen.add(result.story().externalId() + " " + Room.starred(result.headline())
                            + " "
                            + result.fragments().stream().map(Room::starred).toList()));
            seen.add(results.facets());
            if (answers.size() % ALIKE == 0 && !results.page().items().isEmpty()) {
                Story first = results.page().items().getFirst().story();
                seen.add("alike "
                        + room.search.similar(first, 3).stream()
                                .map(Story::headline)
                                .toList());
            }
            answers.put(question.toString(), seen);
        }
        return answers;
    }
}
