package press.registan.search.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static press.registan.search.opensearch.Stories.NOON;
import static press.registan.search.opensearch.Stories.at;
import static press.registan.search.opensearch.Stories.batch;
import static press.registan.search.opensearch.Stories.story;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import press.registan.kernel.Problem;
import press.registan.search.Answer;
import press.registan.search.Clause;
import press.registan.search.Field;
import press.registan.search.Filters;
import press.registan.search.Question;
import press.registan.search.Ranking;
import press.registan.search.SearchIndex;
import press.registan.search.Sort;
import press.registan.testing.OpenSearchServer;

/** What becomes of a search while its cluster is away, in all the ways in which one is. */
class OpenSearchAwayTest {

    private static final Ranking.Bm25 USUAL = new Ranking.Bm25(1.2f, 0.75f);

    private static final String JSON = "application/json; charset=UTF-8";

    /** So that a test does not wait as long as a reader would. */
    private static final Cluster.Patience LITTLE =
            new Cluster.Patience(Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofSeconds(20));

    private static final Question EVERYTHING =
            new Question(new Clause.Everything(), Filters.none(NOON), Sort.NEWEST, 0, 10, 0);

    @Test
    void whereNobodyIsItOpensAndEveryQuestionIsAProblemInWords() {
        try (OpenSearchIndex index = open(OpenSearchServer.nowhere(), "away")) {
            for (Runnable asks : List.<Runnable>of(
                    index::standing,
                    () -> index.answer(EVERYTHING),
                    index::stories,
                    () -> index.near(Field.KIN, "budget", 2, 5),
                    () -> index.frequencies(Field.KIN, List.of("budget")),
                    index::remake)) {
                Problem problem = assertThrows(Problem.Unavailable.class, asks::run);
                assertSays("does not answer", problem);
            }
        }
    }

    @Test
    void whatItSaysHoldsNoPassword() {
        URI nowhere = OpenSearchServer.nowhere();
        URI address = URI.create("http://editor:s3cret@127.0.0.1:" + nowhere.getPort());
        try (OpenSearchIndex index = open(address, "away")) {
            Problem problem = assertThrows(Problem.Unavailable.class, index::standing);

            assertSays("127.0.0.1:" + nowhere.getPort(), problem);
            assertFalse(String.valueOf(problem.getMessage()).contains("s3cret"), problem::toString);
        }
    }

    @Test
    void theNameAndPasswordOfTheAddressAreShownAndARefusalIsToldInWords() throws Exception {
        AtomicReference<String> shown = new AtomicReference<>("");
        HttpServer door = answering(401, "text/plain", "Unauthorized", shown);
        URI address = URI.create(
                "http://editor:a%20%3A%20b@127.0.0.1:" + door.getAddress().getPort());
        try (OpenSearchIndex index = open(address, "closed")) {
            for (Runnable asks : List.<Runnable>of(
                    index::standing,
                    () -> index.answer(EVERYTHING),
                    index::remake,
                    () -> index.frequencies(Field.KIN, List.of("budget")))) {
                Problem problem = assertThrows(Problem.Unavailable.class, asks::run);
                assertSays("does not let us in", problem);
            }
            // editor:a : b
            assertEquals("Basic ZWRpdG9yOmEgOiBi", shown.get());
        } finally {
            door.stop(0);
        }
    }

    @Test
    void whateverElseAnswersThereIsNotTakenForOne() throws Exception {
        HttpServer other = answering(200, "text/html", "<html>Hello</html>", new AtomicReference<>(""));
        URI address = URI.create("http://127.0.0.1:" + other.getAddress().getPort());
        try (OpenSearchIndex index = open(address, "other")) {
            Problem problem = assertThrows(Problem.Unavailable.class, () -> index.answer(EVERYTHING));

            assertSays("no OpenSearch", problem);
        } finally {
            other.stop(0);
        }
    }

    @Test
    void aClusterThatIsBetweenTwoManagersIsSaidToBeBusyAndNotToBeSomethingElse() throws Exception {
        for (String said : List.of("""
                {"error":{"root_cause":[{"type":"cluster_manager_not_discovered_exception","reason":null}],\
                "type":"cluster_manager_not_discovered_exception","reason":null},"status":503}""", """
                {"error":{"root_cause":[],"type":"no_shard_available_action_exception","reason":null},"status":503}""", """
                {"error":{"root_cause":[],"type":"search_phase_execution_exception","reason":"all shards failed",\
                "phase":"query","grouped":true,"failed_shards":[]},"status":503}""")) {
            HttpServer between = answering(503, JSON, said, new AtomicReference<>(""));
            URI address = URI.create("http://127.0.0.1:" + between.getAddress().getPort());
            try (OpenSearchIndex index = open(address, "between")) {
                for (Runnable asks : List.<Runnable>of(
                        index::standing,
                        () -> index.answer(EVERYTHING),
                        index::stories,
                        index::remake,
                        () -> index.frequencies(Field.KIN, List.of("budget")))) {
                    assertSays("cannot answer now", assertThrows(Problem.Unavailable.class, asks::run));
                }
            } finally {
                between.stop(0);
            }
        }
    }

