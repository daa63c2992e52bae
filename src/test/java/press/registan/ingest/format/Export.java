package press.registan.ingest.format;

/** Writes small WordPress exports for tests. */
final class Export {

    private final StringBuilder text = new StringBuilder();
    private int items;
    private String path = "";

    Export(String version) {
        text.append("""
                <?xml version="1.0" encoding="UTF-8" ?>
                <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/%1$s/excerpt/"
                  xmlns:content="http://purl.org/rss/1.0/modules/content/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/%1$s/">
                <channel><title>The Courier</title><link>https://courier.example</link><language>en-US</language>
                <wp:wxr_version>%1$s</wp:wxr_version>
                <wp:base_site_url>https://courier.example</wp:base_site_url>
                <wp:base_blog_url>https://courier.example</wp:base_blog_url>
                <wp:author><wp:author_id>7</wp:author_id><wp:author_login>aigul</wp:author_login>
                <wp:author_display_name><![CDATA[Aigul Sadykova]]></wp:author_display_name></wp:author>
                <wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>water</wp:category_nicename>
                <wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[Water]]></wp:cat_name></wp:category>
                <wp:category><wp:term_id>4</wp:term_id><wp:category_nicename>canals</wp:category_nicename>
                <wp:category_parent>water</wp:category_parent><wp:cat_name><![CDATA[Canals & locks]]></wp:cat_name></wp:category>
                <wp:tag><wp:term_id>5</wp:term_id><wp:tag_slug>karasuu</wp:tag_slug><wp:tag_name><![CDATA[Karasuu]]></wp:tag_name></wp:tag>
                """.formatted(version));
    }

    static Export usual() {
        return new Export("1.2");
    }

    /** Where the next item stood, the last part of which is its slug; else under its day and number. */
    Export at(String another) {
        path = another;
        return this;
    }

    /** A published story of 9 May 2020, with more elements of one's own behind the usual ones. */
    Export story(int id, String title, String content, String... more) {
        return item(id, "post", "publish", title, content, more);
    }

    Export item(int id, String type, String status, String title, String content, String... more) {
        items++;
        String stood = path.isEmpty() ? "/2020/05/09/story-" + id + "/" : path;
        String slug = stood.replaceFirst("/$", "").replaceFirst(".*/", "");
        path = "";
        text.append("""
                <item><title><![CDATA[%2$s]]></title><link>https://courier.example%7$s</link>
                <pubDate>Sat, 09 May 2020 04:00:00 +0000</pubDate><dc:creator><![CDATA[aigul]]></dc:creator>
                <guid isPermaLink="false">https://courier.example/?p=%1$d</guid>
                <content:encoded><![CDATA[%3$s]]></content:encoded>
                <wp:post_id>%1$d</wp:post_id><wp:post_date>2020-05-09 10:00:00</wp:post_date>
                <wp:post_date_gmt>2020-05-09 04:00:00</wp:post_date_gmt><wp:post_name>%8$s</wp:post_name>
                <wp:status>%5$s</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>%4$s</wp:post_type>
                %6$s</item>
                """.formatted(id, title, content, type, status, String.join("", more), stood, slug));
        return this;
    }

    static String in(String domain, String nicename, String name) {
        return "<category domain=\"%s\" nicename=\"%s\"><![CDATA[%s]]></category>".formatted(domain, nicename, name);
    }

    static String meta(String key, String value) {
        return "<wp:postmeta><wp:meta_key>%s</wp:meta_key><wp:meta_value><![CDATA[%s]]></wp:meta_value></wp:postmeta>"
                .formatted(key, value);
    }

    int items() {
        return items;
    }

    @Override
    public String toString() {
        return text + "</channel></rss>\n";
    }
}
