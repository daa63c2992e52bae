package press.registan.search.opensearch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opensearch.client.opensearch._types.ErrorCause;
import org.opensearch.client.opensearch._types.ErrorResponse;
import org.opensearch.client.opensearch._types.Refresh;
import org.opensearch.client.opensearch._types.VersionType;
import org.opensearch.client.opensearch.core.BulkRequest;
import org.opensearch.client.opensearch.core.BulkResponse;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;
import org.opensearch.client.opensearch.core.bulk.BulkResponseItem;
import org.opensearch.client.transport.JsonEndpoint;
import org.opensearch.client.transport.endpoints.SimpleEndpoint;
import press.registan.kernel.Problem;
import press.registan.search.Batch;
import press.registan.search.StoryDocument;

/**
 * Brings stories to an index, many at once. Each carries the position of the feed at which it was read, and nothing replaces
 * what was read at a later one: whoever fell asleep over a batch and wakes up does no harm, and a batch may be told twice.
 */
final class Writing {

    /** In one request; a server takes a hundred million letters and we do not want to hold many more than this. */
    private static final int MOST_LETTERS = 8_000_000;

    private static final int MOST_STORIES = 1_000;
    private static final int REFUSED_AS_OLD = 409;
    private static final int NOT_THERE = 404;
    private static final int TOO_MANY = 429;
    private static final int BROKEN = 500;

    /**
     * The client's own, but for what became of each copy: it cannot read that where one is lost, and the copy that answers is
     * enough.
     */
    private static final JsonEndpoint<BulkRequest, BulkResponse, ErrorResponse> BULK = new SimpleEndpoint<>(
            BulkRequest._ENDPOINT::method,
            BulkRequest._ENDPOINT::requestUrl,
            Writing::parameters,
            BulkRequest._ENDPOINT::headers,
            true,
            BulkResponse._DESERIALIZER);

    private final Cluster cluster;
    private final String alias;

    /** @param alias of the one index that is written: a mere name would be made an index by the cluster where there is none */
    Writing(Cluster cluster, String alias) {
        this.cluster = cluster;
        this.alias = alias;
    }

    /** Takes a batch in, not to be found before the index is told to show what it has. */
    void take(Batch batch) {
        List<BulkOperation> rest = takeAllBut(batch);
        if (!rest.isEmpty()) {
            check(send(rest, Refresh.False).items());
        }
    }

    /**
     * Takes a batch in and does one thing more after all of it, then shows everything in one moment. A server goes through them
     * in their order: where it dies or gives up, nothing behind is done.
     *
     * @return how the last thing went
     */
    BulkResponseItem take(Batch batch, BulkOperation last) {
        List<BulkOperation> rest = takeAllBut(batch);
        rest.add(last);
        List<BulkResponseItem> items = send(rest, Refresh.True).items();
        check(items.subList(0, items.size() - 1));
        return items.getLast();
    }

    /** Sends what makes full requests, and returns what is left. */
    private List<BulkOperation> takeAllBut(Batch batch) {
        long version = batch.standing().position();
        List<BulkOperation> some = new ArrayList<>();
        int letters = 0;
        for (StoryDocument story : batch.put()) {
            Map<String, Object> document = document(story);
            some.add(BulkOperation.of(any -> any.index(index -> index.id(Long.toString(story.id()))
                    .version(version)
                    .versionType(VersionType.ExternalGte)
                    .document(document))));
            letters += letters(document);
            if (letters > MOST_LETTERS || some.size() == MOST_STORIES) {
                check(send(some, Refresh.False).items());
                some.clear();
                letters = 0;
            }
        }
        for (long gone : batch.gone()) {
            some.add(BulkOperation.of(any -> any.delete(
                    delete -> delete.id(Long.toString(gone)).version(version).versionType(VersionType.ExternalGte))));
            if (some.size() == MOST_STORIES) {
                check(send(some, Refresh.False).items());
                some.clear();
            }
        }
        return some;
    }

    private BulkResponse send(List<BulkOperation> operations, Refresh refresh) {
        BulkRequest request = BulkRequest.of(
                bulk -> bulk.index(alias).requireAlias(true).refresh(refresh).operations(operations));
        return cluster.work(client -> client._transport().performRequest(request, BULK, client._transportOptions()));
    }

    private static Map<String, String> parameters(BulkRequest request) {
        Map<String, String> parameters = new HashMap<>(BulkRequest._ENDPOINT.queryParameters(request));
        parameters.put("filter_path", "-items.*._shards");
        return parameters;
    }

    private void check(List<BulkResponseItem> items) {
        items.forEach(this::check);
    }

    /** Complains where it did not go in, unless something newer was there. */
    void check(BulkResponseItem item) {
        ErrorCause error = item.error();
        if (error == null || item.status() == REFUSED_AS_OLD) {
            return;
        }
        IllegalStateException failure =
                new IllegalStateException("story " + item.id() + ": " + error.type() + ", " + error.reason());
        if (item.status() == NOT_THERE) {
            throw elsewhere(failure);
        }
        throw item.status() == TOO_MANY || item.status() >= BROKEN ? cluster.busy(failure) : failure;
    }

    static Problem.Unavailable elsewhere(Throwable cause) {
        return new Problem.Unavailable(
                "The search index has gone on without us, by another server or made anew; what has changed is brought to"
                        + " it from where it stands now.",
                cause);
    }

    private static Map<String, Object> document(StoryDocument story) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(Shape.ID, story.id());
        document.put(Shape.LANGUAGE, story.language().code());
        document.put(Shape.PUBLISHED, Moments.notBefore(story.publicFrom()));
        story.shelves().forEach((dimension, shelves) -> document.put(dimension.word(), shelves));
        story.bags().forEach((field, tokens) -> document.put(Shape.name(field), bag(tokens)));
        story.lines()
                .forEach((field, parts) -> document.put(
                        Shape.name(field),
                        parts.stream().map(part -> String.join(" ", part)).toList()));
        return document;
    }

    /** Every token as often as it is there: so a server counts it. */
    private static String bag(Map<String, Integer> tokens) {
        return tokens.entrySet().stream()
                .flatMap(token -> Collections.nCopies(token.getValue(), token.getKey()).stream())
                .collect(Collectors.joining(" "));
    }

    private static int letters(Map<String, Object> document) {
        int letters = 0;
        for (Object value : document.values()) {
            letters += switch (value) {
                case String text -> text.length();
                case List<?> parts ->
                    parts.stream().mapToInt(part -> part.toString().length()).sum();
                default -> 0;
            };
        }
        return letters;
    }
}
