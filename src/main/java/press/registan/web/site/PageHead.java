package press.registan.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.SafeHtml;

/**
 * What a page tells browsers, search engines and those who pass it on. Each {@code with…} method gives another one.
 *
 * @param title without the publication's name
 * @param path the page's one address, from the language on; empty where there is none
 * @param type in the words of Open Graph: {@code website}, {@code article}
 * @param alternates the same in the languages that have it, this one included
 * @param previous the page before, as an address; null for none
 * @param indexed whether search engines are welcome
 * @param data structured data, as {@link JsonLd} writes it
 */
public record PageHead(
        String title,
        String description,
        String path,
        String type,
        List<Alternate> alternates,
        List<Feed> feeds,
        @Nullable String previous,
        @Nullable String next,
        boolean indexed,
        List<SafeHtml> data) {

    /**
     * The same page in a language.
     *
     * @param language a code, or {@code x-default}
     */
    public record Alternate(String language, String path) {}

    /** Where a list can be followed. */
    public record Feed(String title, String type, String address) {}

    /** A description is cut by those who show it at about this length. */
    private static final int DESCRIPTION = 300;

    public PageHead {
        description = description.length() <= DESCRIPTION ? description : cut(description);
        alternates = List.copyOf(alternates);
        feeds = List.copyOf(feeds);
        data = List.copyOf(data);
    }

    private static String cut(String description) {
        int space = description.lastIndexOf(' ', DESCRIPTION - 1);
        int end = space > 0 ? space : description.offsetByCodePoints(0, DESCRIPTION / 2);
        return description.substring(0, end) + "…";
    }

    /** The head of the page that this furniture stands around, with the feeds of the whole publication. */
    static PageHead of(Furniture furniture, String title, String description) {
        return new PageHead(
                title,
                description,
                furniture.address(furniture.path()),
                "website",
                List.of(),
                Feeds.of(furniture, "", furniture.site().name()),
                null,
                null,
                true,
                List.of());
    }

    /** With the one address of a page that has a query. */
    PageHead withPath(String other) {
        return new PageHead(title, description, other, type, alternates, feeds, previous, next, indexed, data);
    }

    /** With the feeds of a shelf before those of the whole. */
    PageHead withFeeds(List<Feed> first) {
        List<Feed> all = new ArrayList<>(first);
        all.addAll(feeds);
        return new PageHead(title, description, path, type, alternates, all, previous, next, indexed, data);
    }

    /** In these languages, and what a reader of none of them gets: the first. */
    PageHead withAlternates(LanguagePaths languages, Map<Language, String> editions) {
        List<Alternate> all = new ArrayList<>();
        for (Language language : languages.languages()) {
            String there = editions.get(language);
            if (there != null) {
                all.add(new Alternate(language.code(), languages.of(language, there)));
            }
        }
        if (all.size() < 2) {
            return this;
        }
        all.add(new Alternate("x-default", all.getFirst().path()));
        return new PageHead(title, description, path, type, all, feeds, previous, next, indexed, data);
    }

    PageHead withNeighbors(@Nullable String before, @Nullable String after) {
        return new PageHead(title, description, path, type, alternates, feeds, before, after, indexed, data);
    }

    PageHead withType(String other) {
        return new PageHead(title, description, path, other, alternates, feeds, previous, next, indexed, data);
    }

    PageHead withData(SafeHtml more) {
        List<SafeHtml> all = new ArrayList<>(data);
        all.add(more);
        return new PageHead(title, description, path, type, alternates, feeds, previous, next, indexed, all);
    }

    /** For a page that search engines shall not list, although it has its address. */
    PageHead unlisted() {
        return new PageHead(title, description, path, type, alternates, feeds, previous, next, false, data);
    }

    /** For a page that has no address of its own, as it says that there is none. */
    PageHead nowhere() {
        return new PageHead(title, description, "", type, List.of(), feeds, null, null, false, List.of());
    }

    /** What a browser writes on its tab. */
    public String titleOf(SiteSettings site) {
        return title.equals(site.name()) ? title : title + " · " + site.name();
    }
}
