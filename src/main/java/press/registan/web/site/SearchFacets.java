package press.registan.web.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import press.registan.kernel.Language;
import press.registan.search.Dimension;
import press.registan.search.Results;
import press.registan.story.Directory;
import press.registan.story.Facets;
import press.registan.taxonomy.Shelf;
import press.registan.web.search.SearchAddress;
import press.registan.words.Word;

/** The ways in which a search could be narrowed further: by what it is not narrowed by yet, and only where that changes it. */
record SearchFacets(Furniture furniture, SearchAddress asked) {

    private static final int MOST = 8;

    List<FacetView> of(Results found) {
        Facets facets = found.facets();
        long total = found.page().total();
        List<FacetView> views = new ArrayList<>();
        add(views, Dimension.SECTION, Word.SECTIONS, facets.sections(), total);
        add(views, Dimension.TOPIC, Word.TOPICS, facets.topics(), total);
        add(views, Dimension.PLACE, Word.PLACES, facets.places(), total);
        add(views, Dimension.AUTHOR, Word.AUTHORS, facets.authors(), total);
        if (asked.language() == null) {
            add(views, "language", Word.LANGUAGES, languages(facets.languages(), total));
        }
        return views;
    }

    private void add(
            List<FacetView> views, Dimension dimension, Word title, List<Directory.Entry> entries, long total) {
        if (asked.shelves().containsKey(dimension)) {
            return;
        }
        List<FacetView.Way> ways = entries.stream()
                .filter(entry -> entry.stories() < total)
                .limit(MOST)
                .map(entry -> way(
                        entry.shelf().name(furniture.language()),
                        foreign(entry.shelf()),
                        asked.with(dimension, entry.shelf().slug()),
                        entry.stories()))
                .toList();
        add(views, dimension.word(), title, ways);
    }

    /** The language of a name that the page's language does not have; empty where it has one. */
    private String foreign(Shelf shelf) {
        return shelf.names().containsKey(furniture.language())
                ? ""
                : shelf.names().keySet().stream()
                        .min(Comparator.naturalOrder())
                        .orElseThrow()
                        .code();
    }

    private void add(List<FacetView> views, String id, Word title, List<FacetView.Way> ways) {
        if (!ways.isEmpty()) {
            views.add(new FacetView("by-" + id, furniture.say(title), ways));
        }
    }

    private List<FacetView.Way> languages(Map<Language, Long> stories, long total) {
        return furniture.site().languages().languages().stream()
                .filter(language -> stories.getOrDefault(language, total) < total)
                .map(language -> way(
                        language.endonym(),
                        language.code(),
                        asked.withLanguage(language),
                        stories.getOrDefault(language, 0L)))
                .toList();
    }

    private FacetView.Way way(String text, String lang, SearchAddress to, long stories) {
        return new FacetView.Way(
                text, lang, furniture.address(to.path()), furniture.words().number(stories));
    }
}
