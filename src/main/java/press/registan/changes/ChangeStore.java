package press.registan.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import press.registan.db.Reading;
import press.registan.db.Writing;
import press.registan.kernel.Key;

/** The changes as rows. Thread-safe, as it keeps nothing. */
public final class ChangeStore {

    /** Under which note the name of the feed is. */
    private static final String FEED = "change feed";

    /** Notes one change. */
    public void record(Writing writing, String subject, Collection<Key> keys) {
        record(writing, Map.of(subject, Set.copyOf(keys)));
    }

    /** Notes many changes, by their subjects, in the map's order. */
    public void record(Writing writing, Map<String, Set<Key>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        long position = writing.take("change", changes.size());
        PreparedBatch batch = writing.handle()
                .prepareBatch(
                        "insert into change (position, subject, keys, at) values (:position, :subject, :keys, :at)");
        for (Map.Entry<String, Set<Key>> change : changes.entrySet()) {
            batch.bind("position", position++)
                    .bind("subject", change.getKey())
                    .bind("keys", change.getValue().stream().map(Key::word).collect(Collectors.joining(" ")))
                    .bind("at", writing.now().toEpochMilli())
                    .add();
        }
        batch.execute();
    }

    /** The next changes after a position, oldest first, at most {@code most}. */
    public List<Change> after(Reading reading, long position, int most) {
        return reading.handle()
                .createQuery("""
                        select position, subject, keys, at from change
                        where position > :position order by position limit :most
                        """)
                .bind("position", position)
                .bind("most", most)
                .map((row, context) -> change(row))
                .list();
    }

    /** The position of the last change; 0 where nothing has ever changed. */
    public long newest(Reading reading) {
        return reading.handle()
                .createQuery("select coalesce(max(position), 0) from change")
                .mapTo(Long.class)
                .one();
    }

    /**
     * Drops changes older than {@code age} whose subject has changed again since, at most {@code most} at once, so that the
     * table stays about as long as there are subjects. Returns how many went.
     */
    public int compact(Writing writing, Duration age, int most) {
        return writing.handle()
                .createUpdate("""
                        delete from change where position in (
                            select old.position from change old
                            where old.at < :horizon
                              and exists (select 1 from change newer
                                          where newer.subject = old.subject and newer.position > old.position)
                            limit :most)
                        """)
                .bind("horizon", writing.now().minus(age).toEpochMilli())
                .bind("most", most)
                .execute();
    }

    /**
     * The name of this feed, which no other database has: who keeps a position elsewhere keeps it with the name, and knows
     * when the one no longer belongs to the other.
     */
    public String feed(Writing writing) {
        writing.handle()
                .createUpdate("insert into note (name, value) values (:name, :value) on conflict (name) do nothing")
                .bind("name", FEED)
                .bind("value", UUID.randomUUID().toString())
                .execute();
        return writing.handle()
                .createQuery("select value from note where name = :name")
                .bind("name", FEED)
                .mapTo(String.class)
                .one();
    }

    /** Gives the feed another name, as of a publication that was made from a backup. */
    public void beginAnew(Writing writing) {
        writing.handle()
                .createUpdate("delete from note where name = :name")
                .bind("name", FEED)
                .execute();
        feed(writing);
    }

    private static Change change(ResultSet row) throws SQLException {
        String words = row.getString("keys");
        Set<Key> keys = words.isEmpty()
                ? Set.of()
                : Arrays.stream(words.split(" ")).map(Key::new).collect(Collectors.toUnmodifiableSet());
        return new Change(
                row.getLong("position"), row.getString("subject"), keys, Instant.ofEpochMilli(row.getLong("at")));
    }
}
