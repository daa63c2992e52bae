package press.registan.story;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import press.registan.db.Writing;
import press.registan.kernel.SafeHtml;
import press.registan.kernel.Slug;

/** Writes stories, many at a time. Thread-safe, as it keeps nothing. */
final class IntakeStore {

    /** A story and all that hangs on it, ready to be written. */
    record Prepared(
            StoryRow row,
            boolean isNew,
            boolean newRevision,
            SafeHtml body,
            List<AuthorLine> bylines,
            List<Long> topics,
            List<Correction> corrections,
            List<String> addresses) {}

    record AuthorLine(String name, long author) {}

    private static final String INSERT = """
            insert into story (id, uid, external_id, kind, language, slug, headline, standfirst, excerpt, words,
                section_id, revision_id, first_created, version_created, published, updated, embargoed_until,
                public_from, withdrawn_at, withdrawn_reason, edition_of, translation_of, converted, digest)
            values (:id, :uid, :externalId, :kind, :language, :slug, :headline, :standfirst, :excerpt, :words,
                :section, :revision, :firstCreated, :versionCreated, :published, :updated, :embargoedUntil,
                :publicFrom, :withdrawnAt, :withdrawnReason, :editionOf, :translationOf, :converted, :digest)
            """;

    private static final String UPDATE = """
            update story set external_id = :externalId, language = :language, slug = :slug, headline = :headline,
                standfirst = :standfirst, excerpt = :excerpt, words = :words, section_id = :section,
                revision_id = :revision, version_created = :versionCreated, published = :published, updated = :updated,
                embargoed_until = :embargoedUntil, public_from = :publicFrom, withdrawn_at = :withdrawnAt,
                withdrawn_reason = :withdrawnReason, edition_of = :editionOf, translation_of = :translationOf,
                converted = :converted, digest = :digest
            where id = :id
            """;

    void write(Writing writing, Collection<Prepared> all) {
        List<Prepared> fresh = all.stream().filter(Prepared::isNew).toList();
        List<Prepared> changed = all.stream().filter(one -> !one.isNew()).toList();
        stories(writing, INSERT, fresh);
        stories(writing, UPDATE, changed);
        revisions(writing, all.stream().filter(Prepared::newRevision).toList());
        for (String table : List.of("byline", "story_topic", "correction")) {
            clear(writing, table, changed);
        }
        bylines(writing, all);
        topics(writing, all);
        corrections(writing, all);
        slugs(writing, all);
    }

    private static void stories(Writing writing, String sql, List<Prepared> stories) {
        if (stories.isEmpty()) {
            return;
        }
        PreparedBatch batch = writing.handle().prepareBatch(sql);
        for (Prepared one : stories) {
            StoryRow row = one.row();
            Withdrawal withdrawal = row.withdrawal();
            batch.bind("id", row.id())
                    .bind("uid", row.uid())
                    .bind("externalId", row.externalId())
                    .bind("kind", row.kind().word())
                    .bind("language", row.language().code())
                    .bind("slug", row.slug().value())
                    .bind("headline", row.headline())
                    .bind("standfirst", row.standfirst())
                    .bind("excerpt", row.excerpt())
                    .bind("words", row.words())
                    .bind("section", row.section())
                    .bind("revision", row.revision())
                    .bind("firstCreated", row.firstCreated().toEpochMilli())
                    .bind("versionCreated", row.versionCreated().toEpochMilli())
                    .bind("published", millis(row.dates().published()))
                    .bind("updated", millis(row.dates().updated()))
                    .bind("embargoedUntil", millis(row.dates().embargoedUntil()))
                    .bind("publicFrom", millis(row.dates().publicFrom()))
                    .bind("withdrawnAt", withdrawal == null ? null : millis(withdrawal.at()))
                    .bind("withdrawnReason", withdrawal == null ? null : withdrawal.reason())
                    .bind("editionOf", row.editionOf())
                    .bind("translationOf", row.translationOf())
                    .bind("converted", row.converted() ? 1L : 0L)
                    .bind("digest", row.digest())
                    .add();
        }
        batch.execute();
    }

    private static @Nullable Long millis(@Nullable Instant moment) {
        return moment == null ? null : moment.toEpochMilli();
    }

