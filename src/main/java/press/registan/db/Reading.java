package press.registan.db;

import org.jdbi.v3.core.Handle;

/** A snapshot of the database, lent to a lambda; for that thread only. Only {@code *Store} classes look inside. */
public sealed class Reading permits Writing {

    private final Handle handle;

    public Reading(Handle handle) {
        this.handle = handle;
    }

    public Handle handle() {
        return handle;
    }
}
