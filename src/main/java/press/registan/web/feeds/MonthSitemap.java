package press.registan.web.feeds;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Page;
import press.registan.kernel.Problem;
import press.registan.story.Pointer;
import press.registan.story.StoryFilter;
import press.registan.story.StoryFinder;
import press.registan.web.Request;
import press.registan.web.Response;

/**
 * {@code /sitemap-2026-02.xml}: the stories of a month of the publication's calendar, in all languages, oldest first;
 * where they are very many, in parts, {@code /sitemap-2026-02-2.xml}.
 */
final class MonthSitemap {

    /** A tenth of what the protocol allows, so that a part is made, kept and fetched with little effort. */
    private static final int MOST = 5_000;

    private static final Pattern MONTH = Pattern.compile("([0-9]{4})-(0[1-9]|1[0-2])(?:-([2-9]|[1-9][0-9]{1,5}))?");

    private final StoryFinder finder;
    private final FeedSettings settings;

    MonthSitemap(StoryFinder finder, FeedSettings settings) {
        this.finder = finder;
        this.settings = settings;
    }

    static long parts(long stories) {
        return (stories + MOST - 1) / MOST;
    }

    static String path(YearMonth month, int part) {
        return "/sitemap-" + month + (part == 1 ? "" : "-" + part) + ".xml";
    }

    Response answer(Request request) {
        Matcher asked = MONTH.matcher(request.part("month"));
        if (!asked.matches()) {
            throw new Problem.NotFound("There is no such sitemap.");
        }
        YearMonth month = YearMonth.of(Integer.parseInt(asked.group(1)), Integer.parseInt(asked.group(2)));
        int part = asked.group(3) == null ? 1 : Integer.parseInt(asked.group(3));
        MadeFrom made = new MadeFrom();
        StoryFilter filter = StoryFilter.all(settings.languages().languages())
                .between(month.atDay(1), month.atEndOfMonth())
                .in(StoryFilter.Order.OLDEST);
        Page<Pointer> stories = finder.pointers(made, filter, part, MOST);
        if (stories.total() == 0) {
            throw new Problem.NotFound("No story appeared in that month.");
        }
        return Sitemap.urls(path(month, part), made, xml -> {
            for (Pointer story : stories.items()) {
                Sitemap.url(xml, url(story.language(), story.path()), story.changed(), editions(story));
            }
        });
    }

    private Map<Language, String> editions(Pointer story) {
        Map<Language, String> editions = new TreeMap<>();
        editions.put(story.language(), url(story.language(), story.path()));
        for (var edition : story.editions()) {
            if (settings.languages().serves(edition.language())) {
                editions.putIfAbsent(edition.language(), url(edition.language(), "/news/" + edition.slug()));
            }
        }
        return editions;
    }

    private String url(Language language, String path) {
        return settings.url(language, path);
    }
}
