package press.registan.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import press.registan.db.Reading;
import press.registan.kernel.Language;
import press.registan.kernel.SafeHtml;
import press.registan.kernel.Slug;

/** Reads stories and what hangs on them. Thread-safe, as it keeps nothing. */
final class StoryStore {

    /** A byline or a topic of one story, in its order. */
    record Hung<T>(long story, T what) {}

    /** A language edition of a story, whatever its state; {@code publicFrom} is null for a draft. */
    record EditionRow(
            long id,
            StoryKind kind,
            Language language,
            Slug slug,
            String headline,
            @Nullable Instant publicFrom,
            boolean withdrawn) {}

    /** What a card shows of a story that is filed. */
    record CardRow(
            long id,
            Language language,
            Slug slug,
            String headline,
            String summary,
            Instant publicFrom,
            @Nullable Instant updated,
            @Nullable Long section) {}

    /** A slug that a story has or had, in a language. */
    record Called(Language language, Slug slug) {}

    private static final String SELECT = "select " + StoryRow.COLUMNS + " from story s ";

    /** The rows with these ids, in the order of the ids; a missing one is left out. */
    List<StoryRow> rows(Reading reading, List<Long> ids) {
        return ordered(reading, SELECT, ids, StoryRow::of, StoryRow::id);
    }