    private static void revisions(Writing writing, List<Prepared> stories) {
        if (stories.isEmpty()) {
            return;
        }
        PreparedBatch batch = writing.handle().prepareBatch("""
                        insert into revision (id, story_id, number, at, headline, standfirst, body)
                        values (:id, :story,
                            (select coalesce(max(number), 0) + 1 from revision where story_id = :story),
                            :at, :headline, :standfirst, :body)
                        """);
        for (Prepared one : stories) {
            batch.bind("id", one.row().revision())
                    .bind("story", one.row().id())
                    .bind("at", writing.now().toEpochMilli())
                    .bind("headline", one.row().headline())
                    .bind("standfirst", one.row().standfirst())
                    .bind("body", one.body().html())
                    .add();
        }
        batch.execute();
    }

    private static void clear(Writing writing, String table, List<Prepared> stories) {
        if (!stories.isEmpty()) {
            writing.handle()
                    .createUpdate("delete from " + table + " where story_id in (<ids>)")
                    .bindList("ids", stories.stream().map(one -> one.row().id()).toList())
                    .execute();
        }
    }

    private static void bylines(Writing writing, Collection<Prepared> stories) {
        PreparedBatch batch = writing.handle().prepareBatch("""
                        insert into byline (story_id, position, name, author_id)
                        values (:story, :position, :name, :author)
                        """);
        for (Prepared one : stories) {
            for (int i = 0; i < one.bylines().size(); i++) {
                batch.bind("story", one.row().id())
                        .bind("position", i)
                        .bind("name", one.bylines().get(i).name())
                        .bind("author", one.bylines().get(i).author())
                        .add();
            }
        }
        execute(batch);
    }

    private static void topics(Writing writing, Collection<Prepared> stories) {
        PreparedBatch batch = writing.handle()
                .prepareBatch(
                        "insert into story_topic (story_id, position, shelf_id) values (:story, :position, :shelf)");
        for (Prepared one : stories) {
            for (int i = 0; i < one.topics().size(); i++) {
                batch.bind("story", one.row().id())
                        .bind("position", i)
                        .bind("shelf", one.topics().get(i))
                        .add();
            }
        }
        execute(batch);
    }

    private static void corrections(Writing writing, Collection<Prepared> stories) {
        PreparedBatch batch = writing.handle().prepareBatch("""
                        insert into correction (story_id, position, at, kind, note)
                        values (:story, :position, :at, :kind, :note)
                        """);
        for (Prepared one : stories) {
            for (int i = 0; i < one.corrections().size(); i++) {
                Correction correction = one.corrections().get(i);
                batch.bind("story", one.row().id())
                        .bind("position", i)
                        .bind("at", correction.at().toEpochMilli())
                        .bind("kind", correction.kind())
                        .bind("note", correction.note())
                        .add();
            }
        }
        execute(batch);
    }

    private static void slugs(Writing writing, Collection<Prepared> stories) {
        PreparedBatch batch = writing.handle().prepareBatch("""
                        insert into story_slug (kind, language, slug, story_id) values (:kind, :language, :slug, :story)
                        on conflict (kind, language, slug) do nothing
                        """);
        for (Prepared one : stories) {
            Slug slug = one.row().slug();
            batch.bind("kind", one.row().kind().word())
                    .bind("language", one.row().language().code())
                    .bind("slug", slug.value())
                    .bind("story", one.row().id())
                    .add();
        }
        execute(batch);
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        } else {
            batch.close();
        }
    }

    /** Gathers waiting translations of these stories, by external id, under the edition that each begins. */
    List<Long> adopt(Writing writing, String externalId, long edition) {
        List<Long> waiting = writing.handle()
                .createQuery(
                        "select id from story where translation_of = :externalId and edition_of is null and id <> :edition")
                .bind("externalId", externalId)
                .bind("edition", edition)
                .mapTo(Long.class)
                .list();
        if (!waiting.isEmpty()) {
            writing.handle()
                    .createUpdate("update story set edition_of = :edition where id in (<ids>) or edition_of in (<ids>)")
                    .bind("edition", edition)
                    .bindList("ids", waiting)
                    .execute();
        }
        return waiting;
    }

    /** Which of these external ids translations are waiting for. */
    List<String> awaited(Writing writing, List<String> externalIds) {
        return externalIds.isEmpty()
                ? List.of()
                : writing.handle()
                        .createQuery("""
                                select distinct translation_of from story
                                where translation_of in (<ids>) and edition_of is null
                                """)
                        .bindList("ids", externalIds)
                        .mapTo(String.class)
                        .list();
    }
}
