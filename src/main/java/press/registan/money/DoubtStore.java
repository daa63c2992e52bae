package press.registan.money;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import press.registan.db.Reading;
import press.registan.db.Writing;

/** What is kept aside, as rows. Thread-safe, as it keeps nothing. */
final class DoubtStore {

    /** More than this at once is no slip of a bank but something else; the newest are looked at. */
    static final int MOST = 1_000;

    /** Those of a span of days, oldest first; of too many the newest. */
    List<Doubt> within(Reading reading, Span days) {
        return reading.handle()
                .createQuery("""
                        select date, base, quote, source, nominal, rate, before_date, before_rate, other_rate, other_source
                        from rate_doubt where date between :first and :last
                        order by date desc, base, quote, source limit :most
                        """)
                .bind("first", days.first().toString())
                .bind("last", days.last().toString())
                .bind("most", MOST)
                .map((row, context) -> doubt(row))
                .list()
                .reversed();
    }

    private static Doubt doubt(ResultSet row) throws SQLException {
        Rate rate = new Rate(
                LocalDate.parse(row.getString(1)),
                new Currency(row.getString(2)),
                new Currency(row.getString(3)),
                row.getInt(5),
                new BigDecimal(row.getString(6)),
                row.getString(4));
        return new Doubt(
                rate,
                LocalDate.parse(row.getString(7)),
                new BigDecimal(row.getString(8)),
                new BigDecimal(row.getString(9)),
                row.getString(10));
    }

    long count(Reading reading) {
        return reading.handle()
                .createQuery("select count(*) from rate_doubt")
                .mapTo(Long.class)
                .one();
    }

    /** Keeps these aside; a figure that was doubted for the same day before goes. */
    void keep(Writing writing, Collection<Doubt> doubts) {
        if (doubts.isEmpty()) {
            return;
        }
        PreparedBatch batch = writing.handle().prepareBatch("""
                insert into rate_doubt (date, base, quote, source, nominal, rate,
                                        before_date, before_rate, other_rate, other_source, taken_in)
                values (:date, :base, :quote, :source, :nominal, :rate,
                        :beforeDate, :before, :others, :otherSource, :now)
                on conflict (date, base, quote, source) do update set
                    nominal = excluded.nominal, rate = excluded.rate,
                    before_date = excluded.before_date, before_rate = excluded.before_rate,
                    other_rate = excluded.other_rate, other_source = excluded.other_source,
                    taken_in = excluded.taken_in
                """);
        for (Doubt doubt : doubts) {
            batch.bind("date", doubt.date().toString())
                    .bind("base", doubt.base().code())
                    .bind("quote", doubt.quote().code())
                    .bind("source", doubt.source())
                    .bind("nominal", doubt.rate().nominal())
                    .bind("rate", doubt.rate().value().toPlainString())
                    .bind("beforeDate", doubt.beforeDate().toString())
                    .bind("before", doubt.before().toPlainString())
                    .bind("others", doubt.others().toPlainString())
                    .bind("otherSource", doubt.otherSource())
                    .bind("now", writing.now().toEpochMilli())
                    .add();
        }
        batch.execute();
    }

    /** Gives up the doubts about these days of these series, as a figure stands there now; returns how many there were. */
    int drop(Writing writing, Collection<Rate> rates) {
        if (rates.isEmpty() || count(writing) == 0) {
            return 0;
        }
        PreparedBatch batch = writing.handle().prepareBatch("""
                        delete from rate_doubt
                        where date = :date and base = :base and quote = :quote and source = :source
                        """);
        for (Rate rate : rates) {
            batch.bind("date", rate.date().toString())
                    .bind("base", rate.base().code())
                    .bind("quote", rate.quote().code())
                    .bind("source", rate.source())
                    .add();
        }
        int dropped = 0;
        for (int count : batch.execute()) {
            dropped += count;
        }
        return dropped;
    }
}
