package press.registan.web.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.money.Currency;
import press.registan.money.Pegs;
import press.registan.money.RateFile;
import press.registan.money.RateIntake;
import press.registan.money.RateSettings;
import press.registan.money.Rates;
import press.registan.testing.Copy;
import press.registan.testing.Library;
import press.registan.testing.ReadingRoom;
import press.registan.web.PageStore;
import press.registan.web.Templates;
import press.registan.web.Window;
import press.registan.web.search.Enquiries;
import press.registan.worth.WorthSettings;
import press.registan.worth.Worths;

/** A publication of the tests as its readers find it: at noon of Sunday 1 March 2026 in Bishkek, six stories to a page. */
final class Newsstand implements AutoCloseable {

    static final LanguagePaths LANGUAGES = new LanguagePaths(List.of(Language.EN, Language.RU, Language.KK));
    static final SiteSettings SETTINGS = new SiteSettings(
            "The Courier", "News of five countries", "https://courier.example", Library.BISHKEK, LANGUAGES, 6);

    private static final RateIntake.Watcher ALL_GOOD = new RateIntake.Watcher() {
        @Override
        public void refused(RateFile.Line.Refused line) {
            throw new AssertionError(line.reason());
        }

        @Override
        public void done(RateIntake.Totals soFar) {}
    };

    final Library library;
    final Furnisher furnisher;
    final ReadingRoom room;
    private final PageStore kept;
    private final Window window;

    Newsstand(Path folder) {
        this(folder, LANGUAGES.languages());
    }

    /** One in other languages. */
    Newsstand(Path folder, List<Language> languages) {
        SiteSettings settings = new SiteSettings(
                SETTINGS.name(),
                SETTINGS.tagline(),
                SETTINGS.origin(),
                SETTINGS.zone(),
                new LanguagePaths(languages),
                SETTINGS.pageSize());
        library = new Library(folder, "2026-03-01T06:00:00Z", settings.languages());
        RateSettings money = new RateSettings(
                new Currency("USD"),
                List.of(new Currency("KGS"), new Currency("UZS"), new Currency("TMT")),
                Library.BISHKEK);
        Rates rates = new Rates(library.database, money, Pegs.known(), library.clock);
        Press press = new Press(new Templates());
        kept = new PageStore(1, library.clock);
        furnisher = new Furnisher(settings, library.stories, rates, name -> "/static/x/" + name, kept, library.clock);
        Worths worths = new Worths(rates, new WorthSettings(true, "KG"));
        room = new ReadingRoom(library, folder.resolve("search"), settings.languages(), settings.zone());
        Enquiries enquiries = new Enquiries(room.search(), 0, Duration.ofMinutes(1), library.clock);
        SiteRoutes routes = new SiteRoutes(press, furnisher, library.stories, rates, worths, enquiries, settings);
        window = new Window(
                settings.languages(),
                routes.routes(),
                new FormerAddresses(library.stories.addresses()),
                new FailurePage(press, furnisher),
                library.clock);
    }

    void take(Copy... copies) {
        library.take(copies);
    }

    void takeRates(String... lines) {
        String file = "date,base,quote,rate,source\n" + String.join("\n", lines) + "\n";
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        try (RateFile rates = new RateFile(new ByteArrayInputStream(bytes), LocalDate.of(2026, 3, 1))) {
            new RateIntake(library.database, library.changes).take(rates, ALL_GOOD);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** As if whatever was written had been told: nothing follows the changes here. */
    Window.Answer get(String target) {
        kept.purgeAll();
        return window.get(target);
    }

    /** The page that is there, as a reader's browser takes it. */
    Document page(String target) {
        Window.Answer answer = get(target);
        if (answer.status() != 200) {
            throw new AssertionError(target + " is " + answer.status() + " " + answer.location());
        }
        return Jsoup.parse(answer.text(), "https://courier.example" + target);
    }

    @Override
    public void close() {
        room.close();
        library.close();
    }
}
