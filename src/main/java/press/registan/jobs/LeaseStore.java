package press.registan.jobs;

import java.time.Duration;
import press.registan.db.Writing;

/** Leases as rows: who holds one, until when, and when its work was last done. */
final class LeaseStore {

    /** Takes the lease for {@code length} if nobody has it and its work is due; false if not. */
    boolean take(Writing writing, String name, String holder, Duration every, Duration length) {
        long now = writing.now().toEpochMilli();
        return writing.handle()
                        .createUpdate("""
                                insert into lease (name, holder, until) values (:name, :holder, :until)
                                on conflict (name) do update set holder = :holder, until = :until
                                where lease.until <= :now
                                  and (lease.last_done is null or lease.last_done <= :due)
                                """)
                        .bind("name", name)
                        .bind("holder", holder)
                        .bind("until", now + length.toMillis())
                        .bind("now", now)
                        .bind("due", now - every.toMillis())
                        .execute()
                > 0;
    }

    /** Takes the lease for {@code length} if nobody else has it, or goes on holding it; false if another does. */
    boolean hold(Writing writing, String name, String holder, Duration length) {
        long now = writing.now().toEpochMilli();
        return writing.handle()
                        .createUpdate("""
                                insert into lease (name, holder, until) values (:name, :holder, :until)
                                on conflict (name) do update set holder = :holder, until = :until
                                where lease.holder = :holder or lease.until <= :now
                                """)
                        .bind("name", name)
                        .bind("holder", holder)
                        .bind("until", now + length.toMillis())
                        .bind("now", now)
                        .execute()
                > 0;
    }

    /** Gives the lease back with its work done. */
    void done(Writing writing, String name, String holder) {
        writing.handle()
                .createUpdate("update lease set until = :now, last_done = :now where name = :name and holder = :holder")
                .bind("now", writing.now().toEpochMilli())
                .bind("name", name)
                .bind("holder", holder)
                .execute();
    }

    /** Gives a lease back, whatever became of its work. */
    void leave(Writing writing, String name, String holder) {
        writing.handle()
                .createUpdate("update lease set until = :now where name = :name and holder = :holder")
                .bind("now", writing.now().toEpochMilli())
                .bind("name", name)
                .bind("holder", holder)
                .execute();
    }
}
