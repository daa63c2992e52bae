package press.registan.web.feeds;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.web.Response;

/** What the sitemaps have in common, by the protocol of sitemaps.org. */
final class Sitemap {

    private static final String SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private Sitemap() {}

    static Response index(String path, MadeFrom made, Consumer<Xml> sitemaps) {
        return answer(
                path,
                made,
                Xml.document(xml -> xml.element("sitemapindex", root -> {
                    root.attribute("xmlns", SCHEMA);
                    sitemaps.accept(root);
                })));
    }

    static Response urls(String path, MadeFrom made, Consumer<Xml> urls) {
        return answer(
                path,
                made,
                Xml.document(xml -> xml.element("urlset", root -> {
                    root.attribute("xmlns", SCHEMA)
                            .attribute("xmlns:xhtml", "http://www.w3.org/1999/xhtml")
                            .attribute("xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9");
                    urls.accept(root);
                })));
    }

    private static Response answer(String path, MadeFrom made, byte[] document) {
        return Response.xml("application/xml", document).canonical(path).madeFrom(made);
    }

    /** One address, and where the same is told in other languages: absolute addresses by language, its own among them. */
    static void url(Xml xml, String address, @Nullable Instant changed, Map<Language, String> editions) {
        xml.element("url", url -> {
            url.element("loc", address);
            if (changed != null) {
                url.element("lastmod", changed.toString());
            }
            if (editions.size() > 1) {
                editions.forEach((language, where) -> url.element(
                        "xhtml:link",
                        link -> link.attribute("rel", "alternate")
                                .attribute("hreflang", language.code())
                                .attribute("href", where)));
            }
        });
    }
}
