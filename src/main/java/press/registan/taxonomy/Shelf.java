package press.registan.taxonomy;

import java.util.Map;
import press.registan.kernel.Language;
import press.registan.kernel.Slug;

/** A section, a topic or an author: where stories are filed, under a name in each language that uses it. */
public record Shelf(long id, ShelfKind kind, Slug slug, Map<Language, String> names) {

    public Shelf {
        names = Map.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("shelf " + id + " has no name");
        }
    }

    /** Its name in the language, or else in the first language that has one. */
    public String name(Language language) {
        String name = names.get(language);
        return name != null
                ? name
                : names.entrySet().stream()
                        .min(Map.Entry.comparingByKey())
                        .orElseThrow()
                        .getValue();
    }

    /** The path of its listing, without a language: {@code /topic/water}. */
    public String path() {
        return "/" + kind.space() + "/" + slug;
    }
}