    /** For cards: much less of the same rows, as lists have many of them. */
    List<CardRow> cards(Reading reading, List<Long> ids) {
        return ordered(
                reading,
                """
                select s.id, s.language, s.slug, s.headline, coalesce(s.standfirst, s.excerpt), s.public_from, s.updated,
                  s.section_id
                from story s
                """,
                ids,
                row -> new CardRow(
                        row.getLong(1),
                        Language.of(row.getString(2)).orElseThrow(),
                        new Slug(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        Objects.requireNonNull(StoryRow.moment(row, 6), "a card of a story that appears never"),
                        StoryRow.moment(row, 7),
                        StoryRow.number(row, 8)),
                CardRow::id);
    }

    private static <T> List<T> ordered(
            Reading reading, String select, List<Long> ids, RowReader<T> reader, ToLongFunction<T> id) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, T> byId = new HashMap<>();
        reading.handle()
                .createQuery(select + "where s.id in (<ids>)")
                .bindList("ids", ids)
                .map((row, context) -> reader.read(row))
                .forEach(row -> byId.put(id.applyAsLong(row), row));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The story that has this slug, or had it once: compare with {@link StoryRow#slug}. */
    Optional<StoryRow> everCalled(Reading reading, StoryKind kind, Language language, Slug slug) {
        return reading.handle()
                .createQuery(SELECT + """
                        join story_slug k on k.story_id = s.id
                        where k.kind = :kind and k.language = :language and k.slug = :slug
                        """)
                .bind("kind", kind.word())
                .bind("language", language.code())
                .bind("slug", slug.value())
                .map((row, context) -> StoryRow.of(row))
                .findOne();
    }

    Map<String, StoryRow> byExternalId(Reading reading, Collection<String> externalIds) {
        return byName(reading, "external_id", externalIds);
    }

    Map<String, StoryRow> byUid(Reading reading, Collection<String> uids) {
        return byName(reading, "uid", uids);
    }

    private static Map<String, StoryRow> byName(Reading reading, String column, Collection<String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<String, StoryRow> rows = new HashMap<>();
        reading.handle()
                .createQuery(SELECT + "where s." + column + " in (<names>)")
                .bindList("names", List.copyOf(names))
                .map((row, context) -> StoryRow.of(row))
                .forEach(row -> rows.put(column.equals("uid") ? row.uid() : String.valueOf(row.externalId()), row));
        return rows;
    }

    /** The next stories and standing pages after an id, in the order of their ids, whatever their state. */
    List<StoryRow> after(Reading reading, long id, int most) {
        return reading.handle()
                .createQuery(SELECT + "where s.id > :id order by s.id limit :most")
                .bind("id", id)
                .bind("most", most)
                .map((row, context) -> StoryRow.of(row))
                .list();
    }

    /** The highest id of all; 0 where there is none. */
    long last(Reading reading) {
        return reading.handle()
                .createQuery("select coalesce(max(id), 0) from story")
                .mapTo(Long.class)
                .one();
    }

    /** The standing pages of a language that are public or will be, in the order of their ids. */
    List<StoryRow> standingPages(Reading reading, Language language, int most) {
        return reading.handle()
                .createQuery(SELECT + """
                        where s.kind = 'page' and s.language = :language
                          and s.public_from is not null and s.withdrawn_at is null
                        order by s.id limit :most
                        """)
                .bind("language", language.code())
                .bind("most", most)
                .map((row, context) -> StoryRow.of(row))
                .list();
    }

    /** All language editions of one story, whatever their state. */
    List<EditionRow> editions(Reading reading, long edition) {
        return reading.handle()
                .createQuery("""
                        select id, kind, language, slug, headline, public_from, withdrawn_at
                        from story where edition_of = :edition or id = :edition order by language
                        """)
                .bind("edition", edition)
                .map((row, context) -> new EditionRow(
                        row.getLong(1),
                        StoryRow.kind(row.getString(2)),
                        Language.of(row.getString(3)).orElseThrow(),
                        new Slug(row.getString(4)),
                        row.getString(5),
                        StoryRow.moment(row, 6),
                        StoryRow.moment(row, 7) != null))
                .list();
    }

    Map<Long, SafeHtml> bodies(Reading reading, Collection<StoryRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<Long, SafeHtml> bodies = new HashMap<>();
        reading.handle()
                .createQuery("select id, body from revision where id in (<ids>)")
                .bindList("ids", rows.stream().map(StoryRow::revision).toList())
                .map((row, context) -> Map.entry(row.getLong(1), new SafeHtml(row.getString(2))))
                .forEach(entry -> bodies.put(entry.getKey(), entry.getValue()));
        return bodies;
    }

    /** The bylines of some stories, each story's in order. */
    List<Hung<Byline>> bylines(Reading reading, List<Long> stories) {
        return stories.isEmpty()
                ? List.of()
                : reading.handle()
                        .createQuery("""
                                select b.story_id, b.name, a.id, a.slug from byline b join shelf a on a.id = b.author_id
                                where b.story_id in (<ids>) order by b.story_id, b.position
                                """)
                        .bindList("ids", stories)
                        .map((row, context) -> new Hung<>(
                                row.getLong(1),
                                new Byline(row.getString(2), row.getLong(3), new Slug(row.getString(4)))))
                        .list();
    }

    /** The ids of the authors, or of the topics, of some stories, each story's in order. */
    List<Hung<Long>> authors(Reading reading, List<Long> stories) {
        return hung(reading, "select story_id, author_id from byline", stories);
    }

    List<Hung<Long>> topics(Reading reading, List<Long> stories) {
        return hung(reading, "select story_id, shelf_id from story_topic", stories);
    }

    private static List<Hung<Long>> hung(Reading reading, String select, List<Long> stories) {
        return stories.isEmpty()
                ? List.of()
                : reading.handle()
                        .createQuery(select + " where story_id in (<ids>) order by story_id, position")
                        .bindList("ids", stories)
                        .map((row, context) -> new Hung<>(row.getLong(1), row.getLong(2)))
                        .list();
    }

    List<Hung<Correction>> corrections(Reading reading, List<Long> stories) {
        return stories.isEmpty()
                ? List.of()
                : reading.handle()
                        .createQuery("""
                                select story_id, at, kind, note from correction
                                where story_id in (<ids>) order by story_id, position
                                """)
                        .bindList("ids", stories)
                        .map((row, context) -> new Hung<>(
                                row.getLong(1),
                                new Correction(
                                        Instant.ofEpochMilli(row.getLong(2)), row.getString(3), row.getString(4))))
                        .list();
    }

    /** Every slug that these stories have or had, by language and slug. */
    List<Hung<Called>> everySlug(Reading reading, List<Long> stories) {
        return stories.isEmpty()
                ? List.of()
                : reading.handle()
                        .createQuery("""
                                select story_id, language, slug from story_slug
                                where story_id in (<ids>) order by story_id, language, slug
                                """)
                        .bindList("ids", stories)
                        .map((row, context) -> new Hung<>(
                                row.getLong(1),
                                new Called(Language.of(row.getString(2)).orElseThrow(), new Slug(row.getString(3)))))
                        .list();
    }

    /** Which of these slugs stories of the kind and language have or had, and whose they are. */
    Map<String, Long> slugsTaken(Reading reading, StoryKind kind, Language language, Collection<String> slugs) {
        if (slugs.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> taken = new HashMap<>();
        reading.handle()
                .createQuery("""
                        select slug, story_id from story_slug
                        where kind = :kind and language = :language and slug in (<slugs>)
                        """)
                .bind("kind", kind.word())
                .bind("language", language.code())
                .bindList("slugs", List.copyOf(slugs))
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(entry -> taken.put(entry.getKey(), entry.getValue()));
        return taken;
    }
}
