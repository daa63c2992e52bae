/**
 * PostgreSQL under {@link press.registan.db.Database}: many readers, each on one snapshot; one writer at a time over all
 * processes; every commit wakes those that listen.
 */
@NullMarked
package press.registan.db.postgres;

import org.jspecify.annotations.NullMarked;
