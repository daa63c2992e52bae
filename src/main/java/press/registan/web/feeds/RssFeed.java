package press.registan.web.feeds;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A feed as RSS 2.0, with the extensions that readers of RSS know: content, dc, atom. */
final class RssFeed {

    private RssFeed() {}

    static byte[] write(Feed feed) {
        return Xml.document(xml -> xml.element("rss", rss -> {
            rss.attribute("version", "2.0")
                    .attribute("xmlns:atom", "http://www.w3.org/2005/Atom")
                    .attribute("xmlns:content", "http://purl.org/rss/1.0/modules/content/")
                    .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
            rss.element("channel", channel -> {
                channel.element("title", feed.title())
                        .element("link", feed.home())
                        .element("description", feed.description())
                        .element("language", feed.language().code())
                        .element("lastBuildDate", date(feed.updated()))
                        .element("generator", "Registan");
                channel.element(
                        "atom:link",
                        self -> self.attribute("rel", "self")
                                .attribute("type", "application/rss+xml")
                                .attribute("href", feed.self()));
                feed.items().forEach(item -> item(channel, item));
            });
        }));
    }

    private static void item(Xml xml, Feed.Item item) {
        xml.element("item", element -> {
            element.element("title", item.title()).element("link", item.url());
            element.element(
                    "guid", guid -> guid.attribute("isPermaLink", "false").text(item.id()));
            element.element("pubDate", date(item.published()))
                    .element("atom:updated", item.updated().toString());
            item.authors().forEach(author -> element.element("dc:creator", author.name()));
            item.categories().forEach(category -> element.element("category", category.name()));
            element.element("description", item.summary()).element("content:encoded", item.html());
        });
    }

    private static String date(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
    }
}
