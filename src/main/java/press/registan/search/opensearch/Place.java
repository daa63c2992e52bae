package press.registan.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.ErrorCause;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch.core.GetResponse;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;
import org.opensearch.client.opensearch.core.bulk.BulkResponseItem;
import press.registan.search.Batch;
import press.registan.search.Standing;

/**
 * How far an index has come in the change feed, as it stands in the index itself, and the one way in which it moves on: from
 * where it was last seen, in the index in which it was seen. Two servers may bring the same changes at once, or one may have
 * made the index anew; then one of them is told so, and no change is jumped over.
 *
 * <p>Stories come first, the place after them, and then all is shown at once: whatever is broken off in between is only
 * told again.
 */
final class Place {

    private static final int NOT_THERE = 404;

    /** Of an alias: two servers that made the index anew in the same moment have left two, and neither is right for long. */
    private static final int NOT_ONE = 400;

    private static final int MOVED_MEANWHILE = 409;

    /** A place in one index, and the mark of the cluster for it, which is another after every change. */
    private record Seen(String index, long number, long term) {}

    private final Cluster cluster;
    private final String name;
    private @Nullable Seen seen;

    Place(Cluster cluster, String name) {
        this.cluster = cluster;
        this.name = name;
    }

    synchronized Standing read() {
        seen = null;
        GetResponse<JsonNode> found;
        try {
            found = cluster.answer(client -> client.get(get -> get.index(name).id(Shape.STANDING), JsonNode.class));
        } catch (OpenSearchException refused) {
            if (refused.status() == NOT_THERE || refused.status() == NOT_ONE) {
                return new Standing.Missing();
            }
            throw refused;
        }
        JsonNode standing = found.source() == null ? null : found.source().get(Shape.STANDING);
        if (standing == null || standing.path("shape").asInt() != Shape.NUMBER) {
            return new Standing.Missing();
        }
        seen = new Seen(
                found.index(), Objects.requireNonNull(found.seqNo()), Objects.requireNonNull(found.primaryTerm()));
        return new Standing.At(
                standing.path("recipe").asText(),
                standing.path("feed").asText(),
                standing.path("position").asLong());
    }

    synchronized void moveOn(Batch batch) {
        Seen from = seen;
        if (from == null) {
            throw Writing.elsewhere(new IllegalStateException("it was not asked where it stands"));
        }
        seen = null;
        BulkOperation standing = BulkOperation.of(any -> any.index(index -> index.id(Shape.STANDING)
                .ifSeqNo(from.number())
                .ifPrimaryTerm(from.term())
                .document(document(batch.standing()))));
        BulkResponseItem moved = new Writing(cluster, Generations.writing(from.index())).take(batch, standing);
        ErrorCause refused = moved.error();
        if (refused != null) {
            IllegalStateException failure = new IllegalStateException(refused.type() + ", " + refused.reason());
            throw moved.status() == NOT_THERE || moved.status() == MOVED_MEANWHILE
                    ? Writing.elsewhere(failure)
                    : cluster.busy(failure);
        }
        seen = new Seen(
                from.index(), Objects.requireNonNull(moved.seqNo()), Objects.requireNonNull(moved.primaryTerm()));
    }

    /** The first place of an index that nobody asks yet, and all that was taken in shown. */
    static void begin(Cluster cluster, String alias, Standing.At standing) {
        BulkOperation place = BulkOperation.of(
                any -> any.index(index -> index.id(Shape.STANDING).document(document(standing))));
        Writing writing = new Writing(cluster, alias);
        writing.check(writing.take(new Batch(List.of(), Set.of(), standing), place));
    }

    private static Map<String, Object> document(Standing.At standing) {
        return Map.of(
                Shape.STANDING,
                Map.of(
                        "shape", Shape.NUMBER,
                        "recipe", standing.recipe(),
                        "feed", standing.feed(),
                        "position", standing.position()));
    }
}
