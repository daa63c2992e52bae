package press.registan.money;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.registan.changes.ChangeStore;
import press.registan.db.Database;
import press.registan.kernel.MadeFrom;
import press.registan.testing.Databases;

/** A publication's rates in a database of their own, for tests; its clock stands at noon of 2026-11-23 in Bishkek. */
final class Market implements AutoCloseable {

    static final Currency USD = new Currency("USD");
    static final Currency EUR = new Currency("EUR");
    static final Currency KGS = new Currency("KGS");
    static final Currency KZT = new Currency("KZT");
    static final Currency TMT = new Currency("TMT");
    static final Currency UZS = new Currency("UZS");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    final MadeFrom made = new MadeFrom();
    final List<RateFile.Line.Refused> refused = new ArrayList<>();
    final Database database;
    final Rates rates;
    private final RateIntake intake;

    Market(Path folder) {
        this(folder, USD);
    }

    Market(Path folder, Currency base) {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-23T06:00:00Z"));
        this.database = Databases.open(folder, clock);
        this.intake = new RateIntake(database, new ChangeStore());
        this.rates = new Rates(
                database,
                new RateSettings(base, List.of(KGS, KZT, UZS, TMT), ZoneId.of("Asia/Bishkek")),
                Pegs.known(),
                clock);
    }

    /** Takes in lines of a rate file, without its header. */
    RateIntake.Totals take(String... lines) {
        return takeFile("date,base,quote,rate,source\n" + String.join("\n", lines) + "\n");
    }

    RateIntake.Totals takeFile(String text) {
        return takeFile(text.getBytes(StandardCharsets.UTF_8));
    }

    RateIntake.Totals takeFile(byte[] bytes) {
        try (RateFile file = new RateFile(new ByteArrayInputStream(bytes), TODAY)) {
            return intake.take(file, new RateIntake.Watcher() {
                @Override
                public void refused(RateFile.Line.Refused line) {
                    refused.add(line);
                }

                @Override
                public void done(RateIntake.Totals soFar) {}
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Optional<Quote> quote(Currency currency, String on) {
        return rates.quote(made, currency, LocalDate.parse(on));
    }

    Conversion convert(String amount, Currency from, Currency to, String on) {
        return rates.convert(made, new BigDecimal(amount), from, to, LocalDate.parse(on));
    }

    @Override
    public void close() {
        database.close();
    }
}
