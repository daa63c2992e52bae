package press.registan.testing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.web.Route;
import press.registan.web.Window;
import press.registan.web.api.ApiRoutes;
import press.registan.web.api.ApiSettings;
import press.registan.web.api.DownloadRoutes;
import press.registan.web.feeds.FeedRoutes;
import press.registan.web.feeds.FeedSettings;
import press.registan.web.search.Enquiries;
import press.registan.worth.WorthSettings;
import press.registan.worth.Worths;

/**
 * The feeds, sitemaps and API of a publication of the tests, as other programs find them: at noon of Sunday 1 March 2026 in
 * Bishkek. Pages are kept until their time is over, and nothing else purges them.
 */
public final class Outlets implements AutoCloseable {

    public static final String ORIGIN = "https://courier.example";

    private static final LanguagePaths LANGUAGES = new LanguagePaths(List.of(Language.EN, Language.RU, Language.KY));

    public final Library library;
    public final ReadingRoom room;
    public final List<Route> feedRoutes;
    public final List<Route> apiRoutes;
    private final List<Route> downloadRoutes;

    /** One in which everybody may search as often as they like. */
    public Outlets(Path folder) {
        this(folder, 0);
    }

    /** @param perMinute how often a client may search */
    public Outlets(Path folder, int perMinute) {
        library = new Library(folder, "2026-03-01T06:00:00Z");
        FeedSettings feeds = new FeedSettings("The Courier", "News of five countries", ORIGIN, LANGUAGES);
        Worths worths = new Worths(library.rates, new WorthSettings(true, "KG"));
        room = new ReadingRoom(library, folder.resolve("search"), LANGUAGES, Library.BISHKEK);
        Enquiries enquiries = new Enquiries(room.search(), perMinute, library.clock);
        feedRoutes = new FeedRoutes(library.stories, library.rates, worths, enquiries, feeds, library.clock).routes();
        apiRoutes = new ApiRoutes(library.stories, library.rates, worths, enquiries, new ApiSettings(ORIGIN, LANGUAGES))
                .routes();
        downloadRoutes = new DownloadRoutes(library.rates).routes();
    }

    /** A window behind which pages are kept from now on. */
    public Window window() {
        return new Window(
                LANGUAGES,
                Stream.of(feedRoutes, apiRoutes, downloadRoutes)
                        .flatMap(List::stream)
                        .toList(),
                _ -> Optional.empty(),
                failure -> failure.detail().getBytes(StandardCharsets.UTF_8),
                library.clock,
                8_000_000);
    }

    /** What is answered at this moment. */
    public Window.Answer get(String target) {
        return window().get(target);
    }

    /** The text of an answer that is there. */
    public String text(String target) {
        Window.Answer answer = get(target);
        if (answer.status() != 200) {
            throw new AssertionError(target + " is " + answer.status() + " " + answer.location() + answer.text());
        }
        return answer.text();
    }

    public void take(Copy... copies) {
        library.take(copies);
    }

    public void takeRates(String... lines) {
        library.takeRates(lines);
    }

    @Override
    public void close() {
        room.close();
        library.close();
    }
}
