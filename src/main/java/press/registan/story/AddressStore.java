package press.registan.story;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.registan.db.Reading;
import press.registan.db.Writing;
import press.registan.kernel.Language;
import press.registan.kernel.Slug;
import press.registan.story.StoryStore.Hung;

/** Addresses of a former site as rows. Thread-safe, as it keeps nothing. */
final class AddressStore {

    /** Where an old address leads; with nothing set it is gone. */
    record Lead(
            @Nullable Long story,
            @Nullable Long shelf,
            @Nullable String location) {}

    Optional<Lead> at(Reading reading, String path) {
        return reading.handle()
                .createQuery("select story_id, shelf_id, location from address where path = :path")
                .bind("path", path)
                .map((row, context) -> {
                    long story = row.getLong(1);
                    Long storyId = row.wasNull() ? null : story;
                    long shelf = row.getLong(2);
                    Long shelfId = row.wasNull() ? null : shelf;
                    return new Lead(storyId, shelfId, row.getString(3));
                })
                .findOne();
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
