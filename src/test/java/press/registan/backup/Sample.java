package press.registan.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import press.registan.changes.ChangeStore;
import press.registan.ingest.StoryExport;
import press.registan.kernel.Language;
import press.registan.kernel.Slug;
import press.registan.money.Bulletin;
import press.registan.money.BulletinIntake;
import press.registan.money.Currency;
import press.registan.money.Pegs;
import press.registan.money.Rate;
import press.registan.taxonomy.ShelfKind;
import press.registan.testing.Copy;
import press.registan.testing.Library;

/** A small publication in which everything occurs, and what can be said of one from outside. */
public final class Sample {

    static final String NOW = "2026-03-01T06:00:00Z";
    private static final String SETTINGS = """
            publication.name=The Courier
            publication.languages=en,ru,ky
            publication.timezone=Asia/Bishkek
            """;

    private Sample() {}

    public static void fill(Library library) {
        library.take(
                Copy.of("Water is short")
                        .id("a")
                        .slug("water")
                        .on("2026-01-01T06:00:00Z")
                        .section("Politics")
                        .by("A. Writer")
                        .topic(ShelfKind.STORYLINE, "Water")
                        .topic(ShelfKind.PLACE, "Osh", "Ош", "OSH")
                        .address("/2026/water?x=1"),
                Copy.of("Воды мало – “quotes”, emoji 😀")
                        .in(Language.RU)
                        .standfirst("Ещё\tодна\nстрока \\ \"")
                        .translationOf("a")
                        .on("2026-01-01T08:00:00.123Z"),
                Copy.of("A draft").id("draft").topic("Жаңылык"),
                Copy.of("Later").on("2027-01-01T06:00:00Z").embargoedUntil("2027-01-02T06:00:00Z"),
                Copy.of("Gone")
                        .on("2025-01-01T00:00:00Z")
                        .withdrawn("2025-02-01T00:00:00Z")
                        .address("/gone"),
                Copy.of("About us").page().on("2020-01-01T00:00:00Z"));
        library.take(Copy.of("Water is scarce")
                .id("a")
                .slug("water-is-scarce")
                .on("2026-01-01T06:00:00Z")
                .section("Politics")
                .by("A. Writer")
                .topic(ShelfKind.STORYLINE, "Water")
                .corrected("2026-01-02T00:00:00Z", "It was Tuesday."));
        library.stories.reshelving().rename("topic", new Slug("water"), Language.RU, "Вода");
        library.takeRates(
                "2026-02-27,USD,KGS,87.4500,nbkr", "2026-02-28,USD,KGS,87.45,nbkr", "2026-02-27,USD,UZS,12650,cbu");
        library.takeRates("2026-02-28,USD,KGS,87.46,nbkr");
        BulletinIntake intake = new BulletinIntake(library.database, new ChangeStore(), Pegs.known());
        // The second is a slip, and kept aside.
        intake.take(bulletin("2026-02-27", "12650.00", "3614.29"));
        intake.take(bulletin("2026-02-28", "12655.00", "4200.00"));
    }

    private static Bulletin bulletin(String date, String dollar, String manat) {
        return new Bulletin(
                "cbu",
                List.of(rate(date, "USD", 1, dollar), rate(date, "TMT", 1, manat), rate(date, "IRR", 1_000, "9.70")),
                List.of());
    }

    private static Rate rate(String date, String currency, int nominal, String figure) {
        return new Rate(
                LocalDate.parse(date),
                new Currency(currency),
                new Currency("UZS"),
                nominal,
                new BigDecimal(figure),
                "cbu");
    }

    /** All that an export says of the stories, and every row of revisions, slugs and rates. */
    public static String everything(Library library) {
        try {
            Path file = Files.createTempFile("registan", ".jsonl");
            new StoryExport(library.stories.holdings()).run(file, stories -> {});
            String stories = Files.readString(file);
            Files.delete(file);
            return stories
                    + library.database.read(reading -> String.join(
                            "\n",
                            reading.handle()
                                    .createQuery("""
                                    select cast(id as text) || cast(at as text) || body from revision
                                    union all select kind || language || slug || cast(story_id as text) from story_slug
                                    union all select base || quote || source || date || cast(nominal as text) || rate from rate
                                    union all select base || quote || source || date || rate || cast(replaced as text)
                                              from rate_history
                                    union all select base || quote || source || date || rate || other_rate from rate_doubt
                                    union all select base || quote || source || first_date || last_date from rate_series
                                    union all select name || cast(next as text) from numbers
                                    order by 1
                                    """)
                                    .mapTo(String.class)
                                    .list()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static Backup backup(Library library) {
        return new Backup(library.database, library.clock, "The Courier", SETTINGS);
    }
}
