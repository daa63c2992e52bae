package press.registan.web.feeds;

import java.util.function.Function;

/** The three forms in which a feed is read. */
enum FeedFormat {
    ATOM("feed.xml", "application/atom+xml; charset=utf-8", AtomFeed::write),
    RSS("rss.xml", "application/rss+xml; charset=utf-8", RssFeed::write),
    JSON("feed.json", "application/feed+json", JsonFeed::write);

    private final String file;
    private final String contentType;
    private final Function<Feed, byte[]> writer;

    FeedFormat(String file, String contentType, Function<Feed, byte[]> writer) {
        this.file = file;
        this.contentType = contentType;
        this.writer = writer;
    }

    /** The last part of its address. */
    String file() {
        return file;
    }

    String contentType() {
        return contentType;
    }

    byte[] write(Feed feed) {
        return writer.apply(feed);
    }
}
