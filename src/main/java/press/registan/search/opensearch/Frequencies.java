package press.registan.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.ErrorResponse;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch.generic.Bodies;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import press.registan.search.Field;

/**
 * How many stories tokens are in: asked as the statistics of a document that there is not, which costs one look at the list
 * of tokens each. The client has no form for what comes back when the document has no id.
 */
final class Frequencies {

    private final Cluster cluster;
    private final String index;

    Frequencies(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    Map<String, Long> of(Field field, Collection<String> tokens) {
        String name = Shape.name(field);
        Map<String, Object> asked = Map.of(
                "doc", Map.of(name, String.join(" ", tokens)),
                "fields", new String[] {name},
                "term_statistics", true,
                "field_statistics", false,
                "positions", false,
                "offsets", false,
                "payloads", false);
        JsonNode terms = cluster.answer(client -> answer(client, asked))
                .path("term_vectors")
                .path(name)
                .path("terms");
        Map<String, Long> frequencies = new LinkedHashMap<>();
        tokens.forEach(token ->
                frequencies.put(token, terms.path(token).path("doc_freq").asLong(0)));
        return frequencies;
    }

    private JsonNode answer(OpenSearchClient client, Map<String, Object> asked) throws IOException {
        Request request = Requests.builder()
                .endpoint("/" + index + "/_termvectors")
                .method("POST")
                .json(asked, client._transport().jsonpMapper())
                .build();
        try (Response response = client.generic().execute(request)) {
            int status = response.getStatus();
            if (status >= 400) {
                throw new OpenSearchException(ErrorResponse.of(error -> error.status(status)
                        .error(cause -> cause.type("term_vectors").reason(response.getReason()))));
            }
            return Bodies.json(
                    response.getBody().orElseThrow(),
                    JsonNode.class,
                    client._transport().jsonpMapper());
        }
    }
}
