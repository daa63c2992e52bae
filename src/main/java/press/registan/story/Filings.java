package press.registan.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.registan.db.Writing;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.story.IntakeStore.AuthorLine;
import press.registan.story.IntakeStore.Prepared;
import press.registan.story.StoryStore.Hung;

/**
 * Moves the filings of some stories from where these stood to where they stand, and knows which pages that touches: those
 * that list a story now, and those that did before. For one transaction, by one thread.
 */
final class Filings {

    private final StoryStore stories;
    private final FilingStore store;
    private final Writing writing;
    private final LocalDate thisMonth;
    private final Map<Long, List<Long>> authorsBefore = new HashMap<>();
    private final Map<Long, List<Long>> topicsBefore = new HashMap<>();
    private final List<Filing> added = new ArrayList<>();
    private final List<Filing> removed = new ArrayList<>();

    Filings(StoryStore stories, FilingStore store, Writing writing) {
        this.stories = stories;
        this.store = store;
        this.writing = writing;
        this.thisMonth = store.day(writing.now()).withDayOfMonth(1);
    }

    /** Notes where stories stand, before anything of them is written anew. */
    void remember(List<StoryRow> before) {
        List<Long> ids = before.stream().map(StoryRow::id).toList();
        collect(stories.authors(writing, ids), authorsBefore);
        collect(stories.topics(writing, ids), topicsBefore);
    }

    private static void collect(List<Hung<Long>> hung, Map<Long, List<Long>> into) {
        hung.forEach(one ->
                into.computeIfAbsent(one.story(), id -> new ArrayList<>()).add(one.what()));
    }

    /** Moves one story; returns the keys of the pages that this touches. */
    Set<Key> move(@Nullable StoryRow before, Prepared after) {
        StoryRow row = after.row();
        Set<Filing> old = before == null
                ? Set.of()
                : Filing.of(
                        before,
                        authorsBefore.getOrDefault(row.id(), List.of()),
                        topicsBefore.getOrDefault(row.id(), List.of()));
        Set<Filing> fresh =
                Filing.of(row, after.bylines().stream().map(AuthorLine::author).toList(), after.topics());
        Set<Key> keys = new LinkedHashSet<>();
        keys.add(Key.story(row.id()));
        for (Filing filing : old) {
            if (!fresh.contains(filing)) {
                removed.add(filing);
                touch(filing, before == null ? null : before.section(), keys);
            }
        }
        for (Filing filing : fresh) {
            if (!old.contains(filing)) {
                added.add(filing);
                touch(filing, row.section(), keys);
            }
        }
        if (row.kind() == StoryKind.PAGE) {
            keys.add(Key.standingPages(row.language()));
            if (before != null) {
                keys.add(Key.standingPages(before.language()));
            }
        }
        return keys;
    }

    /** Pages list sections by how full they were before this month: what changes that changes the head of every page. */
    private void touch(Filing filing, @Nullable Long section, Set<Key> keys) {
        keys.add(Key.listing(filing.shelf(), filing.language()));
        LocalDate day = store.day(filing.publicFrom());
        if (filing.shelf() == Key.LATEST) {
            keys.add(Key.day(filing.language(), day));
        } else if (section != null && filing.shelf() == section && day.isBefore(thisMonth)) {
            keys.add(Key.shelves(filing.language()));
        }
    }

    /** Writes all moves; returns the keys of the languages in which a shelf has opened or closed by them. */
    Set<Key> write() {
        Set<Key> opened = emptyOf(added);
        store.remove(writing, removed);
        store.add(writing, added);
        opened.addAll(emptyOf(removed));
        return opened;
    }

    /** The languages, as keys, in which a shelf of these filings has nothing: it is about to open, or has closed. */
    private Set<Key> emptyOf(List<Filing> some) {
        Map<Language, Set<Long>> byLanguage = new EnumMap<>(Language.class);
        some.forEach(filing -> byLanguage
                .computeIfAbsent(filing.language(), any -> new HashSet<>())
                .add(filing.shelf()));
        Set<Key> keys = new LinkedHashSet<>();
        byLanguage.forEach((language, ids) -> {
            if (!store.empty(writing, ids, language).isEmpty()) {
                keys.add(Key.shelves(language));
            }
        });
        return keys;
    }
}
