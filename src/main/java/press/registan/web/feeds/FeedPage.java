package press.registan.web.feeds;

import java.util.List;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Problem;
import press.registan.story.Directory;
import press.registan.story.Stories;
import press.registan.story.Story;
import press.registan.taxonomy.Shelf;
import press.registan.web.Request;
import press.registan.web.Response;

/** The newest stories of the whole publication, or of a section, a topic or an author, in one language. */
final class FeedPage {

    static final int NEWEST = 30;

    private final Stories stories;
    private final FeedItems items;
    private final FeedSettings settings;

    FeedPage(Stories stories, FeedItems items, FeedSettings settings) {
        this.stories = stories;
        this.items = items;
        this.settings = settings;
    }

    Response whole(Request request, FeedFormat format) {
        MadeFrom made = new MadeFrom();
        List<Story> newest = stories.newestWhole(made, Key.LATEST, request.language(), NEWEST);
        String about = settings.tagline().isBlank() ? settings.name() : settings.tagline();
        return answer(request, format, made, new Titles(settings.name(), about), "/", newest);
    }

    Response shelf(Request request, String space, FeedFormat format) {
        MadeFrom made = new MadeFrom();
        Directory.Named named = stories.directory().named(made, space, request.part("slug"));
        Shelf shelf = named.shelf();
        if (!named.today()) {
            return Response.movedTo(request.address(shelf.path() + "/" + format.file()));
        }
        Language language = request.language();
        List<Story> newest = stories.newestWhole(made, shelf.id(), language, NEWEST);
        if (newest.isEmpty()) {
            throw new Problem.NotFound("No story is filed under this address.");
        }
        String title = settings.name() + " – " + shelf.name(language);
        return answer(request, format, made, new Titles(title, title), shelf.path(), newest);
    }

    private record Titles(String title, String description) {}

    private Response answer(
            Request request, FeedFormat format, MadeFrom made, Titles titles, String home, List<Story> newest) {
        Language language = request.language();
        String path = (home.equals("/") ? "" : home) + "/" + format.file();
        Feed feed = new Feed(
                settings.name(),
                titles.title(),
                titles.description(),
                language,
                settings.url(language, home),
                settings.url(language, path),
                newest.stream().map(story -> items.of(made, story)).toList());
        return Response.of(format.contentType(), format.write(feed))
                .header("access-control-allow-origin", "*")
                .canonical(request.address(path))
                .madeFrom(made);
    }
}
