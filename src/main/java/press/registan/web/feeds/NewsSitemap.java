package press.registan.web.feeds;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import press.registan.kernel.MadeFrom;
import press.registan.story.Pointer;
import press.registan.story.Stories;
import press.registan.story.StoryFilter;
import press.registan.web.Request;
import press.registan.web.Response;

/** {@code /sitemap-news.xml}: the stories of the last two days, in all languages, as crawlers of news want them. */
final class NewsSitemap {

    static final String PATH = "/sitemap-news.xml";

    /** As long as such a crawler takes a story for news, and as many as it reads. */
    private static final Duration NEWS = Duration.ofDays(2);

    private static final int MOST = 1_000;

    private final Stories stories;
    private final FeedSettings settings;
    private final InstantSource clock;

    NewsSitemap(Stories stories, FeedSettings settings, InstantSource clock) {
        this.stories = stories;
        this.settings = settings;
        this.clock = clock;
    }

    Response answer(Request request) {
        MadeFrom made = new MadeFrom();
        Instant since = clock.instant().minus(NEWS);
        StoryFilter filter = StoryFilter.all(settings.languages().languages()).between(stories.day(since), null);
        List<Pointer> news = stories.finder().pointers(made, filter, 1, MOST).items().stream()
                .filter(story -> story.published().isAfter(since))
                .toList();
        news.forEach(story -> made.until(story.published().plus(NEWS)));
        return Sitemap.urls(PATH, made, xml -> news.forEach(story -> url(xml, story)));
    }

    private void url(Xml xml, Pointer story) {
        String code = story.language().code();
        xml.element("url", url -> {
            url.element("loc", settings.url(story.language(), story.path()));
            url.element("news:news", news -> {
                news.element(
                        "news:publication",
                        publication -> publication
                                .element("news:name", settings.name())
                                .element("news:language", code));
                news.element("news:publication_date", story.published().toString());
                news.element("news:title", story.headline());
            });
        });
    }
}