    @Test
    void aBatchIsInAsSoonAsOneCopyHasItThoughAnotherWasLostMeanwhile() throws Exception {
        HttpServer lessOne = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        lessOne.createContext("/", exchange -> say(exchange, 200, JSON, """
                {"_index":"copies-0123456789ab","_id":"standing","_version":1,"_seq_no":1,"_primary_term":1,"found":true,\
                "_source":{"standing":{"shape":%d,"recipe":"a recipe","feed":"a feed","position":1}}}""".formatted(Shape.NUMBER)));
        lessOne.createContext("/copies-0123456789ab-writing/_bulk", exchange -> {
            boolean toldOfCopies = !exchange.getRequestURI().getQuery().contains("filter_path=-items.*._shards");
            say(exchange, 200, JSON, """
                    {"took":9,"errors":false,"items":[{"index":{"_index":"copies-0123456789ab","_id":"standing",\
                    "_version":2,"result":"updated",%s"_seq_no":2,"_primary_term":1,"status":200}}]}""".formatted(toldOfCopies ? """
                            "_shards":{"total":2,"successful":1,"failed":1,"failures":[{"_index":"copies-0123456789ab",\
                            "_shard":0,"_node":"n2","reason":{"type":"node_disconnected_exception","reason":"gone"},\
                            "status":"INTERNAL_SERVER_ERROR","primary":false}]},""" : ""));
        });
        lessOne.start();
        try (OpenSearchIndex index =
                open(URI.create("http://127.0.0.1:" + lessOne.getAddress().getPort()), "copies")) {
            assertEquals(at(1), index.standing());
            index.take(batch(2));
            index.take(batch(3));
        } finally {
            lessOne.stop(0);
        }
    }

    @Test
    void aServerThatIsKilledAndComesBackHasAllItSaidItHad() throws Exception {
        OpenSearchServer server = OpenSearchServer.running();
        try (OpenSearchIndex index = OpenSearchIndex.at(server.url(), "killed", USUAL, USUAL, Cluster.Patience.USUAL)) {
            fill(index, story(1));
            index.standing();
            index.take(batch(2, story(2)));
            server.kill();
            try {
                assertThrows(Problem.Unavailable.class, () -> index.answer(EVERYTHING));
                assertThrows(Problem.Unavailable.class, () -> index.take(batch(3, story(3))));
                assertThrows(Problem.Unavailable.class, index::standing);
            } finally {
                server.startAgain();
            }

            assertEquals(at(2), index.standing());
            assertEquals(List.of(2L, 1L), found(index));
            index.take(batch(3, story(3)));
            assertEquals(List.of(3L, 2L, 1L), found(index));
        }
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForAndAnswersWhenItWakesUp() throws Exception {
        OpenSearchServer server = OpenSearchServer.running();
        try (OpenSearchIndex index = open(server.url(), "asleep")) {
            fill(index, story(1));
            found(index);
            server.holdStill();
            try {
                assertThrows(Problem.Unavailable.class, () -> index.answer(EVERYTHING));
            } finally {
                server.goOn();
            }

            try (OpenSearchIndex patient =
                    OpenSearchIndex.at(server.url(), "asleep", USUAL, USUAL, Cluster.Patience.USUAL)) {
                assertEquals(List.of(1L), found(patient));
            }
        }
    }

    /** Something that is not OpenSearch and always says the same; it remembers what it was shown. */
    private static HttpServer answering(int status, String type, String said, AtomicReference<String> shown)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            shown.set(exchange.getRequestHeaders().getFirst("Authorization"));
            say(exchange, status, type, said);
        });
        server.start();
        return server;
    }

    private static void say(HttpExchange exchange, int status, String type, String said) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] answer = said.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static void assertSays(String words, Problem problem) {
        String said = String.valueOf(problem.getMessage());
        assertTrue(said.contains(words), said);
    }

    private static OpenSearchIndex open(URI address, String name) {
        return OpenSearchIndex.at(address, name, USUAL, USUAL, LITTLE);
    }

    private static void fill(OpenSearchIndex index, Stories... stories) {
        try (SearchIndex.Remaking remaking = index.remake()) {
            remaking.take(batch(1, stories));
            remaking.switchOver();
        }
    }

    private static List<Long> found(OpenSearchIndex index) {
        return index.answer(EVERYTHING).hits().stream().map(Answer.Hit::story).toList();
    }
}
