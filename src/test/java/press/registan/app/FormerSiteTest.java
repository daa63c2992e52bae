package press.registan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.registan.config.Setting;
import press.registan.config.Settings;
import press.registan.ingest.ImportOptions;
import press.registan.ingest.format.Wxr;

/** A reader who comes by an address of the WordPress site that this one was, over a real connection. */
class FormerSiteTest {

    private static final String EXPORT = """
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><link>http://courier.example</link><language>en</language><wp:wxr_version>1.2</wp:wxr_version>
            <wp:base_blog_url>http://courier.example</wp:base_blog_url>
            <wp:author><wp:author_id>7</wp:author_id><wp:author_login>snow</wp:author_login>
            <wp:author_display_name>Aigul Sadykova</wp:author_display_name></wp:author>
            <item><title>Snow closes the pass</title><link>http://courier.example/2017/01/20/snow/</link>
            <dc:creator>snow</dc:creator><guid>http://courier.example/?p=12</guid>
            <content:encoded><![CDATA[Forty lorries wait.]]></content:encoded><wp:post_id>12</wp:post_id>
            <wp:post_date_gmt>2017-01-20 06:00:00</wp:post_date_gmt><wp:post_name>snow</wp:post_name>
            <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
            <category domain="category" nicename="roads">Roads</category>
            <category domain="post_tag" nicename="passes">Passes</category></item>
            </channel></rss>
            """;

    private static final List<String> FORMER = List.of(
            "/2017/01/20/snow/",
            "/2017/01/20/snow",
            "/2017/01/20/snow/?utm_source=mail",
            "/2017/01/20/snow/feed/",
            "/2017/01/20/snow/2/",
            "/?p=12",
            "/category/roads/",
            "/category/roads",
            "/category/roads/page/3/",
            "/category/roads/feed/",
            "/tag/passes/",
            "/tag/passes/feed",
            "/author/snow/",
            "/author/snow",
            "/author/snow/feed/",
            "/author/snow/page/2/",
            "/author/snow/page/2",
            "/?m=20170120",
            "/feed/",
            "/page/2/",
            "/2017/",
            "/2017/01/",
            "/2017/01/20");

    @Test
    void everyFormerAddressIsOneStepFromAPage(@TempDir Path folder) throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        InitCommand.make(
                data,
                Map.of(
                        Setting.PUBLICATION_NAME, "The Courier",
                        Setting.SERVER_PORT, "0",
                        Setting.RATES_FETCH, "none"),
                Map.of());
        Settings settings = Settings.read(data, Map.of(), Map.of());
        Path export = Files.writeString(folder.resolve("export.xml"), EXPORT);
        try (Newsroom newsroom = Newsroom.open(data, settings, Clock.systemUTC())) {
            newsroom.storyImport()
                    .run(
                            new Wxr(newsroom.languages(), settings.publication().timezone()),
                            List.of(export),
                            new ImportOptions(false, null),
                            _ -> {});
            try (Serving serving = Serving.start(newsroom);
                    HttpClient client = HttpClient.newHttpClient()) {
                for (String address : FORMER) {
                    HttpResponse<Void> first = get(client, serving, address);
                    assertEquals(301, first.statusCode(), address);
                    String location = first.headers().firstValue("location").orElse("");
                    assertEquals(200, get(client, serving, location).statusCode(), address + " → " + location);
                }
                assertEquals(410, get(client, serving, "/comments/feed/").statusCode());
                assertEquals(404, get(client, serving, "/2018/01/20/snow/").statusCode());
            }
        }
    }

    private static HttpResponse<Void> get(HttpClient client, Serving serving, String target)
            throws IOException, InterruptedException {
        URI base = URI.create("http://127.0.0.1:" + serving.port());
        return client.send(
                HttpRequest.newBuilder(base.resolve(target)).build(), HttpResponse.BodyHandlers.discarding());
    }
}
