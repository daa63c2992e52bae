package press.registan.search;

import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import press.registan.changes.Change;
import press.registan.changes.ChangeStore;
import press.registan.db.Database;
import press.registan.kernel.Key;
import press.registan.kernel.Language;

/**
 * Says that stories of a language may be like others than before. As a change, so that every process that keeps pages hears
 * of it, and only when the index has taken in what it is about: whoever makes such a page anew is answered with that. For
 * one thread at a time.
 *
 * <pre>
 *   story changed ─▶ feed ─▶ every page of the story is dropped
 *                      └───▶ the index takes it ─▶ likeness changed ─▶ feed ─▶ pages that asked for likeness are dropped
 * </pre>
 */
final class LikenessNotice {

    private static final String SUBJECT = "likeness ";
    private static final Duration LATE = Duration.ofSeconds(1);

    private final Database database;
    private final ChangeStore changes;
    private final List<Language> languages;

    /** What could not be said when it was due is said later. */
    private final Set<Language> untold = EnumSet.noneOf(Language.class);

    private long told = System.nanoTime();

    LikenessNotice(Database database, ChangeStore changes, List<Language> languages) {
        this.database = database;
        this.changes = changes;
        this.languages = languages;
    }

    /** Another index answers, or one that somebody else has brought to where it stands. */
    void ofAll() {
        untold.addAll(languages);
    }

    /**
     * A batch is in that came of these changes, the first ones after a position: stories that are in it, and others that left
     * the list of all stories in a language, where the index may have had them.
     */
    void of(Batch batch, List<Change> fresh, long after) {
        batch.put().forEach(story -> untold.add(story.language()));
        // Where there are gaps, a change that said where a story was has been dropped for a later one.
        boolean whole = fresh.getLast().position() - after == fresh.size();
        for (Language language : languages) {
            Key listing = Key.listing(Key.LATEST, language);
            if (!whole || fresh.stream().anyMatch(change -> change.keys().contains(listing))) {
                untold.add(language);
            }
        }
    }

    /** Whether it has to be said even while the index is far behind, and whoever writes has to wait for who writes more. */
    boolean isLate() {
        return System.nanoTime() - told > LATE.toNanos();
    }

    /** Says what there is to be said. */
    void tell() {
        if (untold.isEmpty()) {
            return;
        }
        Map<String, Set<Key>> notes = new LinkedHashMap<>();
        untold.forEach(language -> notes.put(SUBJECT + language.code(), Set.of(Key.alike(language))));
        database.change(writing -> changes.record(writing, notes));
        untold.clear();
        told = System.nanoTime();
    }
}
