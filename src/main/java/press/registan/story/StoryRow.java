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
        boolean converted,
        @Nullable String digest) {

    static final String COLUMNS = """
            s.id, s.uid, s.external_id, s.kind, s.language, s.slug, s.headline, s.standfirst, s.excerpt, s.words,
            s.section_id, s.revision_id, s.first_created, s.version_created, s.published, s.updated, s.embargoed_until,
            s.withdrawn_at, s.withdrawn_reason, s.edition_of, s.translation_of, s.converted, s.digest
            """;

    /** Reads {@link #COLUMNS} in their order: by name, each would be looked for in each row. */
    static StoryRow of(ResultSet row) throws SQLException {
        Instant withdrawnAt = moment(row, 18);
        String reason = row.getString(19);
        return new StoryRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                kind(row.getString(4)),
                Language.of(row.getString(5)).orElseThrow(),
                new Slug(row.getString(6)),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getInt(10),
                number(row, 11),
                row.getLong(12),
                Instant.ofEpochMilli(row.getLong(13)),
                Instant.ofEpochMilli(row.getLong(14)),
                new Dates(moment(row, 15), moment(row, 16), moment(row, 17)),
                withdrawnAt == null ? null : new Withdrawal(withdrawnAt, reason == null ? "" : reason),
                number(row, 20),
                row.getString(21),
                row.getLong(22) != 0,
                row.getString(23));
    }

    static StoryKind kind(String word) {
        return StoryKind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
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
