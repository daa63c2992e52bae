package press.registan.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;
import press.registan.kernel.Slug;

/** A row of {@code story}: a story as it stands, without its text and without what hangs on it. */
record StoryRow(
        long id,
        String uid,
        @Nullable String externalId,
        StoryKind kind,
        Language language,
        Slug slug,
        String headline,
        @Nullable String standfirst,
        String excerpt,
        int words,
        @Nullable Long section,
        long revision,
        Instant firstCreated,
        Instant versionCreated,
        Dates dates,
        @Nullable Withdrawal withdrawal,
        @Nullable Long editionOf,
        @Nullable String translationOf,
        @Nullable String digest) {

    static final String COLUMNS = """
            s.id, s.uid, s.external_id, s.kind, s.language, s.slug, s.headline, s.standfirst, s.excerpt, s.words,
            s.section_id, s.revision_id, s.first_created, s.version_created, s.published, s.updated, s.embargoed_until,
            s.withdrawn_at, s.withdrawn_reason, s.edition_of, s.translation_of, s.digest
            """;

    static StoryRow of(ResultSet row) throws SQLException {
        Instant withdrawnAt = moment(row, "withdrawn_at");
        String reason = row.getString("withdrawn_reason");
        return new StoryRow(
                row.getLong("id"),
                row.getString("uid"),
                row.getString("external_id"),
                StoryKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Language.of(row.getString("language")).orElseThrow(),
                new Slug(row.getString("slug")),
                row.getString("headline"),
                row.getString("standfirst"),
                row.getString("excerpt"),
                row.getInt("words"),
                number(row, "section_id"),
                row.getLong("revision_id"),
                Instant.ofEpochMilli(row.getLong("first_created")),
                Instant.ofEpochMilli(row.getLong("version_created")),
                new Dates(moment(row, "published"), moment(row, "updated"), moment(row, "embargoed_until")),
                withdrawnAt == null ? null : new Withdrawal(withdrawnAt, reason == null ? "" : reason),
                number(row, "edition_of"),
                row.getString("translation_of"),
                row.getString("digest"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Long millis = number(row, column);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    /** What it is called in files: its external id, or else its own. */
    String name() {
        return externalId != null ? externalId : Manuscript.OWN_ID + uid;
    }

    /** The one id that all language editions of the story share. */
    long edition() {
        return editionOf == null ? id : editionOf;
    }

    /** Whether it stands in listings, now or when its time comes. */
    boolean isFiled() {
        return kind == StoryKind.STORY && withdrawal == null && dates.publicFrom() != null;
    }
}
