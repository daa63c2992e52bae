package press.registan.search.opensearch;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch._types.query_dsl.RangeQuery;
import press.registan.kernel.Language;
import press.registan.search.Clause;
import press.registan.search.Filters;

/** What is asked, in the words of OpenSearch: for every clause the query that is worth the same. */
final class Queries {

    private static final String MILLISECONDS = "epoch_millis";

    private Queries() {}

    /** What narrows a search narrows it without weighing anything. */
    static Query of(Clause clause, Filters filters) {
        BoolQuery.Builder all = new BoolQuery.Builder()
                .must(of(clause))
                .filter(published(range -> range.lte(last(filters.publicAt()))));
        filters.shelves().forEach((dimension, shelf) -> all.filter(term(dimension.word(), FieldValue.of(shelf), 1)));
        if (!filters.languages().isEmpty()) {
            all.filter(in(filters.languages()));
        }
        Instant from = filters.from();
        if (from != null) {
            all.filter(published(range -> range.gte(first(from))));
        }
        Instant before = filters.before();
        if (before != null) {
            all.filter(published(range -> range.lt(first(before))));
        }
        return all.build().toQuery();
    }

    private static Query of(Clause clause) {
        return switch (clause) {
            case Clause.Term(var field, var token, var boost) -> term(Shape.name(field), FieldValue.of(token), boost);
            case Clause.Phrase(var field, var tokens, var slop, var boost) ->
                Query.of(query -> query.matchPhrase(phrase -> phrase.field(Shape.name(field))
                        .query(String.join(" ", tokens))
                        .slop(slop)
                        .boost(boost)));
            case Clause.Prefix(var field, var start, var boost) ->
                Query.of(query -> query.prefix(
                        prefix -> prefix.field(Shape.name(field)).value(start).boost(boost)));
            case Clause.OnShelf(var dimension, var shelf, var boost) ->
                constant(term(dimension.word(), FieldValue.of(shelf), 1), boost);
            case Clause.AllOf(var of) -> Query.of(query -> query.bool(bool -> bool.must(all(of))));
            case Clause.AtLeast(var least, var of) ->
                Query.of(query -> query.bool(bool -> bool.should(all(of)).minimumShouldMatch(Integer.toString(least))));
            case Clause.Without(var wanted, var unwanted) ->
                Query.of(query -> query.bool(bool -> bool.must(of(wanted)).mustNot(of(unwanted))));
            case Clause.Preferring(var wanted, var preferred) ->
                Query.of(query -> query.bool(
                        bool -> bool.must(of(wanted)).should(all(preferred)).minimumShouldMatch("0")));
            case Clause.Newer(var wanted, var now, var pivot, var boost) ->
                Query.of(query -> query.bool(bool -> bool.must(of(wanted))
                        .should(recent -> recent.distanceFeature(age -> age.field(Shape.PUBLISHED)
                                .origin(last(now))
                                .pivot(pivot.toMillis() + "ms")
                                .boost(boost)))
                        .minimumShouldMatch("0")));
            case Clause.Within(var from, var before) ->
                constant(published(range -> range.gte(first(from)).lt(first(before))), 0);
            case Clause.In(var languages) -> constant(in(languages), 0);
            case Clause.Among(var stories) ->
                constant(
                        Query.of(query -> query.ids(ids ->
                                ids.values(stories.stream().map(String::valueOf).toList()))),
                        0);
            case Clause.Everything() -> constant(Query.of(query -> query.matchAll(any -> any)), 0);
        };
    }

    private static Query in(List<Language> languages) {
        List<FieldValue> codes = languages.stream()
                .map(language -> FieldValue.of(language.code()))
                .toList();
        return Query.of(
                query -> query.terms(terms -> terms.field(Shape.LANGUAGE).terms(any -> any.value(codes))));
    }

    private static List<Query> all(List<Clause> clauses) {
        return clauses.stream().map(Queries::of).toList();
    }

    private static Query term(String field, FieldValue value, float boost) {
        return Query.of(
                query -> query.term(term -> term.field(field).value(value).boost(boost)));
    }

    private static Query constant(Query query, float boost) {
        return Query.of(
                any -> any.constantScore(constant -> constant.filter(query).boost(boost)));
    }

    private static Query published(UnaryOperator<RangeQuery.Builder> within) {
        return Query.of(query ->
                query.range(range -> within.apply(range.field(Shape.PUBLISHED).format(MILLISECONDS))));
    }

    private static JsonData last(Instant moment) {
        return JsonData.of(Moments.notAfter(moment));
    }

    private static JsonData first(Instant moment) {
        return JsonData.of(Moments.notBefore(moment));
    }
}
