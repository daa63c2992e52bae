package press.registan.web.site;

import java.util.List;
import press.registan.words.Word;

/** Where a list can be followed, and in which forms. */
final class Feeds {

    private Feeds() {}

    /** The feeds of what is at {@code path}; empty for the whole publication. */
    static List<PageHead.Feed> of(Furniture furniture, String path, String title) {
        return List.of(
                new PageHead.Feed(title + " (Atom)", "application/atom+xml", furniture.address(path + "/feed.xml")),
                new PageHead.Feed(title + " (RSS)", "application/rss+xml", furniture.address(path + "/rss.xml")),
                new PageHead.Feed(title + " (JSON)", "application/feed+json", furniture.address(path + "/feed.json")));
    }

    /** The same as a reader is shown them. */
    static List<Link> links(Furniture furniture, String path) {
        return List.of(
                new Link(furniture.say(Word.ATOM_FEED), furniture.address(path + "/feed.xml")),
                new Link(furniture.say(Word.RSS_FEED), furniture.address(path + "/rss.xml")),
                new Link(furniture.say(Word.JSON_FEED), furniture.address(path + "/feed.json")));
    }
}
