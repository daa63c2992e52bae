package press.registan.web.feeds;

/** A feed as Atom (RFC 4287). */
final class AtomFeed {

    private AtomFeed() {}

    static byte[] write(Feed feed) {
        return Xml.document(xml -> xml.element("feed", root -> {
            root.attribute("xmlns", "http://www.w3.org/2005/Atom")
                    .attribute("xml:lang", feed.language().code());
            root.element("id", feed.self())
                    .element("title", feed.title())
                    .element("subtitle", feed.description())
                    .element("updated", feed.updated().toString());
            link(root, "self", "application/atom+xml", feed.self());
            link(root, "alternate", "text/html", feed.home());
            root.element("author", author -> author.element("name", feed.publication()));
            root.element("generator", "Registan");
            feed.items().forEach(item -> entry(root, item));
        }));
    }

    private static void entry(Xml xml, Feed.Item item) {
        xml.element("entry", entry -> {
            entry.element("id", item.id()).element("title", item.title());
            link(entry, "alternate", "text/html", item.url());
            entry.element("published", item.published().toString())
                    .element("updated", item.updated().toString());
            for (Feed.Author author : item.authors()) {
                entry.element(
                        "author",
                        person -> person.element("name", author.name()).element("uri", author.url()));
            }
            for (Feed.Category category : item.categories()) {
                entry.element(
                        "category",
                        term -> term.attribute("term", category.slug()).attribute("label", category.name()));
            }
            entry.element("summary", item.summary());
            entry.element(
                    "content", content -> content.attribute("type", "html").text(item.html()));
        });
    }

    private static void link(Xml xml, String relation, String type, String address) {
        xml.element(
                "link",
                link -> link.attribute("rel", relation).attribute("type", type).attribute("href", address));
    }
}
