package press.registan.search.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import press.registan.kernel.Language;
import press.registan.search.Clause;
import press.registan.search.Filters;

/** Clauses as Lucene's queries. */
final class Translation {

    private Translation() {}

    /** The clause, narrowed by the filters; {@code reader} tells which filters leave out nothing and need not be asked. */
    static Query narrowed(Clause clause, Filters filters, IndexReader reader) throws IOException {
        // What it is narrowed by goes inside, so that what is left of the whole is known to be worth more only for its
        // age.
        if (clause instanceof Clause.Newer newer) {
            return newer(narrowed(newer.wanted(), filters, reader), newer);
        }
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
     * What finds the same with less work where nothing is weighed: what is only preferred does not matter, nor does age.
     */
    static Clause unweighed(Clause clause) {
        return switch (clause) {
            case Clause.AllOf all -> new Clause.AllOf(unweighed(all.of()));
            case Clause.AtLeast some -> new Clause.AtLeast(some.least(), unweighed(some.of()));
            case Clause.Without without ->
                new Clause.Without(unweighed(without.wanted()), unweighed(without.unwanted()));
            case Clause.Preferring preferring -> unweighed(preferring.wanted());
            case Clause.Newer newer -> unweighed(newer.wanted());
            case Clause.Term _,
                    Clause.Phrase _,
                    Clause.Prefix _,
                    Clause.OnShelf _,
                    Clause.Within _,
                    Clause.In _,
                    Clause.Among _,
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
            case Clause.AllOf all -> all(all.of());
            case Clause.AtLeast some -> atLeast(some.least(), some.of());
            case Clause.Without without ->
                new BooleanQuery.Builder()
                        .add(of(without.wanted()), needed(without.wanted()))
                        .add(of(without.unwanted()), Occur.MUST_NOT)
                        .build();
            case Clause.Preferring preferring -> preferring(preferring);
            case Clause.Newer newer -> newer(of(newer.wanted()), newer);
            case Clause.Within within ->
                worthNothing(within(Moments.notBefore(within.from()), before(within.before())));
            case Clause.In in -> worthNothing(in(in.languages()));
            case Clause.Among among -> worthNothing(among(among.stories()));
            case Clause.Everything _ -> worthNothing(MatchAllDocsQuery.INSTANCE);
        };
    }

    /** Whether stories that this finds are all worth nothing, so that no order comes of it. */
    static boolean weighsNothing(Clause clause) {
        return switch (clause) {
            case Clause.Everything _, Clause.Within _, Clause.In _, Clause.Among _ -> true;
            case Clause.AllOf all -> all.of().stream().allMatch(Translation::weighsNothing);
            case Clause.AtLeast some -> some.of().stream().allMatch(Translation::weighsNothing);
            case Clause.Without without -> weighsNothing(without.wanted());
            case Clause.Preferring preferring ->
                weighsNothing(preferring.wanted())
                        && preferring.preferred().stream().allMatch(Translation::weighsNothing);
            case Clause.Term _, Clause.Phrase _, Clause.Prefix _, Clause.OnShelf _, Clause.Newer _ -> false;
        };
    }

    private static Query in(List<Language> languages) {
        return any(languages.stream()
                .<Query>map(language -> new TermQuery(new Term(Names.LANGUAGE, language.code())))
                .toList());
    }

    private static Query among(Set<Long> stories) {
        return new TermInSetQuery(
                Names.ID,
                stories.stream().map(story -> Fields.key(story).bytes()).toList());
    }

    private static Query all(List<Clause> of) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        of.forEach(each -> all.add(of.size() > 1 ? oneOfSeveral(each) : of(each), needed(each)));
        return all.build();
    }

    private static Query atLeast(int least, List<Clause> of) {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        if (least > 1) {
            some.setMinimumNumberShouldMatch(least);
        }
        of.forEach(each -> some.add(least > 1 ? oneOfSeveral(each) : of(each), Occur.SHOULD));
        return some.build();
    }

    /** What has to be found beside others. Alone, or where any will do, Lucene itself is faster. */
    private static Query oneOfSeveral(Clause clause) {
        return clause instanceof Clause.AtLeast(int least, List<Clause> of) && least == 1 && of.size() > 1
                ? new WaysQuery(of.stream().map(Translation::of).toList())
                : of(clause);
    }

    private static Query preferring(Clause.Preferring preferring) {
        BooleanQuery.Builder query =
                new BooleanQuery.Builder().add(of(preferring.wanted()), needed(preferring.wanted()));
        preferring.preferred().forEach(each -> query.add(of(each), Occur.SHOULD));
        return query.build();
    }

    private static Query newer(Query wanted, Clause.Newer newer) {
        return new NewerQuery(
                wanted,
                new Freshness(Moments.notAfter(newer.now()), newer.pivot().toMillis(), newer.boost()));
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
