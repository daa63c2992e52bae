package press.registan.web.feeds;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import press.registan.money.Rates;
import press.registan.story.Stories;
import press.registan.web.Route;
import press.registan.web.search.Enquiries;
import press.registan.web.search.SearchAddress;
import press.registan.worth.Worths;

/** Every address of a feed, a sitemap and {@code robots.txt}. */
public final class FeedRoutes {

    private final FeedPage feeds;
    private final SearchFeed search;
    private final SitemapIndex index;
    private final MonthSitemap month;
    private final SectionSitemap sections;
    private final NewsSitemap news;
    private final RobotsFile robots;

    public FeedRoutes(
            Stories stories,
            Rates rates,
            Worths worths,
            Enquiries enquiries,
            FeedSettings settings,
            InstantSource clock) {
        FeedItems items = new FeedItems(stories, worths, settings);
        feeds = new FeedPage(stories, items, settings);
        search = new SearchFeed(enquiries, items, settings);
        index = new SitemapIndex(stories.archive(), settings);
        month = new MonthSitemap(stories.finder(), settings);
        sections = new SectionSitemap(stories, rates, settings);
        news = new NewsSitemap(stories, settings, clock);
        robots = new RobotsFile(settings);
    }

    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        // Feeds, in every language
        for (FeedFormat format : FeedFormat.values()) {
            routes.add(Route.page("/" + format.file(), request -> feeds.whole(request, format)));
            for (String space : List.of("section", "topic", "author")) {
                String pattern = "/" + space + "/{slug}/" + format.file();
                routes.add(Route.page(pattern, request -> feeds.shelf(request, space, format)));
            }
        }
        // Of a search, in every language of the interface
        for (FeedFormat format : FeedFormat.values()) {
            routes.add(Route.fresh(SearchAddress.PATH + "/" + format.file(), request -> search.answer(request, format))
                    .knowing(SearchAddress.parameters()));
        }
        // For crawlers, one for all languages
        routes.add(Route.page(SitemapIndex.PATH, index::answer).withoutLanguage());
        routes.add(Route.page(SectionSitemap.PATH, sections::answer).withoutLanguage());
        routes.add(Route.page("/sitemap-{month}.xml", month::answer).withoutLanguage());
        routes.add(Route.page(NewsSitemap.PATH, news::answer).withoutLanguage());
        routes.add(Route.page("/robots.txt", robots::answer).withoutLanguage());
        return List.copyOf(routes);
    }
}
