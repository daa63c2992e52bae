package press.registan.db;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** A transaction, lent to a lambda. It has one time, so that all that it writes bears the same. */
public final class Writing extends Reading {

    private final Instant now;

    public Writing(Handle handle, Instant now) {
        super(handle);
        this.now = now;
    }

    public Instant now() {
        return now;
    }

    /**
     * Takes {@code count} consecutive numbers of a series and returns the first. The series stays locked until the
     * transaction ends, so numbers become visible in their order, on every database.
     */
    public long take(String series, int count) {
        return handle().createQuery("""
                                insert into numbers (name, next) values (:name, 1 + :count)
                                on conflict (name) do update set next = numbers.next + :count
                                returning next
                                """)
                        .bind("name", series)
                        .bind("count", count)
                        .mapTo(Long.class)
                        .one()
                - count;
    }
}
