package press.registan.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import press.registan.changes.ChangeStore;
import press.registan.db.Database;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.money.Currency;
import press.registan.money.Pegs;
import press.registan.money.RateFile;
import press.registan.money.RateIntake;
import press.registan.money.RateSettings;
import press.registan.money.Rates;
import press.registan.story.Manuscript;
import press.registan.story.Stories;
import press.registan.story.StoryIntake.Outcome;
import press.registan.taxonomy.ShelfStore;

/** A publication's stories in a database of their own, without the site around them; at noon in Bishkek unless told. */
public final class Library implements AutoCloseable {

    public static final ZoneId BISHKEK = ZoneId.of("Asia/Bishkek");

    public final TestClock clock;
    public final Database database;
    public final Stories stories;

    /** Those of a publication in Bishkek that reckons in dollars. */
    public final Rates rates;

    public final ChangeStore changes = new ChangeStore();
    public final ShelfStore shelves = new ShelfStore();

    public Library(Path folder, String now) {
        this(folder, now, new LanguagePaths(List.of(Language.EN, Language.RU, Language.KY)));
    }

    public Library(Path folder, String now, LanguagePaths languages) {
        this(clock -> Databases.open(folder, clock), now, languages);
    }

    /** One in a database of a certain kind. */
    public Library(Function<TestClock, Database> opened, String now, LanguagePaths languages) {
        clock = new TestClock(now);
        database = opened.apply(clock);
        stories = new Stories(database, changes, BISHKEK, languages, clock);
        RateSettings money = new RateSettings(
                new Currency("USD"), List.of(new Currency("KGS"), new Currency("UZS"), new Currency("TMT")), BISHKEK);
        rates = new Rates(database, money, Pegs.known(), clock);
    }

    public List<Outcome> take(Copy... copies) {
        List<Manuscript> manuscripts = Stream.of(copies).map(Copy::manuscript).toList();
        return database.write(writing -> stories.intake().take(writing, manuscripts));
    }

    /** Takes in rates, each as a line of a rate file without its head; none may be refused. */
    public void takeRates(String... lines) {
        String file = "date,base,quote,rate,source\n" + String.join("\n", lines) + "\n";
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        try (RateFile read = new RateFile(new ByteArrayInputStream(bytes), LocalDate.of(2026, 3, 1))) {
            new RateIntake(database, changes).take(read, new RateIntake.Watcher() {
                @Override
                public void refused(RateFile.Line.Refused line) {
                    throw new AssertionError(line.reason());
                }

                @Override
                public void done(RateIntake.Totals soFar) {}
            });
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
