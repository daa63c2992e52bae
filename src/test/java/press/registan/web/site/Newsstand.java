package press.registan.web.site;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
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
        Press press = new Press(new Templates());
        kept = new PageStore(1, library.clock);
        furnisher = new Furnisher(
                settings, library.stories, library.rates, name -> "/static/x/" + name, kept, library.clock);
        Worths worths = new Worths(library.rates, new WorthSettings(true, "KG"));
        room = new ReadingRoom(library, folder.resolve("search"), settings.languages(), settings.zone());
        Enquiries enquiries = new Enquiries(room.search(), 0, Duration.ofMinutes(1), library.clock);
        SiteRoutes routes =
                new SiteRoutes(press, furnisher, library.stories, library.rates, worths, enquiries, settings);
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
        library.takeRates(lines);
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
