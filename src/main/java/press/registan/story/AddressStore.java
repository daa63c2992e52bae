package press.registan.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.registan.db.Reading;
import press.registan.db.Writing;
import press.registan.kernel.Language;
import press.registan.kernel.Slug;
import press.registan.story.StoryStore.Hung;

/** Addresses of a former site as rows. Thread-safe, as it keeps nothing. */
final class AddressStore {

    /** Where an old address leads; with nothing set it is gone. The language is a shelf's. */
    record Lead(
            @Nullable Long story,
            @Nullable Long shelf,
            @Nullable Language language,
            @Nullable String location) {

        static Lead toStory(long story) {
            return new Lead(story, null, null, null);
        }

        static Lead toShelf(long shelf, Language language) {
            return new Lead(null, shelf, language, null);
        }

        static Lead to(@Nullable String location) {
            return new Lead(null, null, null, location);
        }
    }

    /** What became of an address that was to lead somewhere. */
    enum Kept {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    Optional<Lead> at(Reading reading, String path) {
        return Optional.ofNullable(at(reading, List.of(path)).get(path));
    }

    /** Where each of some paths leads; one that leads nowhere is left out. */
    Map<String, Lead> at(Reading reading, Collection<String> paths) {
        Map<String, Lead> leads = new HashMap<>();
        reading.handle()
                .createQuery("select path, story_id, shelf_id, language, location from address where path in (<paths>)")
                .bindList("paths", List.copyOf(paths))
                .map((row, context) -> {
                    long story = row.getLong(2);
                    Long storyId = row.wasNull() ? null : story;
                    long shelf = row.getLong(3);
                    Long shelfId = row.wasNull() ? null : shelf;
                    String code = row.getString(4);
                    Language language = code == null ? null : Language.of(code).orElseThrow();
                    return Map.entry(row.getString(1), new Lead(storyId, shelfId, language, row.getString(5)));
                })
                .forEach(entry -> leads.put(entry.getKey(), entry.getValue()));
        return leads;
    }

    /** Lets a path lead to a story; false when it leads elsewhere already. */
    boolean lead(Writing writing, String path, long story, int position) {
        int added = writing.handle()
                .createUpdate("""
                        insert into address (path, story_id, position) values (:path, :story, :position)
                        on conflict (path) do update set position = :position where address.story_id = :story
                        """)
                .bind("path", path)
                .bind("story", story)
                .bind("position", position)
                .execute();
        return added > 0;
    }

    /** Lets a path lead somewhere, whatever it led to before. */
    Kept keep(Writing writing, String path, Lead lead) {
        Optional<Lead> before = at(writing, path);
        if (before.isPresent() && before.get().equals(lead)) {
            return Kept.UNCHANGED;
        }
        writing.handle()
                .createUpdate("""
                        insert into address (path, story_id, shelf_id, language, location, position)
                        values (:path, :story, :shelf, :language, :location, 0)
                        on conflict (path) do update set
                          story_id = :story, shelf_id = :shelf, language = :language, location = :location, position = 0
                        """)
                .bind("path", path)
                .bind("story", lead.story())
                .bind("shelf", lead.shelf())
                .bind(
                        "language",
                        lead.language() == null ? null : lead.language().code())
                .bind("location", lead.location())
                .execute();
        return before.isPresent() ? Kept.CHANGED : Kept.ADDED;
    }

    /** The paths that lead to one of some locations. */
    List<String> leadingTo(Reading reading, List<String> locations) {
        return reading.handle()
                .createQuery("select path from address where location in (<locations>)")
                .bindList("locations", locations)
                .mapTo(String.class)
                .list();
    }

    /** The old addresses of some stories, each story's in the order in which they were given. */
    List<Hung<String>> of(Reading reading, List<Long> stories) {
        return stories.isEmpty()
                ? List.of()
                : reading.handle()
                        .createQuery("""
                                select story_id, path from address
                                where story_id in (<ids>) order by story_id, position, path
                                """)
                        .bindList("ids", stories)
                        .map((row, context) -> new Hung<>(row.getLong(1), row.getString(2)))
                        .list();
    }

    /** Lets a slug that nobody has or had lead to a story, as if the story had had it. */
    void hadSlug(Writing writing, StoryRow story, Language language, Slug slug) {
        writing.handle()
                .createUpdate("""
                        insert into story_slug (kind, language, slug, story_id) values (:kind, :language, :slug, :story)
                        """)
                .bind("kind", story.kind().word())
                .bind("language", language.code())
                .bind("slug", slug.value())
                .bind("story", story.id())
                .execute();
    }
}
