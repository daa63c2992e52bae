package press.registan.money;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import press.registan.db.Reading;
import press.registan.db.Writing;

/** Rates as rows. Thread-safe, as it keeps nothing. */
final class RateStore {

    /** The series of numbers that counts how often the rates have changed. */
    private static final String EDITION = "rates";

    /** How many of some rates were new, and how many took the place of another value. */
    record Written(int added, int corrected) {}

    /** Grows whenever a rate was added or corrected. */
    long edition(Reading reading) {
        return reading.handle()
                .createQuery("select next from numbers where name = :name")
                .bind("name", EDITION)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /** Every series there is, with its first and last date. */
    Map<Series, Span> series(Reading reading) {
        Map<Series, Span> found = new LinkedHashMap<>();
        reading.handle()
                .createQuery("select base, quote, source, first_date, last_date from rate_series")
                .map((row, context) -> Map.entry(
                        series(row), new Span(LocalDate.parse(row.getString(4)), LocalDate.parse(row.getString(5)))))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /**
     * Where every series stands on a day; a series that began later is left out. Its rate is always there: the outer join
     * only keeps SQLite from beginning with the rates, of which it would read all.
     */
    List<Standing> standings(Reading reading, LocalDate on) {
        return standings(reading, on, query -> query.define("which", ""));
    }

    /** The same of the series between any two of these currencies. */
    List<Standing> standings(Reading reading, LocalDate on, Collection<Currency> among) {
        if (among.isEmpty()) {
            return List.of();
        }
        Map<String, String> codes = new LinkedHashMap<>();
        among.forEach(currency -> codes.put("code" + codes.size(), currency.code()));
        String these = "(:" + String.join(", :", codes.keySet()) + ")";
        return standings(
                reading,
                on,
                query -> query.define("which", "where s.base in " + these + " and s.quote in " + these)
                        .bindMap(codes));
    }

    private static List<Standing> standings(Reading reading, LocalDate on, UnaryOperator<Query> chosen) {
        return chosen.apply(reading.handle().createQuery("""
                        with newest as (
                            select s.base, s.quote, s.source,
                                   (select max(r.date) from rate r
                                    where r.base = s.base and r.quote = s.quote and r.source = s.source
                                      and r.date <= :on) as date
                            from rate_series s <which>
                        ), eve as (
                            select n.base, n.quote, n.source, n.date,
                                   (select max(r.date) from rate r
                                    where r.base = n.base and r.quote = n.quote and r.source = n.source
                                      and r.date < n.date) as previous
                            from newest n where n.date is not null
                        )
                        select e.base, e.quote, e.source, e.date, r.rate, r.nominal, e.previous, p.rate, p.nominal
                        from eve e
                        left join rate r on r.base = e.base and r.quote = e.quote
                             and r.source = e.source and r.date = e.date
                        left join rate p on p.base = e.base and p.quote = e.quote
                             and p.source = e.source and p.date = e.previous
                        """))
                .bind("on", on.toString())
                .map((row, context) ->
                        new Standing(series(row), fixing(row, 4), row.getString(7) == null ? null : fixing(row, 7)))
                .list();
    }

    /** What a series published in a span of days, both ends included, oldest first. */
    List<Fixing> fixings(Reading reading, Series series, Span days) {
        return reading.handle()
                .createQuery("""
                        select date, rate, nominal from rate
                        where base = :base and quote = :quote and source = :source
                          and date between :first and :last
                        order by date
                        """)
                .bind("base", series.base().code())
                .bind("quote", series.quote().code())
                .bind("source", series.source())
                .bind("first", days.first().toString())
                .bind("last", days.last().toString())
                .map((row, context) -> fixing(row, 1))
                .list();
    }

    private static Series series(ResultSet row) throws SQLException {
        return new Series(new Currency(row.getString(1)), new Currency(row.getString(2)), row.getString(3));
    }

    private static Fixing fixing(ResultSet row, int column) throws SQLException {
        BigDecimal value = new BigDecimal(row.getString(column + 1));
        return new Fixing(LocalDate.parse(row.getString(column)), Rate.perOne(value, row.getInt(column + 2)));
    }

    /**
     * Adds what is new and replaces what was published otherwise before, which is remembered. The same figure in other
     * digits is no other figure. No two may be of one series and day.
     */
    Written write(Writing writing, Collection<Rate> rates) {
        List<Rate> known = add(writing, List.copyOf(rates));
        Written written = new Written(rates.size() - known.size(), correct(writing, known));
        if (written.added() + written.corrected() > 0) {
            widenSeries(writing, rates);
            writing.take(EDITION, 1);
        }
        return written;
    }

    /** Returns those that were there already, in whatever digits. */
    private static List<Rate> add(Writing writing, List<Rate> rates) {
        if (rates.isEmpty()) {
            return List.of();
        }
        PreparedBatch batch = writing.handle().prepareBatch("""
                insert into rate (base, quote, source, date, nominal, rate, taken_in)
                values (:base, :quote, :source, :date, :nominal, :rate, :now)
                on conflict (base, quote, source, date) do nothing
                """);
        for (Rate rate : rates) {
            bindFigure(writing, batch, rate);
            batch.add();
        }
        int[] inserted = batch.execute();
        List<Rate> known = new ArrayList<>();
        for (int i = 0; i < inserted.length; i++) {
            if (inserted[i] == 0) {
                known.add(rates.get(i));
            }
        }
        return known;
    }

    private static int correct(Writing writing, List<Rate> known) {
        int corrected = 0;
        for (Rate rate : known) {
            if (standing(writing, rate).compareTo(rate.perOne()) != 0) {
                remember(writing, rate);
                replace(writing, rate);
                corrected++;
            }
        }
        return corrected;
    }

    private static BigDecimal standing(Writing writing, Rate rate) {
        return bindDay(writing.handle().createQuery("""
                                select date, rate, nominal from rate
                                where base = :base and quote = :quote and source = :source and date = :date
                                """), rate)
                .map((row, context) -> fixing(row, 1).value())
                .one();
    }

    private static void remember(Writing writing, Rate rate) {
        bindDay(writing.handle().createUpdate("""
                                insert into rate_history
                                    (base, quote, source, date, number, nominal, rate, taken_in, replaced)
                                select base, quote, source, date,
                                       1 + (select count(*) from rate_history h
                                            where h.base = r.base and h.quote = r.quote
                                              and h.source = r.source and h.date = r.date),
                                       nominal, rate, taken_in, :now
                                from rate r
                                where base = :base and quote = :quote and source = :source and date = :date
                                """), rate)
                .bind("now", writing.now().toEpochMilli())
                .execute();
    }

    private static void replace(Writing writing, Rate rate) {
        bindFigure(writing, writing.handle().createUpdate("""
                        update rate set nominal = :nominal, rate = :rate, taken_in = :now
                        where base = :base and quote = :quote and source = :source and date = :date
                        """), rate).execute();
    }

    private static <S extends SqlStatement<S>> S bindFigure(Writing writing, S statement, Rate rate) {
        return bindDay(statement, rate)
                .bind("nominal", rate.nominal())
                .bind("rate", rate.value().toPlainString())
                .bind("now", writing.now().toEpochMilli());
    }

    private static <S extends SqlStatement<S>> S bindDay(S statement, Rate rate) {
        return statement
                .bind("base", rate.base().code())
                .bind("quote", rate.quote().code())
                .bind("source", rate.source())
                .bind("date", rate.date().toString());
    }

    private static void widenSeries(Writing writing, Collection<Rate> rates) {
        Map<Series, Span> spans = new LinkedHashMap<>();
        for (Rate rate : rates) {
            spans.merge(rate.series(), new Span(rate.date(), rate.date()), Span::and);
        }
        PreparedBatch batch = writing.handle().prepareBatch("""
                        insert into rate_series (base, quote, source, first_date, last_date)
                        values (:base, :quote, :source, :first, :last)
                        on conflict (base, quote, source) do update set
                            first_date = case when excluded.first_date < rate_series.first_date
                                              then excluded.first_date else rate_series.first_date end,
                            last_date = case when excluded.last_date > rate_series.last_date
                                             then excluded.last_date else rate_series.last_date end
                        """);
        spans.forEach((series, span) -> batch.bind("base", series.base().code())
                .bind("quote", series.quote().code())
                .bind("source", series.source())
                .bind("first", span.first().toString())
                .bind("last", span.last().toString())
                .add());
        batch.execute();
    }
}
