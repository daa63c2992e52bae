package press.registan.search.opensearch;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.search.Hit;
import press.registan.kernel.Language;
import press.registan.search.Answer;
import press.registan.search.Dimension;
import press.registan.search.Question;
import press.registan.search.Sort;

/** A question as a request, and what comes back as an answer. */
final class Answers {

    /** A little before we stop waiting ourselves, so that nothing goes on for nobody. */
    static final String GIVES_UP =
            Cluster.Patience.USUAL.answering().minusMillis(500).toMillis() + "ms";

    private Answers() {}

    static SearchRequest asked(String index, Question question) {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(index)
                .query(Queries.of(question.clause(), question.filters()))
                .from(question.skip())
                .size(question.size())
                .sort(order(question.sort()))
                .source(none -> none.fetch(false))
                .trackTotalHits(exactly -> exactly.enabled(question.counted()))
                .allowPartialSearchResults(false)
                .cancelAfterTimeInterval(then -> then.time(GIVES_UP));
        if (question.facets() > 0) {
            for (Dimension dimension : Dimension.values()) {
                request.aggregations(dimension.word(), counted(dimension.word(), question.facets()));
            }
            request.aggregations(Shape.LANGUAGE, counted(Shape.LANGUAGE, Language.values().length));
        }
        return request.build();
    }

    static Answer of(SearchResponse<Void> response, Question question) {
        Map<String, Aggregate> counted = response.aggregations();
        Map<Dimension, List<Answer.Count>> shelves = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            Optional.ofNullable(counted.get(dimension.word()))
                    .ifPresent(counts -> shelves.put(dimension, shelves(counts)));
        }
        List<Answer.Hit> hits = response.hits().hits().stream()
                .map(hit -> hit(hit, question.sort()))
                .toList();
        return new Answer(
                question.counted()
                        ? Objects.requireNonNull(response.hits().total()).value()
                        : hits.size(),
                hits,
                shelves,
                languages(counted));
    }

    private static List<SortOptions> order(Sort sort) {
        return switch (sort) {
            case RELEVANCE ->
                List.of(
                        SortOptions.of(any -> any.score(score -> score.order(SortOrder.Desc))),
                        by(Shape.PUBLISHED, SortOrder.Desc),
                        by(Shape.ID, SortOrder.Desc));
            case NEWEST -> List.of(by(Shape.PUBLISHED, SortOrder.Desc), by(Shape.ID, SortOrder.Desc));
            case OLDEST -> List.of(by(Shape.PUBLISHED, SortOrder.Asc), by(Shape.ID, SortOrder.Asc));
        };
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(any -> any.field(one -> one.field(field).order(order)));
    }

    /** The fullest first, then the lower number: as a server gives them of itself. */
    private static Aggregation counted(String field, int most) {
        return Aggregation.of(any -> any.terms(terms -> terms.field(field).size(most)));
    }

    private static Answer.Hit hit(Hit<Void> hit, Sort sort) {
        Double score = hit.score();
        return new Answer.Hit(
                Long.parseLong(Objects.requireNonNull(hit.id())),
                sort == Sort.RELEVANCE && score != null ? score.floatValue() : 0);
    }

    private static List<Answer.Count> shelves(Aggregate counts) {
        return counts.lterms().buckets().array().stream()
                .map(bucket ->
                        new Answer.Count(Objects.requireNonNull(bucket.key().signed()), bucket.docCount()))
                .toList();
    }

    private static Map<Language, Long> languages(Map<String, Aggregate> counted) {
        return Optional.ofNullable(counted.get(Shape.LANGUAGE)).stream()
                .flatMap(counts -> counts.sterms().buckets().array().stream())
                .collect(Collectors.toMap(
                        bucket -> Language.of(bucket.key()).orElseThrow(), bucket -> bucket.docCount()));
    }
}
