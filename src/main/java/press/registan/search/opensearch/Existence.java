package press.registan.search.opensearch;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opensearch.client.opensearch._types.aggregations.FiltersBucket;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchRequest;
import press.registan.search.Clause;
import press.registan.search.Filters;

/** Which of many things any public story has: each is a bucket of one request, and it matters only which are empty. */
final class Existence {

    private static final String BUCKETS = "existing";

    private final Cluster cluster;
    private final String index;

    Existence(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    Set<Clause> of(List<Clause> clauses, Instant publicAt) {
        List<Query> queries = clauses.stream()
                .map(clause -> Queries.of(clause, Filters.none(publicAt)))
                .toList();
        SearchRequest request = SearchRequest.of(search -> search.index(index)
                .size(0)
                .trackTotalHits(none -> none.enabled(false))
                .allowPartialSearchResults(false)
                .cancelAfterTimeInterval(then -> then.time(Answers.GIVES_UP))
                .aggregations(BUCKETS, of -> of.filters(each -> each.filters(buckets -> buckets.array(queries)))));
        List<FiltersBucket> buckets = Objects.requireNonNull(
                        cluster.answer(client -> client.search(request, Void.class))
                                .aggregations()
                                .get(BUCKETS))
                .filters()
                .buckets()
                .array();
        return IntStream.range(0, clauses.size())
                .filter(i -> buckets.get(i).docCount() > 0)
                .mapToObj(clauses::get)
                .collect(Collectors.toSet());
    }
}
