package press.registan.ingest;

import press.registan.db.Reading;
import press.registan.db.Writing;

/** How far imports have come, as rows. A file that is wholly in has none. Thread-safe, as it keeps nothing. */
final class ProgressStore {

    /** Up to which line a file is in; 0 when it was not begun. */
    long line(Reading reading, String file) {
        return reading.handle()
                .createQuery("select line from import_progress where file = :file")
                .bind("file", file)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    void reached(Writing writing, String file, long line) {
        writing.handle()
                .createUpdate("""
                        insert into import_progress (file, line, at) values (:file, :line, :at)
                        on conflict (file) do update set line = :line, at = :at
                        """)
                .bind("file", file)
                .bind("line", line)
                .bind("at", writing.now().toEpochMilli())
                .execute();
    }

    void done(Writing writing, String file) {
        writing.handle()
                .createUpdate("delete from import_progress where file = :file")
                .bind("file", file)
                .execute();
    }
}
