package press.registan.app;

import java.util.List;
import java.util.stream.Stream;
import press.registan.config.PublicationSettings;
import press.registan.web.PageStore;
import press.registan.web.Route;
import press.registan.web.Routes;
import press.registan.web.Site;
import press.registan.web.StaticFiles;
import press.registan.web.Templates;
import press.registan.web.api.ApiRoutes;
import press.registan.web.api.ApiSettings;
import press.registan.web.api.DownloadRoutes;
import press.registan.web.feeds.FeedRoutes;
import press.registan.web.feeds.FeedSettings;
import press.registan.web.search.Enquiries;
import press.registan.web.site.FailurePage;
import press.registan.web.site.FormerAddresses;
import press.registan.web.site.Furnisher;
import press.registan.web.site.Press;
import press.registan.web.site.SiteRoutes;
import press.registan.web.site.SiteSettings;

/** Every way out of the newsroom to its readers: the site, the feeds, the API. */
final class Outlets {

    private final Newsroom newsroom;
    private final PublicationSettings publication;
    private final String origin;
    private final StaticFiles files = StaticFiles.fromClasspath("static");
    private final Press press = new Press(new Templates());
    private final SiteSettings look;
    private final Furnisher furnisher;
    private final Enquiries enquiries;
    private final PageStore pages;

    Outlets(Newsroom newsroom, PageStore pages) {
        this.newsroom = newsroom;
        this.pages = pages;
        publication = newsroom.settings().publication();
        origin = publication.url().toString();
        look = new SiteSettings(
                publication.name(),
                publication.tagline(),
                origin,
                publication.timezone(),
                newsroom.languages(),
                publication.pageSize());
        enquiries =
                new Enquiries(newsroom.search(), newsroom.settings().search().rateLimit(), newsroom.clock());
        furnisher = new Furnisher(look, newsroom.stories(), newsroom.rates(), files::address, pages, newsroom.clock());
    }

    Site site() {
        return new Site(
                newsroom.languages(),
                new Routes(routes()),
                new FormerAddresses(newsroom.stories().addresses()),
                files,
                new FailurePage(press, furnisher),
                pages,
                newsroom::isReady);
    }

    /** Every address that is answered, audience by audience. */
    List<Route> routes() {
        return Stream.of(
                        new SiteRoutes(
                                        press,
                                        furnisher,
                                        newsroom.stories(),
                                        newsroom.rates(),
                                        newsroom.worths(),
                                        enquiries,
                                        look)
                                .routes(),
                        new FeedRoutes(
                                        newsroom.stories(),
                                        newsroom.rates(),
                                        newsroom.worths(),
                                        enquiries,
                                        feedSettings(),
                                        newsroom.clock())
                                .routes(),
                        new ApiRoutes(
                                        newsroom.stories(),
                                        newsroom.rates(),
                                        newsroom.worths(),
                                        enquiries,
                                        new ApiSettings(origin, newsroom.languages()))
                                .routes(),
                        new DownloadRoutes(newsroom.rates()).routes(),
                        List.of(files.formerAddresses()))
                .flatMap(List::stream)
                .toList();
    }

    private FeedSettings feedSettings() {
        return new FeedSettings(publication.name(), publication.tagline(), origin, newsroom.languages());
    }
}
