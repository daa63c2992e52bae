package press.registan.money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.registan.db.Reading;
import press.registan.db.Writing;

/** How asking the banks has gone, as rows. Thread-safe, as it keeps nothing. */
final class FetchStore {

    private static final int LONGEST_WORDS = 1_000;

    Optional<FetchState> state(Reading reading, String source) {
        return reading.handle()
                .createQuery("select done, failures, next_try, words, newest from rate_fetch where source = :source")
                .bind("source", source)
                .map((row, context) -> state(row))
                .findOne();
    }

    private static FetchState state(ResultSet row) throws SQLException {
        String newest = row.getString(5);
        return new FetchState(
                instant(row, 1),
                row.getInt(2),
                instant(row, 3),
                row.getString(4),
                newest == null ? null : LocalDate.parse(newest));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    void done(Writing writing, String source, @Nullable LocalDate newest) {
        writing.handle()
                .createUpdate("""
                        insert into rate_fetch (source, done, failures, newest) values (:source, :now, 0, :newest)
                        on conflict (source) do update set
                            done = excluded.done, failures = 0, next_try = null, words = null,
                            newest = case when rate_fetch.newest is null or rate_fetch.newest < excluded.newest
                                          then excluded.newest else rate_fetch.newest end
                        """)
                .bind("source", source)
                .bind("now", writing.now().toEpochMilli())
                .bind("newest", newest == null ? null : newest.toString())
                .execute();
    }

    void failed(Writing writing, String source, String words, Instant nextTry) {
        writing.handle()
                .createUpdate("""
                        insert into rate_fetch (source, failures, next_try, words) values (:source, 1, :next, :words)
                        on conflict (source) do update set
                            failures = rate_fetch.failures + 1, next_try = excluded.next_try, words = excluded.words
                        """)
                .bind("source", source)
                .bind("next", nextTry.toEpochMilli())
                .bind("words", words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words)
                .execute();
    }

    Optional<DocumentMark> mark(Reading reading, String source, String document) {
        return reading.handle()
                .createQuery("""
                        select etag, last_modified from rate_document
                        where source = :source and document = :document
                        """)
                .bind("source", source)
                .bind("document", document)
                .map((row, context) -> new DocumentMark(row.getString(1), row.getString(2)))
                .findOne();
    }

    void remember(Writing writing, String source, String document, DocumentMark mark) {
        writing.handle()
                .createUpdate("""
                        insert into rate_document (source, document, etag, last_modified)
                        values (:source, :document, :etag, :modified)
                        on conflict (source, document) do update set
                            etag = excluded.etag, last_modified = excluded.last_modified
                        """)
                .bind("source", source)
                .bind("document", document)
                .bind("etag", mark.etag())
                .bind("modified", mark.lastModified())
                .execute();
    }
}
