package press.registan.web.feeds;

import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.story.Archive;
import press.registan.web.Request;
import press.registan.web.Response;

/** {@code /sitemap.xml}: a sitemap for each month, the newest first, after the one of what is no story. */
final class SitemapIndex {

    static final String PATH = "/sitemap.xml";

    private final Archive archive;
    private final FeedSettings settings;

    SitemapIndex(Archive archive, FeedSettings settings) {
        this.archive = archive;
        this.settings = settings;
    }

    Response answer(Request request) {
        MadeFrom made = new MadeFrom();
        SortedMap<YearMonth, Long> months = new TreeMap<>();
        for (Language language : settings.languages().languages()) {
            archive.months(made, language).forEach((month, stories) -> months.merge(month, stories, Long::sum));
        }
        return Sitemap.index(PATH, made, xml -> {
            sitemap(xml, SectionSitemap.PATH);
            months.reversed().forEach((month, stories) -> {
                for (int part = 1; part <= MonthSitemap.parts(stories); part++) {
                    sitemap(xml, MonthSitemap.path(month, part));
                }
            });
        });
    }

    private void sitemap(Xml xml, String path) {
        xml.element("sitemap", sitemap -> sitemap.element("loc", settings.origin() + path));
    }
}
