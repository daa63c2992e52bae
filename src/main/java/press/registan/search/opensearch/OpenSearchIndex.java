package press.registan.search.opensearch;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.opensearch.client.opensearch._types.ErrorCause;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch.core.CountRequest;
import org.opensearch.client.opensearch.core.SearchRequest;
import press.registan.kernel.Problem;
import press.registan.search.Answer;
import press.registan.search.Batch;
import press.registan.search.Clause;
import press.registan.search.Field;
import press.registan.search.Question;
import press.registan.search.Ranking;
import press.registan.search.SearchIndex;
import press.registan.search.Standing;
import press.registan.search.Together;

/**
 * Stories in a cluster of OpenSearch 3, for every server of a publication at once. Opening it asks nothing: a cluster that is
 * away keeps nobody from starting.
 *
 * <p>A batch is in when it is safe on the disks of the cluster, and is seen by all at the same moment.
 */
public final class OpenSearchIndex implements SearchIndex {

    private static final int NOT_THERE = 404;

    private final Cluster cluster;
    private final String name;
    private final Ranking.Bm25 bag;
    private final Ranking.Bm25 line;
    private final Generations generations;
    private final Place place;
    private final Spellings spellings;
    private final Frequencies frequencies;
    private final Existence existence;

    private OpenSearchIndex(Cluster cluster, String name, Ranking.Bm25 bag, Ranking.Bm25 line) {
        this.cluster = cluster;
        this.name = name;
        this.bag = bag;
        this.line = line;
        this.generations = new Generations(cluster, name);
        this.place = new Place(cluster, name);
        this.spellings = new Spellings(cluster, name);
        this.frequencies = new Frequencies(cluster, name);
        this.existence = new Existence(cluster, name);
    }

    /**
     * The index of a publication.
     *
     * @param address of the cluster, with {@code name:password@} before the host where it asks for them
     * @param name what the publication is called in the cluster: lower case letters, digits and single hyphens
     * @param bag how fields that are bags weigh their words, {@code line} how those in order do; another index is needed for
     *     others
     */
    public static OpenSearchIndex at(URI address, String name, Ranking.Bm25 bag, Ranking.Bm25 line) {
        return at(address, name, bag, line, Cluster.Patience.USUAL);
    }

    static OpenSearchIndex at(
            URI address, String name, Ranking.Bm25 bag, Ranking.Bm25 line, Cluster.Patience patience) {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("no name of an index: " + name);
        }
        return new OpenSearchIndex(new Cluster(address, patience), name, bag, line);
    }

    @Override
    public Standing standing() {
        return place.read();
    }

    /** Always: servers take turns by the place that the index itself keeps. */
    @Override
    public boolean isOurs() {
        return true;
    }

    /**
     * As {@link SearchIndex#take}. It goes on from what {@link #standing} said last or from the batch before: where another
     * server has gone on meanwhile, or has made the index anew, it is refused as unavailable, and the standing has to be asked
     * for again. It was asked for once, too, before the first batch.
     */
    @Override
    public void take(Batch batch) {
        place.moveOn(batch);
    }

    @Override
    public Answer answer(Question question) {
        SearchRequest request = Answers.asked(name, question);
        return Answers.of(asked(() -> cluster.answer(client -> client.search(request, Void.class))), question);
    }

    @Override
    public Answer answer(Question question, List<Clause> together) {
        return Together.askedTwice(question, together, this);
    }

    @Override
    public Set<Clause> existing(Collection<Clause> clauses, Instant publicAt) {
        return clauses.isEmpty() ? Set.of() : asked(() -> existence.of(List.copyOf(clauses), publicAt));
    }

    /** As {@link SearchIndex#frequencies}. Stories that were replaced count until the cluster clears them away. */
    @Override
    public Map<String, Long> frequencies(Field field, Collection<String> tokens) {
        return asked(() -> frequencies.of(field, tokens));
    }

    @Override
    public long stories() {
        CountRequest request = CountRequest.of(count ->
                count.index(name).query(query -> query.exists(exists -> exists.field(Shape.ID))));
        return asked(() -> cluster.answer(client -> client.count(request))).count();
    }

    @Override
    public List<String> near(Field field, String token, int changes, int most) {
        return asked(() -> spellings.near(field, token, changes, most));
    }

    @Override
    public Remaking remake() {
        return new Filling(cluster, generations, generations.begin(bag, line));
    }

    @Override
    public void close() {
        cluster.close();
    }

    private static <T> T asked(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (OpenSearchException refused) {
            if (refused.status() == NOT_THERE) {
                throw new Problem.Unavailable(
                        "There is no search index in the cluster yet; it is made from the stories. Try again in a moment.",
                        refused);
            }
            if (isTooMuch(refused.error())) {
                throw new Problem.Malformed("There are too many words to look for. Ask for fewer.");
            }
            throw refused;
        }
    }

    private static boolean isTooMuch(ErrorCause error) {
        for (ErrorCause cause = error; cause != null; cause = cause.causedBy()) {
            if (String.valueOf(cause.type()).startsWith("too_many_")) {
                return true;
            }
        }
        return false;
    }
}
