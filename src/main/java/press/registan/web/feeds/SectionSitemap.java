package press.registan.web.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.money.Rates;
import press.registan.story.Stories;
import press.registan.taxonomy.ShelfKind;
import press.registan.web.Request;
import press.registan.web.Response;

/**
 * {@code /sitemap-sections.xml}: what is no story. The front pages, the listings with the most stories, the standing pages,
 * the rates; of sections, topics and authors at most a thousand each in a language.
 */
final class SectionSitemap {

    static final String PATH = "/sitemap-sections.xml";

    private static final List<Set<ShelfKind>> SHELVES = List.of(
            Set.of(ShelfKind.SECTION),
            Set.of(ShelfKind.SUBJECT, ShelfKind.PERSON, ShelfKind.ORGANISATION, ShelfKind.PLACE, ShelfKind.STORYLINE),
            Set.of(ShelfKind.AUTHOR));

    private final Stories stories;
    private final Rates rates;
    private final FeedSettings settings;

    SectionSitemap(Stories stories, Rates rates, FeedSettings settings) {
        this.stories = stories;
        this.rates = rates;
        this.settings = settings;
    }

    Response answer(Request request) {
        MadeFrom made = new MadeFrom();
        List<Language> written = stories.languagesOf(made, Key.LATEST);
        List<String> rated = rates(made);
        List<String> urls = new ArrayList<>();
        for (Language language : settings.languages().languages()) {
            List<String> paths = new ArrayList<>(List.of("/"));
            if (written.contains(language)) {
                paths.addAll(List.of("/latest", "/archive"));
                paths.addAll(shelves(made, language));
            }
            paths.addAll(rated);
            stories.standingPages(made, language).forEach(page -> paths.add("/pages/" + page.slug()));
            paths.forEach(path -> urls.add(settings.url(language, path)));
        }
        return Sitemap.urls(PATH, made, xml -> urls.forEach(url -> Sitemap.url(xml, url, null, Map.of())));
    }

    /** The day's table, and the currencies on it. */
    private List<String> rates(MadeFrom made) {
        List<String> paths = rates.table(made, rates.today(made)).stream()
                .map(quote -> "/rates/" + quote.currency().code().toLowerCase(Locale.ROOT))
                .toList();
        return paths.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of("/rates"), paths.stream()).toList();
    }

    private List<String> shelves(MadeFrom made, Language language) {
        return SHELVES.stream()
                .flatMap(kinds -> stories.directory().counted(made, kinds, List.of(language)).stream())
                .map(entry -> entry.shelf().path())
                .toList();
    }
}
