package press.registan.web.api;

import java.util.List;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.story.Directory;
import press.registan.story.Facets;

/** Writes what a list could be narrowed by. */
record FacetJson(LanguagePaths languages) {

    /** @param language in which shelves are named */
    void write(Json json, Facets facets, Language language) {
        write(json, "section", facets.sections(), language);
        write(json, "topic", facets.topics(), language);
        write(json, "place", facets.places(), language);
        write(json, "author", facets.authors(), language);
        List<Language> spoken = languages.languages().stream()
                .filter(facets.languages()::containsKey)
                .toList();
        json.array(
                "language",
                spoken,
                (one, each) -> one.field("slug", each.code())
                        .field("name", each.endonym())
                        .field("stories", facets.languages().getOrDefault(each, 0L)));
    }

    private static void write(Json json, String name, List<Directory.Entry> entries, Language language) {
        json.array(
                name,
                entries,
                (one, entry) -> one.field("slug", entry.shelf().slug().value())
                        .field("name", entry.shelf().name(language))
                        .field("stories", entry.stories()));
    }
}
