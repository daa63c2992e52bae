package press.registan.web.site;

import java.util.List;
import press.registan.web.search.SearchAddress;
import press.registan.words.Word;

/** Where a list can be followed, and in which forms. */
final class Feeds {

    private Feeds() {}

    /** The feeds of a search, newest first in whatever order its page shows it. */
    static List<PageHead.Feed> ofSearch(Furniture furniture, SearchAddress asked) {
        String title = asked.text().isEmpty()
                ? furniture.say(Word.SEARCH)
                : furniture.say(Word.SEARCH_RESULTS_FOR, asked.text());
        return of(furniture, SearchAddress.PATH, title, queryOfFeed(asked));
    }

    /** The same as a reader is shown them. */
    static List<Link> linksOfSearch(Furniture furniture, SearchAddress asked) {
        return links(furniture, SearchAddress.PATH, queryOfFeed(asked));
    }

    private static String queryOfFeed(SearchAddress asked) {
        return asked.withSort(null).query();
    }

    /** The feeds of what is at {@code path}; empty for the whole publication. */
    static List<PageHead.Feed> of(Furniture furniture, String path, String title) {
        return of(furniture, path, title, "");
    }

    private static List<PageHead.Feed> of(Furniture furniture, String path, String title, String query) {
        return List.of(
                new PageHead.Feed(
                        title + " (Atom)", "application/atom+xml", furniture.address(path + "/feed.xml" + query)),
                new PageHead.Feed(
                        title + " (RSS)", "application/rss+xml", furniture.address(path + "/rss.xml" + query)),
                new PageHead.Feed(
                        title + " (JSON)", "application/feed+json", furniture.address(path + "/feed.json" + query)));
    }

    /** The same as a reader is shown them. */
    static List<Link> links(Furniture furniture, String path) {
        return links(furniture, path, "");
    }

    private static List<Link> links(Furniture furniture, String path, String query) {
        return List.of(
                new Link(furniture.say(Word.ATOM_FEED), furniture.address(path + "/feed.xml" + query)),
                new Link(furniture.say(Word.RSS_FEED), furniture.address(path + "/rss.xml" + query)),
                new Link(furniture.say(Word.JSON_FEED), furniture.address(path + "/feed.json" + query)));
    }
}
