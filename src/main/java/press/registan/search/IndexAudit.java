package press.registan.search;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.MadeFrom;
import press.registan.story.Directory;
import press.registan.story.Stories;
import press.registan.taxonomy.ShelfKind;

/** The check of an index against the stories: as many in each language, and on each shelf. */
public final class IndexAudit {

    private static final int SHELVES = 2_000;
    private static final int MOST_FINDINGS = 20;

    private static final String REMEDY =
            " Make it anew from the stories, which are not touched: registan reindex --data DIR.";

    private final SearchIndex index;
    private final Stories stories;
    private final LanguagePaths languages;
    private final InstantSource clock;

    public IndexAudit(SearchIndex index, Stories stories, LanguagePaths languages, InstantSource clock) {
        this.index = index;
        this.stories = stories;
        this.languages = languages;
        this.clock = clock;
    }

    /** What is wrong, each in words with what to do about it; the index has to have caught up. */
    public List<String> findings() {
        if (index.standing() instanceof Standing.Missing) {
            return List.of("There is no search index." + REMEDY);
        }
        Answer answer = index.answer(
                new Question(new Clause.Everything(), Filters.none(clock.instant()), Sort.NEWEST, 0, 0, SHELVES));
        List<String> findings = new ArrayList<>();
        for (Language language : languages.languages()) {
            long stored =
                    stories.listing(new MadeFrom(), Key.LATEST, language, 1, 1).total();
            compare("in “" + language + "”", stored, answer.languages().getOrDefault(language, 0L), findings);
        }
        for (Dimension dimension : List.of(Dimension.SECTION, Dimension.TOPIC, Dimension.AUTHOR)) {
            compare(answer, dimension, findings);
        }
        return findings;
    }

    private void compare(Answer answer, Dimension dimension, List<String> findings) {
        Map<Long, Long> indexed = new HashMap<>();
        answer.shelves()
                .getOrDefault(dimension, List.of())
                .forEach(count -> indexed.put(count.shelf(), count.stories()));
        Set<ShelfKind> kinds = Arrays.stream(ShelfKind.values())
                .filter(kind -> Dimension.of(kind) == dimension)
                .collect(Collectors.toUnmodifiableSet());
        for (Directory.Entry entry : stories.directory().counted(new MadeFrom(), kinds)) {
            compare(
                    "under " + entry.shelf().path(),
                    entry.stories(),
                    indexed.getOrDefault(entry.shelf().id(), 0L),
                    findings);
        }
    }

    private static void compare(String where, long stored, long indexed, List<String> findings) {
        if (stored != indexed && findings.size() < MOST_FINDINGS) {
            findings.add("The search index has %,d public stories %s, the store %,d.".formatted(indexed, where, stored)
                    + REMEDY);
        }
    }
}
