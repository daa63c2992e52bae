package press.registan.web.feeds;

import press.registan.kernel.MadeFrom;
import press.registan.web.Request;
import press.registan.web.Response;

/**
 * {@code /robots.txt}. Crawlers may read all that readers may. The newsroom is none of their business, and the API says the
 * same again at addresses without end.
 */
final class RobotsFile {

    private final Response file;

    RobotsFile(FeedSettings settings) {
        String origin = settings.origin();
        file = Response.text("""
                        User-agent: *
                        Disallow: /desk
                        Disallow: /api/

                        Sitemap: %s
                        Sitemap: %s
                        """.formatted(origin + SitemapIndex.PATH, origin + NewsSitemap.PATH))
                .canonical("/robots.txt")
                .madeFrom(new MadeFrom());
    }

    Response answer(Request request) {
        return file;
    }
}
