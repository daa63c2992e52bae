package press.registan.money;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import press.registan.db.Reading;

/** Asks the rates whether they can be read, and the series whether they say of the rates what is so. */
final class RateAuditStore {

    List<String> findings(Reading reading) {
        List<String> findings = new ArrayList<>();
        long garbled = garbled(reading);
        if (garbled > 0) {
            findings.add("%,d rates are no numbers or have no date. Take in the rate files of that time again."
                    .formatted(garbled));
        }
        long wrong = wrongSeries(reading);
        if (wrong > 0) {
            findings.add(
                    "%,d series of rates are listed with other dates than their rates have. Please report it with what"
                                    .formatted(wrong)
                            + " was done last; the rates themselves are not touched by it.");
        }
        return findings;
    }

    private static long garbled(Reading reading) {
        try (Stream<Boolean> rates = reading.handle().createQuery("""
                                select date, rate, nominal from rate
                                union all select date, rate, nominal from rate_history
                                union all select date, rate, nominal from rate_doubt
                                """).map((row, context) -> isSound(row)).stream()) {
            return rates.filter(sound -> !sound).count();
        }
    }

    private static boolean isSound(ResultSet row) throws SQLException {
        try {
            String date = row.getString(1);
            return LocalDate.parse(date).toString().equals(date)
                    && new BigDecimal(row.getString(2)).signum() > 0
                    && Rate.isNominal(row.getLong(3));
        } catch (DateTimeException | NumberFormatException garbled) {
            return false;
        }
    }

    private static long wrongSeries(Reading reading) {
        return reading.handle().createQuery("""
                        select count(*) from (
                            select base, quote, source, min(date) as first_date, max(date) as last_date
                            from rate group by base, quote, source) as found
                        full join rate_series kept
                          on kept.base = found.base and kept.quote = found.quote and kept.source = found.source
                        where found.base is null or kept.base is null
                           or found.first_date <> kept.first_date or found.last_date <> kept.last_date
                        """).mapTo(Long.class).one();
    }
}
