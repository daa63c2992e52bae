package press.registan.web.site;

import java.util.List;
import press.registan.money.Rates;
import press.registan.story.Stories;
import press.registan.web.Route;

/** Every address that readers can ask for, and what answers it. */
public final class SiteRoutes {

    private final LatestPage latest;
    private final ShelfPage section;
    private final ShelfPage topic;
    private final ShelfPage author;

    public SiteRoutes(Press press, Furnisher furnisher, Stories stories, Rates rates, SiteSettings settings) {
        latest = new LatestPage(press, furnisher, stories, settings);
        section = new ShelfPage(press, furnisher, stories, settings, "section");
        topic = new ShelfPage(press, furnisher, stories, settings, "topic");
        author = new ShelfPage(press, furnisher, stories, settings, "author");
    }

    public List<Route> routes() {
        return List.of(
                // Listings
                Route.page("/latest", latest::first),
                Route.page("/latest/page/{n}", latest::numbered),
                Route.page("/section/{slug}", section::first),
                Route.page("/section/{slug}/page/{n}", section::numbered),
                Route.page("/topic/{slug}", topic::first),
                Route.page("/topic/{slug}/page/{n}", topic::numbered),
                Route.page("/author/{slug}", author::first),
                Route.page("/author/{slug}/page/{n}", author::numbered));
    }
}
