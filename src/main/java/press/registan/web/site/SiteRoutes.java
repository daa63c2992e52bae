package press.registan.web.site;

import java.util.List;
import press.registan.money.Rates;
import press.registan.story.Stories;
import press.registan.web.Route;
import press.registan.web.search.Enquiries;
import press.registan.web.search.SearchAddress;
import press.registan.worth.Worths;

/** Every address that readers can ask for, and what answers it. */
public final class SiteRoutes {

    private final FrontPage front;
    private final StoryPage story;
    private final LatestPage latest;
    private final ShelfPage section;
    private final ShelfPage topic;
    private final ShelfPage author;
    private final ArchivePage archive;
    private final ArchiveMonthPage month;
    private final ArchiveDayPage day;
    private final SearchPage search;
    private final StandingPage standing;
    private final RatesPage allRates;
    private final CurrencyPage currency;
    private final EmbedPage embed;

    public SiteRoutes(
            Press press,
            Furnisher furnisher,
            Stories stories,
            Rates rates,
            Worths worths,
            Enquiries enquiries,
            SiteSettings settings) {
        front = new FrontPage(press, furnisher, stories, settings);
        story = new StoryPage(press, furnisher, stories, worths, new RelatedStories(stories, enquiries), settings);
        latest = new LatestPage(press, furnisher, stories, settings);
        section = new ShelfPage(press, furnisher, stories, settings, "section");
        topic = new ShelfPage(press, furnisher, stories, settings, "topic");
        author = new ShelfPage(press, furnisher, stories, settings, "author");
        archive = new ArchivePage(press, furnisher, stories, settings);
        month = new ArchiveMonthPage(press, furnisher, stories, settings);
        day = new ArchiveDayPage(press, furnisher, stories, settings);
        search =
                new SearchPage(press, furnisher, enquiries, new SearchResults(stories.directory(), settings), settings);
        standing = new StandingPage(press, furnisher, stories, settings);
        allRates = new RatesPage(press, furnisher, rates, settings);
        currency = new CurrencyPage(press, furnisher, rates, settings);
        embed = new EmbedPage(press, furnisher, rates);
    }

    public List<Route> routes() {
        return List.of(
                // The front page
                Route.page("/", front::show),

                // Stories
                Route.page("/news/{slug}", story::show),

                // Listings
                Route.page("/latest", latest::first),
                Route.page("/latest/page/{n}", latest::numbered),
                Route.page("/section/{slug}", section::first),
                Route.page("/section/{slug}/page/{n}", section::numbered),
                Route.page("/topic/{slug}", topic::first),
                Route.page("/topic/{slug}/page/{n}", topic::numbered),
                Route.page("/author/{slug}", author::first),
                Route.page("/author/{slug}/page/{n}", author::numbered),

                // The calendar archive
                Route.page("/archive", archive::years),
                Route.page("/archive/{yyyy}", archive::year),
                Route.page("/archive/{yyyy}/{mm}", month::show),
                Route.page("/archive/{yyyy}/{mm}/{dd}", day::first),
                Route.page("/archive/{yyyy}/{mm}/{dd}/page/{n}", day::numbered),

                // The search
                Route.fresh(SearchAddress.PATH, search::show).knowing(SearchAddress.parameters()),

                // Standing pages
                Route.page("/pages/{slug}", standing::show),

                // Rates
                Route.page("/rates", allRates::show).knowing(RateDay.ON, Sum.AMOUNT, Sum.FROM, Sum.TO),
                Route.page("/rates/{currency}", currency::show).knowing(RateDay.ON, ChartSpan.NAME),
                Route.page("/rates/{currency}/embed", embed::show));
    }
}
