package press.registan.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import press.registan.db.Database;
import press.registan.db.Writing;
import press.registan.story.StoryStore.Hung;

/**
 * Files every story anew from what it says itself, and counts anew what is filed: for a publication that nobody reads yet,
 * as its listings are short meanwhile. Thread-safe.
 */
public final class Refiling {

    private static final int AT_ONCE = 500;

    private final Database database;
    private final StoryStore stories;
    private final FilingStore filings;

    Refiling(Database database, StoryStore stories, FilingStore filings) {
        this.database = database;
        this.stories = stories;
        this.filings = filings;
    }

    /** Does it all, and tells the listener now and then how many stories are filed. */
    public void run(LongConsumer listener) {
        database.change(filings::clear);
        long filed = 0;
        List<StoryRow> next = database.read(reading -> stories.after(reading, 0, AT_ONCE));
        while (!next.isEmpty()) {
            List<StoryRow> rows = next;
            database.change(writing -> file(writing, rows));
            filed += rows.size();
            listener.accept(filed);
            next = database.read(
                    reading -> stories.after(reading, rows.getLast().id(), AT_ONCE));
        }
    }

    private void file(Writing writing, List<StoryRow> rows) {
        List<Long> ids = rows.stream().map(StoryRow::id).toList();
        Map<Long, List<Long>> authors = byStory(stories.authors(writing, ids));
        Map<Long, List<Long>> topics = byStory(stories.topics(writing, ids));
        filings.add(
                writing,
                rows.stream()
                        .flatMap(row -> Filing.of(
                                row,
                                authors.getOrDefault(row.id(), List.of()),
                                topics.getOrDefault(row.id(), List.of()))
                                .stream())
                        .toList());
    }

    private static Map<Long, List<Long>> byStory(List<Hung<Long>> hung) {
        Map<Long, List<Long>> byStory = new HashMap<>();
        hung.forEach(one ->
                byStory.computeIfAbsent(one.story(), id -> new ArrayList<>()).add(one.what()));
        return byStory;
    }
}
