package press.registan.search.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import press.registan.kernel.Language;
import press.registan.search.Clause;
import press.registan.search.Filters;

/** Clauses as Lucene's queries. */
final class Translation {

    private Translation() {}

    /** The clause, narrowed by the filters; {@code reader} tells which filters leave out nothing and need not be asked. */
    static Query narrowed(Clause clause, Filters filters, IndexReader reader) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(of(clause), needed(clause));
        filters.shelves().forEach((dimension, shelf) -> all.add(term(dimension.word(), shelf), Occur.FILTER));
        if (!filters.languages().isEmpty()) {
            all.add(in(filters.languages()), Occur.FILTER);
        }
        if (filters.from() != null) {
            all.add(within(Moments.notBefore(filters.from()), Long.MAX_VALUE), Occur.FILTER);
        }
        if (filters.before() != null) {
            all.add(within(Long.MIN_VALUE, before(filters.before())), Occur.FILTER);
        }
        // Stories to come are few or none: taking them out costs next to nothing, asking every other one whether it is
        // public would cost more than finding it.
        long now = Moments.notAfter(filters.publicAt());
        if (newest(reader) > now) {
            all.add(LongPoint.newRangeQuery(Names.PUBLISHED, now + 1, Long.MAX_VALUE), Occur.MUST_NOT);
        }
        return all.build();
    }

    /**
     * What finds the same with less work where nothing is weighed: the best of some is any of them, what is only preferred
     * does not matter, and recent is everything.
     */
    static Clause unweighed(Clause clause) {
        return switch (clause) {
            case Clause.Best best -> new Clause.AtLeast(1, unweighed(best.of()));
            case Clause.AllOf all -> new Clause.AllOf(unweighed(all.of()));
            case Clause.AtLeast some -> new Clause.AtLeast(some.least(), unweighed(some.of()));
            case Clause.Without without ->
                new Clause.Without(unweighed(without.wanted()), unweighed(without.unwanted()));
            case Clause.Preferring preferring -> unweighed(preferring.wanted());
            case Clause.Recent _ -> new Clause.Everything();
            case Clause.Term _,
                    Clause.Phrase _,
                    Clause.Prefix _,
                    Clause.OnShelf _,
                    Clause.Within _,
                    Clause.In _,
                    Clause.Everything _ -> clause;
        };
    }

    private static List<Clause> unweighed(List<Clause> clauses) {
        return clauses.stream().map(Translation::unweighed).toList();
    }

    /** Clauses come from {@code search}, which bounds how deep they go. */
    static Query of(Clause clause) {
        return switch (clause) {
            case Clause.Term term -> boosted(new TermQuery(new Term(term.field().name(), term.token())), term.boost());
            case Clause.Phrase phrase ->
                boosted(
                        new PhraseQuery(
                                phrase.slop(),
                                phrase.field().name(),
                                phrase.tokens().toArray(String[]::new)),
                        phrase.boost());
            case Clause.Prefix prefix ->
                boosted(new PrefixQuery(new Term(prefix.field().name(), prefix.start())), prefix.boost());
            case Clause.OnShelf filed ->
                boosted(new ConstantScoreQuery(term(filed.dimension().word(), filed.shelf())), filed.boost());
            case Clause.Best best ->
                new DisjunctionMaxQuery(best.of().stream().map(Translation::of).toList(), best.tie());
            case Clause.AllOf all -> all(all.of());
            case Clause.AtLeast some -> atLeast(some.least(), some.of());
            case Clause.Without without ->
                new BooleanQuery.Builder()
                        .add(of(without.wanted()), needed(without.wanted()))
                        .add(of(without.unwanted()), Occur.MUST_NOT)
                        .build();
            case Clause.Preferring preferring -> preferring(preferring);
            case Clause.Recent recent -> recent(recent);
            case Clause.Within within ->
                worthNothing(within(Moments.notBefore(within.from()), before(within.before())));
            case Clause.In in -> worthNothing(in(in.languages()));
            case Clause.Everything _ -> worthNothing(MatchAllDocsQuery.INSTANCE);
        };
    }

    /** Whether stories that this finds are all worth nothing, so that no order comes of it. */
    static boolean weighsNothing(Clause clause) {
        return switch (clause) {
            case Clause.Everything _, Clause.Within _, Clause.In _ -> true;
            case Clause.AllOf all -> all.of().stream().allMatch(Translation::weighsNothing);
            case Clause.Best best -> best.of().stream().allMatch(Translation::weighsNothing);
            case Clause.AtLeast some -> some.of().stream().allMatch(Translation::weighsNothing);
            case Clause.Without without -> weighsNothing(without.wanted());
            case Clause.Preferring preferring ->
                weighsNothing(preferring.wanted())
                        && preferring.preferred().stream().allMatch(Translation::weighsNothing);
            case Clause.Term _, Clause.Phrase _, Clause.Prefix _, Clause.OnShelf _, Clause.Recent _ -> false;
        };
    }

    private static Query in(List<Language> languages) {
        return any(languages.stream()
                .<Query>map(language -> new TermQuery(new Term(Names.LANGUAGE, language.code())))
                .toList());
    }

    private static Query all(List<Clause> of) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        of.forEach(each -> all.add(of(each), needed(each)));
        return all.build();
    }

    private static Query atLeast(int least, List<Clause> of) {
        BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        of.forEach(each -> some.add(of(each), Occur.SHOULD));
        return some.build();
    }

    private static Query preferring(Clause.Preferring preferring) {
        BooleanQuery.Builder query =
                new BooleanQuery.Builder().add(of(preferring.wanted()), needed(preferring.wanted()));
        preferring.preferred().forEach(each -> query.add(of(each), Occur.SHOULD));
        return query.build();
    }

    private static Query recent(Clause.Recent recent) {
        return LongField.newDistanceFeatureQuery(
                Names.PUBLISHED,
                recent.boost(),
                Moments.notAfter(recent.now()),
                recent.pivot().toMillis());
    }

    private static Query any(List<Query> of) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        of.forEach(each -> any.add(each, Occur.SHOULD));
        return any.build();
    }

    private static Query term(String field, long number) {
        return new TermQuery(new Term(field, Long.toString(number)));
    }

    private static Query within(long first, long last) {
        return LongField.newRangeQuery(Names.PUBLISHED, first, last);
    }

    private static long before(Instant moment) {
        long millis = Moments.notBefore(moment);
        return millis == Long.MIN_VALUE ? millis : millis - 1;
    }

    /** What is worth nothing is asked as a filter, which Lucene does not weigh. */
    private static Occur needed(Clause clause) {
        return weighsNothing(clause) ? Occur.FILTER : Occur.MUST;
    }

    private static Query worthNothing(Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), 0);
    }

    private static Query boosted(Query query, float boost) {
        return boost == 1 ? query : new BoostQuery(query, boost);
    }

    private static long newest(IndexReader reader) throws IOException {
        byte[] newest = PointValues.getMaxPackedValue(reader, Names.PUBLISHED);
        return newest == null ? Long.MIN_VALUE : LongPoint.decodeDimension(newest, 0);
    }
}
