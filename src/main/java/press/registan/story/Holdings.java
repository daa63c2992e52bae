package press.registan.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.registan.db.Database;
import press.registan.db.Reading;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.MadeFrom;
import press.registan.taxonomy.Shelf;
import press.registan.taxonomy.ShelfStore;

/** All that the publication holds, public or not, in the order in which it came; for exports and checks. Thread-safe. */
public final class Holdings {

    private final Database database;
    private final StoryStore stories;
    private final StoryAssembly assembly;
    private final ShelfStore shelves;
    private final LanguagePaths paths;
    private final AddressStore addresses = new AddressStore();

    Holdings(Database database, StoryStore stories, StoryAssembly assembly, ShelfStore shelves, LanguagePaths paths) {
        this.database = database;
        this.stories = stories;
        this.assembly = assembly;
        this.shelves = shelves;
        this.paths = paths;
    }

    /** The next stories and standing pages after an id, at most {@code most}; empty at the end. */
    public List<Holding> after(long id, int most) {
        return database.read(reading -> {
            List<StoryRow> rows = stories.after(reading, id, most);
            List<Long> ids = rows.stream().map(StoryRow::id).toList();
            Map<Long, List<String>> old = addresses(reading, rows, ids);
            Map<Long, String> originals = originals(reading, rows);
            List<Story> whole = assembly.stories(reading, new MadeFrom(), rows);
            Map<Long, List<String>> names = names(reading, whole);
            return whole.stream()
                    .map(story -> new Holding(
                            story,
                            old.getOrDefault(story.id(), List.of()),
                            namesOf(story, names),
                            translationOf(story, originals)))
                    .toList();
        });
    }

    private Map<Long, List<String>> addresses(Reading reading, List<StoryRow> rows, List<Long> ids) {
        Map<Long, List<String>> old = new HashMap<>();
        addresses.of(reading, ids).forEach(one -> add(old, one.story(), one.what()));
        Map<Long, StoryRow> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.id(), row));
        for (StoryStore.Hung<StoryStore.Called> one : stories.everySlug(reading, ids)) {
            StoryRow row = byId.get(one.story());
            StoryStore.Called called = one.what();
            if (row != null && !(called.slug().equals(row.slug()) && called.language() == row.language())) {
                String path = "/" + row.kind().space() + "/" + called.slug();
                add(old, one.story(), paths.of(called.language(), path));
            }
        }
        return old;
    }

    private static void add(Map<Long, List<String>> addresses, long story, String path) {
        addresses.computeIfAbsent(story, id -> new ArrayList<>()).add(path);
    }

    /** What files call the first edition of each of the stories that is a later one, by the edition's id. */
    private Map<Long, String> originals(Reading reading, List<StoryRow> rows) {
        List<Long> ids = rows.stream()
                .filter(row -> row.edition() != row.id() && row.translationOf() == null)
                .map(StoryRow::edition)
                .distinct()
                .toList();
        Map<Long, String> originals = new HashMap<>();
        stories.rows(reading, ids).forEach(row -> originals.put(row.id(), row.name()));
        return originals;
    }

    private static @Nullable String translationOf(Story story, Map<Long, String> originals) {
        return story.translationOf() != null ? story.translationOf() : originals.get(story.editionOf());
    }

    private Map<Long, List<String>> names(Reading reading, List<Story> whole) {
        List<Long> topics = whole.stream()
                .flatMap(story -> story.topics().stream())
                .map(Shelf::id)
                .distinct()
                .toList();
        Map<Long, List<String>> names = new HashMap<>();
        shelves.allNames(reading, topics).forEach((id, all) -> names.put(id, List.copyOf(all)));
        return names;
    }

    private static Map<Long, List<String>> namesOf(Story story, Map<Long, List<String>> names) {
        Map<Long, List<String>> own = new HashMap<>();
        story.topics().forEach(topic -> own.put(topic.id(), names.getOrDefault(topic.id(), List.of())));
        return own;
    }
}
