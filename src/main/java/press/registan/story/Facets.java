package press.registan.story;

import java.util.List;
import java.util.Map;
import press.registan.kernel.Language;

/**
 * Where the stories that were found are filed, with how many of them: what somebody could narrow the search by.
 *
 * @param sections with places, topics and authors: the fullest first, at most {@value #MOST} of each
 */
public record Facets(
        List<Directory.Entry> sections,
        List<Directory.Entry> topics,
        List<Directory.Entry> places,
        List<Directory.Entry> authors,
        Map<Language, Long> languages) {

    public static final int MOST = 50;

    public Facets {
        sections = List.copyOf(sections);
        topics = List.copyOf(topics);
        places = List.copyOf(places);
        authors = List.copyOf(authors);
        languages = Map.copyOf(languages);
    }
}
