package press.registan.web.api;

import java.util.List;
import java.util.Set;
import press.registan.money.Rates;
import press.registan.story.Stories;
import press.registan.taxonomy.ShelfKind;
import press.registan.web.Handler;
import press.registan.web.Route;
import press.registan.web.search.Enquiries;
import press.registan.worth.Worths;

/** Every address of the API. Answers may be read by the script of any page: they hold nothing but what is public. */
public final class ApiRoutes {

    static final String ROOT = "/api/v1";

    private final StoryList list;
    private final OneStory one;
    private final Suggest suggest;
    private final ShelfList sections;
    private final ShelfList topics;
    private final ShelfList authors;
    private final RateTable table;
    private final RateCourse course;
    private final Converter converter;

    public ApiRoutes(Stories stories, Rates rates, Worths worths, Enquiries enquiries, ApiSettings settings) {
        list = new StoryList(stories, new StorySearch(enquiries, settings), settings);
        suggest = new Suggest(enquiries, stories, settings);
        one = new OneStory(stories, worths, settings);
        sections = new ShelfList("/sections", stories.directory(), settings, Set.of(ShelfKind.SECTION));
        topics = new ShelfList("/topics", stories.directory(), settings, ShelfList.TOPICS);
        authors = new ShelfList("/authors", stories.directory(), settings, Set.of(ShelfKind.AUTHOR));
        table = new RateTable(rates);
        course = new RateCourse(rates);
        converter = new Converter(rates);
    }

    public List<Route> routes() {
        return List.of(
                // Stories
                route("/stories", list::answer)
                        .knowing(
                                "q",
                                "section",
                                "topic",
                                "place",
                                "author",
                                "language",
                                "from",
                                "to",
                                "sort",
                                "page",
                                "size")
                        .freshWith("q"),
                route("/stories/{slug}", one::answer).knowing("language"),
                Route.fresh(ROOT + "/suggest", readable(suggest::answer))
                        .withoutLanguage()
                        .knowing("q", "language"),
                // Where they are filed
                route("/sections", sections::answer).knowing("language", "page"),
                route("/topics", topics::answer).knowing("language", "kind", "page"),
                route("/authors", authors::answer).knowing("language", "page"),
                // Money
                route("/rates", table::answer).knowing("on"),
                route("/rates/{currency}", course::answer).knowing("from", "to"),
                route("/convert", converter::answer).knowing("amount", "from", "to", "on"),
                // What all this means
                route(Description.PATH, new Description()::answer));
    }

    private static Route route(String path, Handler handler) {
        return Route.page(ROOT + path, readable(handler)).withoutLanguage();
    }

    private static Handler readable(Handler handler) {
        return request -> handler.answer(request).header("access-control-allow-origin", "*");
    }
}
